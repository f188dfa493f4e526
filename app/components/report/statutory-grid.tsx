import type { ReactNode } from "react";
import type { FigureId, Table } from "#report-schema/format.ts";
import { printedGrid, type PrintedCell } from "#report-schema/printed-grid.ts";

const scopes = { title: "colgroup", corner: undefined, header: "col", label: "row", figure: undefined } as const;

/** The statutory table exactly as on paper; what stands in a figure's cell is the caller's. */
export function StatutoryGrid({
  table,
  caption,
  figure,
  foot,
}: {
  readonly table: Table;
  readonly caption: string;
  readonly figure: (cell: PrintedCell & { readonly figure: FigureId }) => ReactNode;
  readonly foot?: ReactNode;
}) {
  const { rows } = printedGrid(table);
  return (
    <div className="grid-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={`statutory statutory-${table.id}`}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {table.widths.map((_, index) => (
            <col key={index} className={`column-${index + 1}`} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.cells.map((cell, place) =>
                cell.figure === undefined ? (
                  <LabelCell key={place} cell={cell} />
                ) : (
                  figure({ ...cell, figure: cell.figure })
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot}
      </table>
    </div>
  );
}

/** @param column which column of figures a header stands over, from 0; for the entry grid's cursor */
export function LabelCell({ cell, column }: { readonly cell: PrintedCell; readonly column?: number | undefined }) {
  const scope = cell.kind === "label" && cell.rowSpan > 1 ? "rowgroup" : scopes[cell.kind];
  const ownRow = cell.kind === "label" && cell.rowSpan === 1 ? " row-label" : "";
  const className = `${cell.kind}${cell.vertical ? " vertical" : ""}${ownRow}`;
  return (
    <th className={className} colSpan={cell.colSpan} rowSpan={cell.rowSpan} scope={scope} data-column={column}>
      {cell.text}
    </th>
  );
}
