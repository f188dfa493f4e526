import type { Balance, FigureId, Sum } from "#report-schema/format.ts";
import { applicantColumns, outcomeRows } from "./applications.ts";

const source = "国办公开办函〔2021〕30号";
const applicants = applicantColumns.map((column) => column.key).filter((key) => key !== "total");
const typedRows = ["received", "carriedIn", ...outcomeRows.map((row) => row.key), "carriedOut"];
const cases = ["upheld", "corrected", "otherResult", "pending"];

function cell(row: string, column: string): FigureId {
  return `applications.${row}.${column}`;
}

export const sums: readonly Sum[] = [
  ...applicants.map((column) => ({
    rule: "applications.handled",
    total: cell("handled", column),
    of: outcomeRows.map((row) => cell(row.key, column)),
    source: `${source} 第三部分“（七）总计”`,
  })),
  ...[...typedRows, "handled"].map((row) => ({
    rule: "applications.row-total",
    total: cell(row, "total"),
    of: applicants.map((column) => cell(row, column)),
    source: `${source} 第三部分“总计”列`,
  })),
  ...["review", "directSuit", "suitAfterReview"].map((group) => ({
    rule: "contest.total",
    total: `contest.${group}.total`,
    of: cases.map((outcome) => `contest.${group}.${outcome}`),
    source: `${source} 第四部分“总计”`,
  })),
];

export const balances: readonly Balance[] = applicantColumns.map((column) => ({
  rule: "applications.balance",
  column: column.labels.at(-1) ?? column.key,
  left: [cell("received", column.key), cell("carriedIn", column.key)],
  right: [cell("handled", column.key), cell("carriedOut", column.key)],
  source: `${source} 第三部分勾稽关系`,
}));
