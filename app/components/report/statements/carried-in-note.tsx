import { figureDefinition } from "#report-schema/figure-index.ts";
import type { Table } from "#report-schema/format.ts";
import { placeOf } from "#report-schema/place.ts";
import { useLiveReport } from "../live-report-context.ts";
import { useDeskStatements, useStatementLink } from "./desk-statements.ts";
import { correctionText, givenText } from "./statement-texts.ts";

export const carriedInNoteId = "carried-in-note";

/** Under the table that takes figures over from last year: where they come from, and the way to put them right. */
export function CarriedInNote({ table }: { readonly table: Table }) {
  const live = useLiveReport();
  const { statements } = useDeskStatements();
  const link = useStatementLink("correct");
  const { previous } = live.subject();
  const [first] = live.locked.values();
  if (!first || !previous || figureDefinition(live.format, first.figure).table.id !== table.id) return null;
  return (
    <div className="locked-note" id={carriedInNoteId}>
      <p>
        “{placeOf(live.format, first.figure).row}”由 {previous.report.year} 年度年报“
        {placeOf(previous.format, first.last).row}”带入，已锁定。确有不同的，请
        <a className="button small" {...link}>
          更正
        </a>
        并写明理由。
      </p>
      {statements.corrections.length > 0 && (
        <ul>
          {statements.corrections.map((one, index) => (
            <li key={index}>
              已更正　{correctionText(live.format, one)}。{one.reason}（{givenText(one)}）
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
