import { figureField } from "#report-schema/draft-input.ts";
import type { Format, Table } from "#report-schema/format.ts";
import { balanceRepair } from "#report-schema/suggestions/balance-repair.ts";
import { suggestedTexts, suggestionText } from "#report-schema/suggestions/suggestion-text.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";
import { useGridDesk } from "./grid-desk.ts";

/** Under the table: the one cell whose correction makes everything balance. Nothing happens without the click. */
export function BalanceSuggestion({ format, table }: { readonly format: Format; readonly table: Table }) {
  const live = useLiveReport();
  const desk = useGridDesk();
  const areHere = useScripts();
  // Looking for the one cell takes longer than the checks: it follows when they are on the screen.
  const subject = useLivePart((report) => report.subject(), "afterwards");
  if (!areHere || !format.balances.some(({ left }) => left[0]?.startsWith(`${table.id}.`))) return null;
  const suggestion = balanceRepair({ ...subject, report: { ...subject.report, declared: desk.declared } });
  if (!suggestion) return null;
  const { sentence, button } = suggestionText(format, suggestion);
  const take = (): void => {
    const texts = suggestedTexts(format, suggestion, {
      text: (name) => live.field(name),
      figure: figureField,
      narrative: String,
    });
    if (texts) desk.stack.write(texts, "采用建议");
  };
  return (
    <p className="balance-suggestion" role="status">
      {sentence}
      <button type="button" className="small" onClick={take}>
        {button}
      </button>
    </p>
  );
}
