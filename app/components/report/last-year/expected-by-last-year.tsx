import { figureField } from "#report-schema/draft-input.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { Table } from "#report-schema/format.ts";
import { expectedFigures, type ExpectedFigure } from "#report-schema/last-year-figures.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { cellAnchor } from "../cell-address.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";

/** Under a table: what last year's figures make of this year's (现行有效), and a click that takes it over. */
export function ExpectedByLastYear({ table }: { readonly table: Table }) {
  const live = useLiveReport();
  const areHere = useScripts();
  const text = useLivePart(
    (report) =>
      JSON.stringify(
        expectedFigures(report.format, report.figures(), report.subject().previous).flatMap((one) =>
          figureDefinition(report.format, one.figure).table.id === table.id
            ? [{ ...one, isSo: report.figures()[one.figure] === one.value }]
            : [],
        ),
      ),
    "afterwards",
  );
  const lines = JSON.parse(text) as (ExpectedFigure & { isSo: boolean })[];
  if (lines.length === 0) return null;
  const take = ({ figure, value }: ExpectedFigure): void => {
    live.write({ [figureField(figure)]: figureText(figureDefinition(live.format, figure).kind, value) }, "written");
    document.getElementById(cellAnchor(figure))?.focus();
  };
  return (
    <ul className="by-last-year" aria-label="按上年推算">
      {lines.map((line) => (
        <li key={line.figure}>
          {line.reckoning}
          {line.isSo ? (
            <span className="agrees">　✓ 一致</span>
          ) : (
            areHere && (
              <button className="small" type="button" onClick={() => take(line)}>
                采用
              </button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
