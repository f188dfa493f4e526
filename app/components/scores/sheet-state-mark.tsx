import { isBeingFilled, isIssued, sheetStateLabels, type SheetState } from "#report-schema/sheet/sheet-step.ts";

/** Where a sheet stands, by word and colour. */
export function SheetStateMark({ state }: { readonly state: SheetState }) {
  const tone = isIssued(state) ? "sheet-issued" : isBeingFilled(state) ? "" : "sheet-checked";
  return <span className={`state ${tone}`}>{sheetStateLabels[state]}</span>;
}
