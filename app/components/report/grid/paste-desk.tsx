/** Everything a paste needs, fetched only when somebody may paste. */
import { figureField } from "#report-schema/draft-input.ts";
import { gridOfTabs } from "#report-schema/recogniser/text-grid.ts";
import type { LiveReport } from "../live-report.ts";
import type { PasteTarget } from "./grid-cursor.ts";
import type { Clipping } from "./grid-events.ts";
import { gridsOfHtml } from "./html-grids.ts";
import { isFieldOpen } from "./open-field.ts";
import { planPaste, type PastePlan } from "./paste-plan.ts";

export { PasteDialog } from "./paste-dialog.tsx";
export { pastedTexts } from "./paste-plan.ts";

/** A cell of any table is open unless its field on the page is locked. */
export function planOf(clipping: Clipping, target: PasteTarget, live: LiveReport): PastePlan {
  const fromHtml = clipping.html === "" ? [] : gridsOfHtml(clipping.html);
  const grids = fromHtml.length > 0 ? fromHtml : [gridOfTabs(clipping.text)];
  return planPaste(live.format, grids, { ...target, isOpen: (id) => isFieldOpen(figureField(id)) });
}
