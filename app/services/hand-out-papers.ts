import type { PaperForm } from "#report-schema/paper-form.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { paperChoiceLabels, type PaperChoice } from "#report-schema/standing.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";
import { countChosen, type Bundle } from "./round-papers.ts";

/** Puts on record that the papers of many units leave the system, before the first of them does. */
export async function handOutPapers(act: Act, bundle: Bundle, choice: PaperChoice, form: PaperForm): Promise<void> {
  const count = countChosen(bundle, choice);
  const what = `成批下载 ${roundLabel(bundle.round)}年报 ${count} 份（${form === "word" ? "Word" : "PDF"}）：${paperChoiceLabels[choice]}`;
  await act.db.transaction().execute((transaction) => recordAct(transaction, act, { kind: "papers", what }));
}
