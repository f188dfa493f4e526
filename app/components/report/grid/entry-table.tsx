import type { ReactNode } from "react";
import type { UseFormRegister } from "react-hook-form";
import { figureField, type DraftFields } from "#report-schema/draft-input.ts";
import { figureIndex } from "#report-schema/figure-index.ts";
import type { FigureId, Format, Table } from "#report-schema/format.ts";
import { placeText } from "#report-schema/place.ts";
import { BalanceRows } from "../balance-rows.tsx";
import { FigureCell, TotalCell } from "../figure-cell.tsx";
import { showText, useRunning } from "../live-report-context.ts";
import { LabelCell } from "../statutory-grid.tsx";
import { screenTable, type ScreenRow } from "./screen-rows.ts";

interface EntryTableProps {
  readonly format: Format;
  readonly table: Table;
  readonly caption: string;
  readonly fields: DraftFields;
  readonly register: UseFormRegister<DraftFields>;
}

/** The statutory table to type into: the printed cells, and beside them the sums that only the screen shows. */
export function EntryTable({ format, table, caption, fields, register }: EntryTableProps) {
  const { rows, headerRows, asideLabel } = screenTable(format, table);
  const index = figureIndex(format);
  const line = (row: ScreenRow, place: number): ReactNode => (
    <tr key={place} className={row.sum ? "screen-sum" : undefined}>
      {row.sum && (
        <th colSpan={row.sum.labelSpan} scope="row">
          {row.sum.label}
          <span className="screen-only">只供核对，不印</span>
        </th>
      )}
      {row.sum?.sums.map((of, column) => (
        <SumCell key={column} of={of} label={`${row.sum?.label}·${table.blocks[0]?.columns[column]?.labels.at(-1)}`} />
      ))}
      {row.printed && <PrintedCells row={row} figure={cellOf} />}
      {asideLabel !== undefined && <AsideCell row={row} place={place} headerRows={headerRows} label={asideLabel} />}
    </tr>
  );
  const cellOf = (cell: Parameters<typeof FigureCell>[0]["cell"]): ReactNode =>
    index.get(cell.figure)?.computed ? (
      <TotalCell key={cell.figure} cell={cell} label={placeText(format, cell.figure)} />
    ) : (
      <FigureCell
        key={cell.figure}
        cell={cell}
        label={placeText(format, cell.figure)}
        register={register}
        text={fields[figureField(cell.figure)] ?? ""}
      />
    );
  return (
    <table className={`statutory statutory-${table.id}${asideLabel === undefined ? "" : " with-aside"}`}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        {table.widths.map((_, place) => (
          <col key={place} className={`column-${place + 1}`} />
        ))}
        {asideLabel !== undefined && <col className="column-aside" />}
      </colgroup>
      {headerRows > 0 && <thead>{rows.slice(0, headerRows).map(line)}</thead>}
      <tbody>{rows.slice(headerRows).map((row, place) => line(row, headerRows + place))}</tbody>
      <BalanceRows format={format} table={table} />
    </table>
  );
}

function PrintedCells({
  row,
  figure,
}: {
  readonly row: ScreenRow;
  readonly figure: (cell: Parameters<typeof FigureCell>[0]["cell"]) => ReactNode;
}) {
  return (
    <>
      {row.printed?.cells.map((cell, place) =>
        cell.figure === undefined ? (
          <LabelCell key={place} cell={cell} column={row.headerColumns?.[place]} />
        ) : (
          figure({ ...cell, figure: cell.figure })
        ),
      )}
    </>
  );
}

function AsideCell({
  row,
  place,
  headerRows,
  label,
}: {
  readonly row: ScreenRow;
  readonly place: number;
  readonly headerRows: number;
  readonly label: string;
}) {
  if (row.printed?.header) {
    if (place > 0) return null;
    return (
      <th className="aside" rowSpan={headerRows} scope="col">
        {label}
        <span className="screen-only">只供核对，不印</span>
      </th>
    );
  }
  const name = row.sum?.label ?? row.printed?.cells.filter(({ kind }) => kind === "label").at(-1)?.text ?? "";
  return <SumCell of={row.aside ?? []} label={`${name}·${label}`} isAside />;
}

/** A sum that is never printed. */
function SumCell({
  of,
  label,
  isAside = false,
}: {
  readonly of: readonly FigureId[];
  readonly label: string;
  readonly isAside?: boolean;
}) {
  const { element, first } = useRunning<HTMLOutputElement>((live) => live.sumText(of), showText);
  return (
    <td className={isAside ? "aside" : undefined}>
      <output className="running" aria-label={label} ref={element}>
        {first}
      </output>
    </td>
  );
}
