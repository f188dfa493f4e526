import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureIndex } from "#report-schema/figure-index.ts";
import { formats } from "#report-schema/formats/registry.ts";
import { readReportJson, reportToJson } from "#report-schema/report-json.ts";
import type { Report } from "#report-schema/report.ts";
import { goldenJson, goldenNames, goldenReport } from "#tests/golden/golden-report.ts";
import { anyFigures, anyNarrative, anyValue } from "./any-figures.ts";

const sound = goldenJson("sound-2021-30");

function problemsOf(change: Record<string, unknown>): readonly string[] {
  const reading = readReportJson({ ...sound, ...change });
  return reading.ok ? [] : reading.problems;
}

describe("the report as JSON (年报交换文件)", () => {
  it.each(formats)("comes back from a file as it went in: $id", (format) => {
    const totals = fc.constantFrom(...format.sums.map(({ total }) => total));
    const anyReport: fc.Arbitrary<Report> = fc
      .record({
        unit: fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text),
        year: fc.integer({ min: 1990, max: 2100 }),
        figures: anyFigures(format),
        narrative: anyNarrative,
        declared: fc.option(fc.dictionary(totals, anyValue("count"))),
      })
      .map(({ declared, ...rest }) => ({
        ...rest,
        formatId: format.id,
        unread: {},
        ...(declared && { declared: { ...declared } }),
      }));
    fc.assert(
      fc.property(anyReport, (report) => {
        const reading = readReportJson(JSON.parse(JSON.stringify(reportToJson(report))));
        expect(reading).toEqual({ ok: true, report });
      }),
      { numRuns: 50 },
    );
  });

  it.each(goldenNames)("keeps %s word for word", (name) => {
    expect(reportToJson(goldenReport(name))).toEqual(goldenJson(name));
  });

  it("writes every figure in printed order, blanks as null", () => {
    const json = reportToJson({ ...goldenReport("sound-2021-30"), figures: {} });
    const figures = json["figures"] as Record<string, unknown>;
    expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    expect(Object.keys(figures)).toHaveLength(10 + 24 * 6 + 12);
  });

  it("reads absent and null alike, as blank (空白)", () => {
    const reading = readReportJson({ ...sound, figures: { "contest.review.upheld": null } });
    expect(reading.ok && reading.report.figures).toEqual({});
  });

  it("names a figure the format does not have", () => {
    expect(problemsOf({ figures: { "applications.received.persons": 1, "proactive.fees.previous": 2 } })).toEqual([
      "figures 里的“applications.received.persons”不是 2021-30 格式的数据项",
      "figures 里的“proactive.fees.previous”不是 2021-30 格式的数据项",
    ]);
  });

  it.each(["__proto__", "constructor", "toString"])("has no figure named %s", (id) => {
    expect(problemsOf({ figures: JSON.parse(`{"${id}": 1}`) })).toHaveLength(1);
  });

  it("refuses totals (合计) among the figures, and figures among the declared totals", () => {
    expect(
      problemsOf({ figures: { "applications.received.total": 12 }, declared: { "applications.received.person": 9 } }),
    ).toEqual([
      "figures 里的“applications.received.total”（表三·一、本年新收政府信息公开申请数量·总计）是合计，由系统计算，不能填写；文件上印的合计请放在 declared",
      "declared 里的“applications.received.person”（表三·一、本年新收政府信息公开申请数量·自然人）不是合计，请放在 figures",
    ]);
  });

  it.each([[1.5], [-1], ["9"], [true], [[]], [{}], [1e21], [1e12]])("refuses %j for a count (件数)", (raw) => {
    expect(problemsOf({ figures: { "applications.received.person": raw } })).toEqual([
      `“applications.received.person”（表三·一、本年新收政府信息公开申请数量·自然人）应为不小于 0 的整数，文件里是 ${JSON.stringify(raw)}`,
    ]);
  });

  it.each([[12.5], ["-1.0000"], ["12,5"], ["十二"], [""], ["1e3"], ["0.1234567"]])(
    "refuses %j for money (金额), which is 万元 as text",
    (raw) => {
      expect(problemsOf({ figures: { "proactive.fees.collected": raw } })).toEqual([
        `“proactive.fees.collected”（表二·行政事业性收费·本年收费金额（单位：万元））应为以万元计的数字文本，如 "7.0000"，文件里是 ${JSON.stringify(raw)}`,
      ]);
    },
  );

  it("takes a negative number for 本年增/减 only", () => {
    const old = goldenJson("sound-2019-60");
    expect(readReportJson({ ...old, figures: { "proactive.licences.change": -4 } }).ok).toBe(true);
    expect(readReportJson({ ...old, figures: { "proactive.licences.previous": -4 } }).ok).toBe(false);
  });

  it.each([
    [{ schema: "nianbao/report@2" }, 'schema 应为 "nianbao/report@1"'],
    [{ unit: " " }, "unit（单位全称）没有填"],
    [{ unit: 7 }, "unit 应为单位全称（文字）"],
    [{ year: "2025" }, "year 应为四位整数年份，如 2025"],
    [{ year: 2025.5 }, "year 应为四位整数年份，如 2025"],
    [{ year: 20250 }, "year 应为四位整数年份，如 2025"],
    [{ format: "2035-1" }, "没有名为“2035-1”的格式：可用的有 2019-60、2021-30。"],
    [{ figures: [] }, "figures 应为 {数据项: 数值}"],
    [{ figures: undefined }, "figures 应为 {数据项: 数值}"],
    [{ narrative: { overview: 5 } }, "narrative.overview 应为文字"],
    [{ narrative: { summary: "" } }, "narrative里有不认识的项目：summary"],
    [{ total: 1, note: 2 }, "年报里有不认识的项目：total、note"],
  ])("says what is wrong with %j", (change, sentence) => {
    expect(problemsOf(change)).toEqual([sentence]);
  });

  it.each([[null], [[]], ["年报"], [7]])("is an object, not %j", (value) => {
    expect(readReportJson(value)).toEqual({ ok: false, problems: ["年报应为一个 JSON 对象"] });
  });

  it("takes any parsed JSON without falling over", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("figures", "declared", "narrative", "year", "unit"), (value, key) => {
        const reading = readReportJson({ ...sound, [key]: value });
        if (!reading.ok) for (const problem of reading.problems) expect(problem).not.toMatch(/undefined|NaN|\[object/u);
      }),
    );
  });

  it("knows every declared total of each format", () => {
    for (const format of formats) {
      const declared = Object.fromEntries(format.sums.map(({ total }) => [total, 0]));
      expect(Object.keys(declared).every((id) => figureIndex(format).get(id)?.computed)).toBe(true);
    }
  });
});
