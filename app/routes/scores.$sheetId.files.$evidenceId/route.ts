import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFile, listEvidence } from "#db/queries/score-evidence.ts";
import { fileAnswer } from "#app/file-answer.ts";
import { notFound } from "#app/refusals.ts";
import { openUnitSheet } from "#app/services/open-sheet.ts";
import { findScoreSheet } from "#db/queries/score-sheets.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** A file of evidence: for whoever keeps the sheet and for the unit it is about. Always handed over, never shown. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const sheetId = params.sheetId ?? "";
  const sheet = await findScoreSheet(context.db, sheetId);
  const found = sheet && (await listEvidence(context.db, sheetId)).find(({ id }) => id === params.evidenceId);
  if (!found) throw notFound("没有这个文件，可能已经删除。");
  await openUnitSheet(context.db, person, sheetId, found.unitId);
  const bytes = found.fileHash === null ? undefined : await findFile(context.db, found.fileHash);
  if (!bytes) throw notFound("没有这个文件，可能已经删除。");
  const answer = fileAnswer(bytes, found.mediaType ?? "application/octet-stream", found.text, true);
  answer.headers.set("X-Content-Type-Options", "nosniff");
  answer.headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
  return answer;
}
