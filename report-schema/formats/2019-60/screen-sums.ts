import type { Row, ScreenSum } from "#report-schema/format.ts";
import { applicantColumns, outcomeRows } from "./applications.ts";

/** The rows printed under one heading of the results, such as （三）不予公开. */
function group(heading: string, label: string): ScreenSum {
  const rows = outcomeRows.filter(({ labels }: Row) => labels.length > 2 && labels[1] === heading);
  return { table: "applications", kind: "rows", label, of: rows.map(({ key }) => key) };
}

/** The notice prints no such sums: they help to check, and never leave the screen. */
export const screenSums: readonly ScreenSum[] = [
  group("（三）不予公开", "不予公开小计"),
  group("（四）无法提供", "无法提供小计"),
  group("（五）不予处理", "不予处理小计"),

  {
    table: "applications",
    kind: "columns",
    label: "法人或其他组织小计",
    of: applicantColumns.filter(({ labels }) => labels.includes("法人或其他组织")).map(({ key }) => key),
  },
];
