import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { readPaperForm } from "#report-schema/paper-form.ts";
import { patternTrouble, usualPaperName } from "#report-schema/paper-name.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { zipStream } from "#app/renderers/zip-stream.ts";
import { readPaperChoice } from "#report-schema/standing.ts";
import { handOutPapers } from "#app/services/hand-out-papers.ts";
import { countChosen, openBundle, roundPapers } from "#app/services/round-papers.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";

/** All papers of a round in one file, made while it is sent. A pattern that cannot be used leads back to the page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const bundle = await openBundle(context.db, unitIds, params.year ?? "");
  const query = new URL(request.url).searchParams;
  const choice = readPaperChoice(query.get("choice"));
  const form = readPaperForm(query.get("form"));
  const pattern = query.get("pattern") ?? usualPaperName;
  if (patternTrouble(pattern)) {
    throw redirect(
      `/rounds/${roundKey(bundle.round)}/papers?${new URLSearchParams({ choice, form, pattern }).toString()}`,
    );
  }
  await handOutPapers(actOf(context, person), bundle, choice, form);
  const all = countChosen(bundle, choice);
  const ticket = query.get("ticket") ?? "";
  const onPaper = (done: number): void => context.bundles.set(ticket, { accountId: person.accountId, done, all });
  onPaper(0);
  const papers = roundPapers(context.db, context.papers, bundle, { choice, pattern, form, onPaper });
  const name = encodeURIComponent(`${roundLabel(bundle.round).replace(" ", "")}政府信息公开工作年度报告.zip`);
  return new Response(zipStream(papers, context.drained), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
      "Cache-Control": "private, no-store",
    },
  });
}
