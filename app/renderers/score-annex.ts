import type { ScoreRecord } from "#report-schema/sheet/score-record.ts";
import type { OutlineBlock, OutlineCell, TableBlock } from "./outline.ts";

/** The annex of a report's internal edition: the unit's scores of the year, its months drawn, what was deducted and why. */
export function scoreAnnex(year: number, records: readonly ScoreRecord[]): OutlineBlock[] {
  return [
    { kind: "pageBreak" },
    { kind: "paragraph", text: "附件（内部版，不公开）", align: "left" },
    { kind: "title", parts: [`${year}年政务公开考核得分`] },
    ...records.flatMap(recordBlocks),
  ];
}

function recordBlocks(record: ScoreRecord, index: number): OutlineBlock[] {
  const { scheme, groupName, periods, deductions } = record;
  return [
    { kind: "heading", level: 1, text: scheme },
    { kind: "paragraph", text: `名次在${groupName}内排列。` },
    periodTable(record, index),
    ...(periods.length > 1
      ? [
          {
            kind: "bars" as const,
            name: "各期得分",
            bars: periods.map(({ period, total, value }) => ({ label: period, value, text: total })),
          },
        ]
      : []),
    { kind: "heading", level: 2, text: "扣分情况" },
    ...(deductions.length === 0
      ? [{ kind: "paragraph" as const, text: "没有因事扣分。" }]
      : [deductionTable(record, index)]),
  ];
}

function periodTable({ yearName, periods }: ScoreRecord, index: number): TableBlock {
  const headings = ["时期", "得分", "名次", ...(yearName ? [yearName] : [])];
  return table(
    `得分表${index + 1}`,
    headings,
    periods.map(({ period, total, rank, year }) => [period, total, rank, ...(yearName ? [year] : [])]),
    headings.map(() => 1),
  );
}

function deductionTable({ deductions }: ScoreRecord, index: number): TableBlock {
  const rows = deductions.map(({ period, item, sum }) => [period, item, sum]);
  return table(`扣分表${index + 1}`, ["时期", "指标", "为什么扣"], rows, [2, 4, 6]);
}

function table(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): TableBlock {
  return {
    kind: "table",
    name,
    size: 10.5,
    widths,
    onePage: false,
    rows: [
      { header: true, cells: headings.map((text) => cell(text, true)) },
      ...rows.map((texts) => ({ header: false, cells: texts.map((text, at) => cell(text, at === 0)) })),
    ],
  };
}

function cell(text: string, header: boolean): OutlineCell {
  return { text, colSpan: 1, rowSpan: 1, align: "center", header, vertical: false, figure: false };
}
