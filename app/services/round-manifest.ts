import Papa from "papaparse";
import { beijingMinute } from "#report-schema/round-dates.ts";

/** What the list in a bundle says of one unit. */
export interface ManifestLine {
  readonly place: number;
  readonly group: string;
  readonly unit: string;
  readonly state: string;
  /** Path in the bundle; "" when there is no paper. */
  readonly file: string;
  readonly revision?: { readonly number: number; readonly createdAt: string };
  readonly pages?: number;
  /** Of the paper's bytes. */
  readonly sha256?: string;
  /** Why there is no paper although there is a report. */
  readonly trouble?: string;
}

/** All units that must report, also those without a paper, as CSV that Excel opens with its Chinese whole. */
export function manifestCsv(lines: readonly ManifestLine[]): string {
  const rows = lines.map((line) => ({
    序号: line.place,
    组别: line.group,
    单位: line.unit,
    状态: line.state,
    文件: line.file,
    报送版本: line.revision ? `第${line.revision.number}次` : "",
    报送时间: line.revision ? beijingMinute(new Date(line.revision.createdAt)) : "",
    页数: line.pages ?? "",
    "文件校验值（SHA-256）": line.sha256 ?? "",
    说明: line.trouble ?? (line.file === "" ? "本次没有打包" : ""),
  }));
  // A name that begins like a formula must not become one.
  return `\uFEFF${Papa.unparse(rows, { newline: "\r\n", escapeFormulae: true })}\r\n`;
}
