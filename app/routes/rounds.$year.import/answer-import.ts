import { z } from "zod";
import { readReportJson } from "#report-schema/report-json.ts";
import type { Round } from "#db/queries/rounds.ts";
import type { UploadReader } from "#app/server/reading/reading-pool.ts";
import type { Act } from "#app/services/act.ts";
import { importReport } from "#app/services/import-report.ts";
import { readUploads, type ReadUpload } from "./read-uploads.ts";

const mostFiles = 200;

export interface ImportAnswer {
  readonly sentence: string;
  readonly preview: readonly ReadUpload[];
  readonly done: readonly string[];
}

const confirmed = z
  .array(z.strictObject({ file: z.string().max(300), unitId: z.string().max(100), report: z.string().max(500_000) }))
  .max(mostFiles);

/** Files as a preview, or the preview that was confirmed, carried out one after the other. */
export async function answerImport(
  act: Act,
  reader: UploadReader,
  round: Round,
  form: FormData,
): Promise<ImportAnswer> {
  if (form.get("intent") === "confirm") return carryOutImport(act, round, form);
  const files = form.getAll("files").filter((file): file is File => file instanceof File && file.name !== "");
  if (files.length === 0) return { sentence: "请先选择年报文件。", preview: [], done: [] };
  if (files.length > mostFiles)
    return { sentence: `一次最多 ${mostFiles} 个文件，请分几次导入。`, preview: [], done: [] };
  return { sentence: "", preview: await readUploads(act.db, reader, act.actor, round, files), done: [] };
}

async function carryOutImport(act: Act, round: Round, form: FormData): Promise<ImportAnswer> {
  const items = confirmed.safeParse(form.getAll("item").flatMap((one) => readJson(one)));
  if (!items.success || items.data.length === 0)
    return { sentence: "预览的内容不完整，没有导入。请重新选择文件。", preview: [], done: [] };
  const done: string[] = [];
  for (const { file, unitId, report: text } of items.data) {
    const reading = readReportJson(readJson(text)[0]);
    if (!reading.ok) done.push(`“${file}”没有导入：内容不完整，请重新选择文件。`);
    else {
      const outcome = await importReport(act, { roundId: round.id, unitId, report: reading.report, file });
      done.push(outcome.ok ? `已导入：${reading.report.unit}（${file}）` : outcome.sentence);
    }
  }
  return { sentence: "", preview: [], done };
}

function readJson(value: FormDataEntryValue | string): unknown[] {
  try {
    return typeof value === "string" ? [JSON.parse(value) as unknown] : [];
  } catch {
    return [];
  }
}
