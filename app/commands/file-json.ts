import type { Finding } from "#report-schema/finding.ts";
import { findingToJson } from "#report-schema/finding-json.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import type { ReportFile } from "./report-file.ts";

/** One file in the array `--json` prints; `unplaced` is what was seen in the file and not used. */
export function fileJson(
  { file, report, unplaced, groups }: ReportFile,
  findings: readonly Finding[],
): Record<string, unknown> {
  const { unit, year, format, figures, declared, narrative } = reportToJson(report);
  return {
    file,
    unit,
    year,
    format,
    figures,
    ...(declared !== undefined && { declared: { ...(declared as object), ...groups } }),
    narrative,
    findings: findings.map(findingToJson),
    unplaced,
  };
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** 示例县水务局 2025 年度（国办公开办函〔2021〕30号） */
export function fileHeading({ file, report }: ReportFile, noticeNumber: string): string {
  return `${file}：${report.unit} ${report.year} 年度（${noticeNumber}）`;
}
