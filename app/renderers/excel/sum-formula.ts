import { getCellAddress } from "write-excel-file/utility";

/** On a sheet, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A sum that says nothing while one of its addends is blank or no number: blank is not zero, on a sheet neither. */
export function sumFormula(addends: readonly CellPlace[]): string {
  const cells = ranges(addends).join(",");
  return `IF(COUNT(${cells})=${addends.length},SUM(${cells}),"")`;
}

/** D5:I5 for cells that stand in one line beside each other, in the order they come. */
function ranges(places: readonly CellPlace[]): string[] {
  const runs: [first: CellPlace, last: CellPlace][] = [];
  for (const place of places) {
    const [first, last] = runs.at(-1) ?? [];
    const isBeside = last?.row === place.row && last.column + 1 === place.column && first?.row === place.row;
    const isUnder = last?.column === place.column && last.row + 1 === place.row && first?.column === place.column;
    if (isBeside || isUnder) runs.at(-1)![1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([first, last]) => {
    const [from, to] = [first, last].map(({ row, column }) => getCellAddress(row, column));
    return from === to ? from! : `${from}:${to}`;
  });
}
