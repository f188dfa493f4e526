import readXlsx, { type CellValue } from "read-excel-file/node";
import type { TableRow } from "#report-schema/table-row.ts";
import { farCells, isWithinBounds, repacked } from "./workbook-bounds.ts";
import { zipParts } from "./zip-parts.ts";

export interface SheetRows {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

export type XlsxReading =
  { readonly ok: true; readonly sheets: readonly SheetRows[] } | { readonly ok: false; readonly why: string };

/** Sheets with anything in them; numbers as they are shown without their format, so 98.5% comes as 0.985. */
export async function xlsxRows(bytes: Uint8Array): Promise<XlsxReading> {
  const archive = zipParts(bytes);
  if (!archive.ok) {
    const broken = "不是完好的 Excel 文件（.xlsx），请用 Excel 或 WPS 打开后另存再用";
    return { ok: false, why: archive.why === "broken" ? broken : "解开后过大，请只留要用的表再存一次" };
  }
  if (!isWithinBounds(archive.parts)) return { ok: false, why: `里的${farCells}` };
  try {
    const sheets = await readXlsx(repacked(archive.parts));
    return {
      ok: true,
      sheets: sheets
        .map(({ sheet, data }) => ({
          name: sheet,
          rows: data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) })),
        }))
        .filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ""))),
    };
  } catch {
    return { ok: false, why: "读不出表格内容，请用 Excel 或 WPS 打开后另存为 .xlsx 再用" };
  }
}

function cellText(value: CellValue | null): string {
  if (value === null) return "";
  // Sums a spreadsheet reckons carry noise in the last digits: 47.49999999999999 is 47.5 there too.
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "是" : "否";
  return String(value);
}
