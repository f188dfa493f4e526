import type { Figures } from "#report-schema/report.ts";
import { withTotals } from "#report-schema/totals.ts";
import { balanceRepair } from "#report-schema/suggestions/balance-repair.ts";
import { suggestionText } from "#report-schema/suggestions/suggestion-text.ts";
import type { LiveReport } from "../live-report.ts";
import type { PastePlan } from "./paste-plan.ts";

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
