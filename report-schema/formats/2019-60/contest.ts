import type { Column, Table } from "#report-schema/format.ts";

const outcomes = [
  ["upheld", "结果维持"],
  ["corrected", "结果纠正"],
  ["otherResult", "其他结果"],
  ["pending", "尚未审结"],
  ["total", "总计"],
] as const;

function outcomeColumns(key: string, labels: readonly string[]): Column[] {
  return outcomes.map(([outcome, label]) => ({ key: `${key}.${outcome}`, labels: [...labels, label] }));
}

export const contest: Table = {
  id: "contest",
  name: "表四",
  widths: Array.from({ length: 15 }, () => 1),
  onePage: true,
  blocks: [
    {
      labelColumns: 0,
      columns: [
        ...outcomeColumns("review", ["行政复议"]),
        ...outcomeColumns("directSuit", ["行政诉讼", "未经复议直接起诉"]),
        ...outcomeColumns("suitAfterReview", ["行政诉讼", "复议后起诉"]),
      ],
      rows: [{ key: "", labels: [] }],
      source: "国办公开办函〔2019〕60号 第四部分；条例第五十条第（三）项",
    },
  ],
};
