/** Everything a paste needs, fetched only when somebody may paste. */
import { figureField } from "#report-schema/draft-input.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { Format } from "#report-schema/format.ts";
import { gridOfTabs } from "#report-schema/recogniser/text-grid.ts";
import type { Figures } from "#report-schema/report.ts";
import { withTotals } from "#report-schema/totals.ts";
import { balanceRepair } from "#report-schema/suggestions/balance-repair.ts";
import { suggestionText } from "#report-schema/suggestions/suggestion-text.ts";
import type { LiveReport } from "../live-report.ts";
import type { PasteTarget } from "./grid-cursor.ts";
import type { Clipping } from "./grid-events.ts";
import { gridsOfHtml } from "./html-grids.ts";
import { isFieldOpen } from "./open-field.ts";
import { planPaste, type PastePlan } from "./paste-plan.ts";

export { PasteDialog } from "./paste-dialog.tsx";

/** A cell of any table is open unless its field on the page is locked. */
export function planOf(clipping: Clipping, target: PasteTarget, live: LiveReport): PastePlan {
  const fromHtml = clipping.html === "" ? [] : gridsOfHtml(clipping.html);
  const grids = fromHtml.length > 0 ? fromHtml : [gridOfTabs(clipping.text)];
  return planPaste(live.format, grids, { ...target, isOpen: (id) => isFieldOpen(figureField(id)) });
}

export function textsOf(format: Format, { values }: PastePlan): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      figureField(id),
      figureText(figureDefinition(format, id).kind, value),
    ]),
  );
}

/** The one cell whose correction makes what is pasted balance with its own totals, as a sentence. */
export function repairOf(live: LiveReport, { values, declared }: PastePlan, before: Figures): string {
  const { format } = live;
  const figures = { ...before, ...values };
  const { previous } = live.subject();
  const report = { ...live.report(), figures, declared };
  const suggestion = balanceRepair({
    report,
    format,
    figures: withTotals(format, figures),
    ...(previous && { previous }),
  });
  return suggestion ? suggestionText(format, suggestion).sentence : "";
}
