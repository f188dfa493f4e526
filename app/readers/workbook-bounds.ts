import { zipSync } from "fflate";

const mostRows = 20_000;
const mostColumns = 1_000;
const mostCells = 2_000_000;

/** Behind the file's name and 里的. */
export const farCells = "表格范围过大（很远的行或列里也有格子），请只留要用的行和列，另存后再用";

/**
 * Whether a workbook's sheets reach no further than a list or a report does. The library that reads them makes every row
 * and cell up to the last one named: two cells in opposite corners of a sheet would fill the memory.
 * @param parts the unpacked workbook
 */
export function isWithinBounds(parts: Readonly<Record<string, Uint8Array>>): boolean {
  return Object.values(parts).every((part) => {
    const xml = new TextDecoder().decode(part);
    if (!xml.includes("sheetData")) return true;
    let [rows, columns] = [1, 1];
    // Where a row or cell says its place: r="12", r="AB12". Nothing else in a sheet is called so.
    for (const [, , place = ""] of xml.matchAll(/[\s"']r\s*=\s*(["'])(.*?)\1/gsu)) {
      // A place written by way of character references is none that a spreadsheet program writes.
      if (place.includes("&")) return false;
      rows = Math.max(rows, Number(/\d+/u.exec(place)?.[0] ?? 0));
      columns = Math.max(columns, columnNumber(/^[A-Z]+/iu.exec(place)?.[0] ?? ""));
    }
    return rows <= mostRows && columns <= mostColumns && rows * columns <= mostCells;
  });
}

/** The workbook packed anew, without pressing: of this the library unpacks just what was looked at. */
export function repacked(parts: Readonly<Record<string, Uint8Array>>): Buffer {
  return Buffer.from(zipSync({ ...parts }, { level: 0 }));
}

/** AB = 28 */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
