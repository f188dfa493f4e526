import readWorkbook from "read-excel-file/node";
import type { DocumentPart } from "#report-schema/reading/document.ts";
import type { TextCell } from "#report-schema/recogniser/text-grid.ts";
import { UnreadableFileError } from "../file-trouble.ts";
import { unpacked } from "../unpacked.ts";
import { farCells, isWithinBounds, repacked } from "../workbook-bounds.ts";
import { mergedCells, type Merge } from "./merged-cells.ts";

const mostRows = 5000;
const mostColumns = 200;

/** Every sheet of a workbook: lines with one text are texts, lines with more are tables. @throws UnreadableFileError */
export async function readXlsx(bytes: Uint8Array): Promise<DocumentPart[]> {
  const files = unpacked(bytes, () => true);
  if (!files["xl/workbook.xml"]) throw new UnreadableFileError("不是 Excel 工作簿，请核对文件名和内容");
  if (!isWithinBounds(files)) throw new UnreadableFileError(`里的${farCells}`);
  const sheets = await readWorkbook(repacked(files)).catch(() => {
    throw new UnreadableFileError("内容已损坏，请用 Excel 打开核对后另存再读");
  });
  const merges = mergedCells(files);
  return sheets.flatMap(({ sheet, data }) => partsOf(rowsOf(data as unknown[][], merges.get(sheet) ?? [])));
}

type Line = readonly TextCell[];

/** As in HTML: what a merge covers is absent. */
function rowsOf(data: readonly (readonly unknown[])[], merges: readonly Merge[]): Line[] {
  const starts = new Map(merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const covered = new Set<string>();
  // What a merge covers beyond the last cell with anything in it is nowhere asked for.
  const lastRow = Math.min(data.length, mostRows);
  const lastColumn = Math.min(data[0]?.length ?? 0, mostColumns);
  // Merges never lie over each other, so that together they hold no more cells than there are; what claims more is cut off.
  let left = lastRow * lastColumn;
  for (const { row, column, rowSpan, colSpan } of merges) {
    if (left <= 0) break;
    for (let y = row; y < Math.min(row + rowSpan, lastRow); y += 1) {
      for (let x = column; x < Math.min(column + colSpan, lastColumn); x += 1) {
        left -= 1;
        if (y !== row || x !== column) covered.add(`${y},${x}`);
      }
    }
  }
  return data.slice(0, mostRows).map((values, row) =>
    values.slice(0, mostColumns).flatMap((value, column): TextCell[] => {
      if (covered.has(`${row},${column}`)) return [];
      const { rowSpan = 1, colSpan = 1 } = starts.get(`${row},${column}`) ?? {};
      return [{ text: cellText(value), rowSpan, colSpan }];
    }),
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  // A cell in the form of a day is no figure: it is shown as what it is and asked about.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

const parting = /^[一二三四五六]、|年度报告|。/u;

function partsOf(lines: readonly Line[]): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let table: Line[] = [];
  const endTable = (): void => {
    const isTable = table.some((line) => filled(line).length > 1);
    if (isTable) parts.push({ kind: "grid", grid: { rows: table } });
    else parts.push(...table.flatMap((line) => filled(line).flatMap(({ text }) => textParts(text))));
    table = [];
  };
  for (const line of lines) {
    const [only, more] = filled(line);
    if (only && !more && parting.test(only.text)) {
      endTable();
      parts.push(...textParts(only.text));
    } else table.push(line);
  }
  endTable();
  return parts;
}

function filled(line: Line): TextCell[] {
  return line.filter(({ text }) => text !== "");
}

function textParts(text: string): DocumentPart[] {
  return text
    .split(/\r?\n/u)
    .flatMap((one): DocumentPart[] => (one.trim() === "" ? [] : [{ kind: "text", text: one.trim() }]));
}
