import { Link } from "@remix-run/react";
import type { RefObject } from "react";
import { SaveMark } from "#app/components/report/saving/save-mark.tsx";
import { longestCell } from "#report-schema/sheet/sheet-content.ts";
import { cellField } from "#report-schema/sheet/sheet-fields.ts";
import type { GridCell, GridColumn, GridRow } from "./sheet-rows.ts";
import { sheetCellAnchor } from "./sheet-ground.ts";

/** The cells of a group, to be typed or pasted into while the sheet is being filled. */
export function SheetGrid({
  sheetId,
  columns,
  rows,
  totalNames,
  canType,
  table,
}: {
  readonly sheetId: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Headings of the sums: the total, and the year's where there is one. */
  readonly totalNames: readonly string[];
  readonly canType: boolean;
  readonly table: RefObject<HTMLTableElement>;
}) {
  return (
    <div className="list-scroll">
      <table className="list score-grid" ref={table}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {columns.map((column, at) => (
              <th scope="col" key={column.id} title={column.hint} data-column={at}>
                {column.name}
              </th>
            ))}
            {totalNames.map((name) => (
              <th scope="col" className="number" key={name}>
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              名次
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row" className="row-label">
                <Link to={`/scores/${sheetId}/units/${row.unitId}`}>{row.name}</Link>
              </th>
              {columns.map((column, at) => (
                <Cell key={column.id} {...{ sheetId, row, column, canType }} cell={row.cells[at]} />
              ))}
              <td className="number">{row.total}</td>
              {totalNames.length > 1 && <td className="number">{row.year}</td>}
              <td className="number">{row.rank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  sheetId,
  row,
  column,
  cell,
  canType,
}: {
  readonly sheetId: string;
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly cell: GridCell | undefined;
  readonly canType: boolean;
}) {
  if (!cell) return <td className="not-held">—</td>;
  const name = cellField({ unitId: row.unitId, column: column.id });
  const id = sheetCellAnchor(name);
  const note = cell.trouble || cell.comesTo || cell.restsOn;
  const address = `/scores/${sheetId}/evidence?${new URLSearchParams({ unit: row.unitId, item: column.id }).toString()}`;
  return (
    <td className={cell.trouble ? "trouble" : cell.unproved ? "unproved" : undefined}>
      {canType ? (
        <input
          // What the report says may have changed since the page was shown; what was typed stays.
          key={cell.isFed ? cell.text : "typed"}
          id={id}
          type="text"
          name={cell.isFed ? undefined : name}
          readOnly={cell.isFed}
          defaultValue={cell.text}
          maxLength={longestCell}
          aria-label={`${row.name} ${column.name}`}
          aria-invalid={cell.trouble ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          autoComplete="off"
        />
      ) : (
        <span>{cell.text || "—"}</span>
      )}
      {canType && !cell.isFed && <SaveMark name={name} id={`${id}-save`} isCell />}
      {note && <CellNote id={`${id}-note`} cell={cell} />}
      {(cell.unproved || cell.evidence > 0) && (
        <Link className="score-note" to={address}>
          {cell.evidence > 0 ? `佐证 ${cell.evidence} 件` : "补佐证"}
        </Link>
      )}
    </td>
  );
}

/** What is wrong stands in sight; the sum and what it rests on are opened by whoever wants to read them. */
function CellNote({ id, cell }: { readonly id: string; readonly cell: GridCell }) {
  if (cell.trouble) {
    return (
      <span className="score-note" id={id}>
        {cell.trouble}
      </span>
    );
  }
  const short = cell.points !== "" ? `${cell.points}分` : cell.isFed ? "依据" : "还不能取数";
  return (
    <details className="score-note">
      <summary>{cell.restsOn ? `年报：${short}` : short}</summary>
      <span id={id}>{[cell.comesTo, cell.restsOn].filter((text) => text !== "").join("。")}</span>
    </details>
  );
}
