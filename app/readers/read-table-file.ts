import { extname } from "node:path";
import { csvRows } from "./csv-rows.ts";
import { tableText } from "./table-text.ts";
import { xlsxRows, type SheetRows } from "./xlsx-rows.ts";

export type TableFileReading =
  { readonly ok: true; readonly sheets: readonly SheetRows[] } | { readonly ok: false; readonly why: string };

/** File names a table is read from, as a file field takes them. */
export const tableFileTypes = ".csv,.txt,.xlsx";

/**
 * A table out of a CSV file (UTF-8, GB18030, UTF-16) or a workbook, by the ending of its name.
 * `why` goes behind the file's name: “8月.csv”是空文件，请……
 */
export async function readTableFile(name: string, bytes: Uint8Array): Promise<TableFileReading> {
  const type = extname(name).toLowerCase();
  if (bytes.length === 0) return { ok: false, why: "是空文件，请核对是否保存完整" };
  if (type === ".xlsx") return xlsxRows(bytes);
  if (type === ".xls" || type === ".et") return { ok: false, why: "是旧格式的表格，请另存为 .xlsx 或 .csv 再用" };
  if (type !== ".csv" && type !== ".txt" && type !== ".tsv")
    return { ok: false, why: "不是认识的表格文件，请用 .xlsx 或 .csv" };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { ok: false, why: "其实是压缩包或 Excel 文件，请核对文件名的结尾" };
  const text = tableText(bytes);
  if (text === undefined) return { ok: false, why: "不是文本文件，或编码认不出，请另存为 UTF-8 编码的 .csv 再用" };
  const reading = csvRows(text);
  return reading.ok ? { ok: true, sheets: [{ name: "", rows: reading.rows }] } : reading;
}
