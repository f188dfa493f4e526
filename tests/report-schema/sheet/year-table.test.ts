/** A year's sheets side by side: what adds up, who rose, and what the government's report may say of it. */
import { describe, expect, it } from "vitest";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { schemeFacts } from "#report-schema/sheet/score-facts.ts";
import { yearTable, type YearTable } from "#report-schema/sheet/year-table.ts";
import { smallScheme } from "#tests/golden/scoring/examples.ts";

type Rows = Readonly<Record<string, readonly [group: string, ...texts: string[]]>>;

function period(name: string, scheme: Scheme, rows: Rows, before: Readonly<Record<string, string>> = {}) {
  const columns = scheme.indicators.map(({ id }) => id);
  const content = {
    units: Object.entries(rows).map(([id, [group]]) => ({ id, name: id, group })),
    cells: Object.fromEntries(
      Object.entries(rows).map(([id, [, ...texts]]) => [
        id,
        Object.fromEntries(texts.map((text, at) => [columns[at]!, text])),
      ]),
    ),
    before,
  };
  return {
    period: name,
    scheme,
    scores: scoreSheet(scheme, readSheet(scheme, content).sheet),
    hasBulletin: true,
  };
}

const january = period("2025-01", yanshiMonthly, {
  公安局: ["departments", "4", "2", "13", "10"],
  财政局: ["departments", "4", "2", "13", "30"],
  统计局: ["departments", "4", "2", "13", "10"],
  大口镇: ["towns", "4", "2", "13", "5"],
});
const february = period("2025-02", yanshiMonthly, {
  公安局: ["departments", "4", "2", "13", "40"],
  财政局: ["departments", "4", "2", "13", "1"],
  统计局: ["departments", "4", "2", "13", "21"],
  林业局: ["departments", "4", "2", "13", "3"],
});

function linesOf({ groups }: YearTable): unknown[] {
  return groups.flatMap(({ rows }) =>
    rows.map(({ unit, cells, sum, place }) => [
      unit.name,
      cells.map((cell) => cell && [cell.total, cell.rank, cell.change]),
      sum,
      place,
    ]),
  );
}

describe("年度表", () => {
  it("adds up the columns the scheme says, months a unit was not in left out, equals sharing a place", () => {
    const table = yearTable([january, february]);
    expect(table).toMatchObject({
      periods: ["2025-01", "2025-02"],
      sumName: "全年总分",
      sumNote: "全年总分为政务信息公开得分逐月累计。",
    });
    expect(linesOf(table)).toEqual([
      [
        "公安局",
        [
          [29_00, 2, undefined],
          [59_00, 1, 1],
        ],
        50_00,
        1,
      ],
      [
        "财政局",
        [
          [49_00, 1, undefined],
          [20_00, 4, -3],
        ],
        31_00,
        2,
      ],
      [
        "统计局",
        [
          [29_00, 2, undefined],
          [40_00, 2, 0],
        ],
        31_00,
        2,
      ],
      ["林业局", [undefined, [22_00, 3, undefined]], 3_00, 4],
      ["大口镇", [[24_00, 1, undefined], undefined], 5_00, 1],
    ]);
    const [departments] = table.groups;
    expect(departments).toMatchObject({ means: [35_67, 35_25], meanSum: 28_75 });
  });

  it("a sum the newest sheet prints is taken as printed", () => {
    const printed = period(
      "2025-02",
      yanshiMonthly,
      { 公安局: ["departments", "4", "2", "13", "40"] },
      { 公安局: "99.5" },
    );
    expect(yearTable([january, printed]).groups[0]!.rows[0]).toMatchObject({ sum: 139_50, place: 1 });
  });

  it("a month that is not finished leaves the year without a sum, and the unit last", () => {
    const open = period("2025-02", yanshiMonthly, {
      公安局: ["departments", "4", "2", "13", ""],
      财政局: ["departments", "4", "2", "13", "1"],
    });
    const [first, , last] = yearTable([january, open]).groups[0]!.rows;
    expect(first).toMatchObject({ unit: { name: "财政局" }, sum: 31_00, place: 1 });
    expect(last).toMatchObject({ unit: { name: "公安局" }, sum: undefined, place: undefined });
  });

  it("a scheme that accumulates nothing has the mean of its months, one of a year its total", () => {
    const monthly = { ...yanshiMonthly, accumulation: null };
    const months = [january, february].map((one) => ({ ...one, scheme: monthly }));
    const [police] = yearTable(months).groups[0]!.rows;
    expect(police).toMatchObject({ unit: { name: "公安局" }, sum: 44_00 });
    expect(yearTable(months).sumName).toBe("月平均分");
    const yearly = smallScheme({
      indicators: [{ kind: "judged", id: "work", name: "工作", full: 100 }],
      period: "year",
    });
    const table = yearTable([period("2025", yearly, { 甲镇: ["towns", "90"], 乙镇: ["towns", "95.5"] })]);
    expect(table.groups[0]!.rows.map(({ unit, sum }) => [unit.name, sum])).toEqual([
      ["乙镇", 95_50],
      ["甲镇", 90_00],
    ]);
  });
});

describe("政府年报所用的得分", () => {
  it("count units, months and 通报, and name the best of each group", () => {
    expect(schemeFacts([january, { ...february, hasBulletin: false }])).toEqual({
      name: yanshiMonthly.name,
      period: "month",
      sheets: 2,
      bulletins: 1,
      units: 5,
      sumName: "全年总分",
      mean: 24_00,
      groups: [
        {
          name: "市（区）直单位",
          aliases: ["市直单位", "区直单位"],
          units: 4,
          mean: 28_75,
          highest: 50_00,
          lowest: 3_00,
          best: ["公安局", "财政局"],
        },
        {
          name: "镇（街道）",
          aliases: ["镇、街道", "各镇（街道）"],
          units: 1,
          mean: 5_00,
          highest: 5_00,
          lowest: 5_00,
          best: ["大口镇"],
        },
      ],
      grades: [],
      deducted: null,
    });
  });

  it("count grades of a year, and what was taken for events", () => {
    const yearly = smallScheme({
      period: "year",
      indicators: [
        { kind: "judged", id: "work", name: "工作", full: 90 },
        { kind: "perEvent", id: "told", name: "通报", full: 10, base: "full", counted: "次", each: 1, floor: 0 },
        { kind: "veto", id: "struck", name: "单项否决", counted: "次", more: 0 },
      ],
      grades: { by: "cutOff", grades: [{ name: "优秀", atLeast: 90 }], rest: "一般" },
    });
    const facts = schemeFacts([
      period("2025", yearly, {
        甲镇: ["towns", "90", "0次", "0次"],
        乙镇: ["towns", "80", "2次", "0次"],
        丙镇: ["towns", "80", "1次", "1次"],
      }),
    ]);
    expect(facts).toMatchObject({
      sheets: 1,
      grades: [
        { name: "优秀", units: 1 },
        { name: "一般", units: 2 },
      ],
      deducted: { times: 3, units: 2, struck: 1 },
    });
  });
});
