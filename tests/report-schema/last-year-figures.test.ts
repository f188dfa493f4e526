import { describe, expect, it } from "vitest";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { expectedFigures, lastYearNote, lastYearValue } from "#report-schema/last-year-figures.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const now = goldenReport("sound-2021-30");
const format = formatForYear(2025);
const before = { ...now, year: 2024, unread: {}, figures: { ...now.figures, "proactive.normative.inForce": 9 } };
const { previous } = subjectOf(now, {}, { previous: before });

describe("上年数", () => {
  it("stands beside the same cell of the same format, sums too", () => {
    expect(lastYearValue(format, previous, "applications.received.person")).toBe(9);
    expect(lastYearValue(format, previous, "applications.received.total")).toBeGreaterThan(9);
    expect(lastYearValue(format, undefined, "applications.received.person")).toBeUndefined();
  });

  it("crosses from the old format for the applications carried over alone", () => {
    const old = { ...goldenReport("sound-2019-60"), year: 2020, unread: {} };
    const crossed = subjectOf({ ...now, year: 2021 }, {}, { previous: old }).previous;
    expect(lastYearValue(format, crossed, "applications.carriedIn.person")).toBe(
      old.figures["applications.carriedOut.person"],
    );
    expect(lastYearValue(format, crossed, "applications.received.person")).toBeUndefined();
    expect(lastYearValue(format, crossed, "proactive.normative.inForce")).toBeUndefined();
  });

  it.each([
    [9, 12, "上年 9 +3"],
    [9, 2, "上年 9 −7"],
    [9, 9, "上年 9"],
    [9, undefined, "上年 9"],
  ])("%s and this year's %s are told as %s %s", (last, value, text) => {
    expect(lastYearNote(format, "applications.received.person", last, value)).toBe(text);
  });

  it("tells money in 万元", () => {
    expect(lastYearNote(format, "proactive.fees.collected", 12_500_000, 13_000_000)).toBe("上年 12.5000 +0.5000");
  });
});

describe("按上年推算", () => {
  it("现行有效 is last year's and what was issued, less what was repealed", () => {
    const figures = { ...now.figures, "proactive.normative.issued": 2, "proactive.normative.repealed": 1 };
    expect(expectedFigures(format, figures, previous)).toContainEqual({
      figure: "proactive.normative.inForce",
      value: 10,
      reckoning: "行政规范性文件·现行有效件数：2024 年现行有效件数 9＋本年制发件数 2－本年废止件数 1＝10",
    });
  });

  it("says nothing while 制发 or 废止 is blank, or more was repealed than there was", () => {
    const { "proactive.normative.issued": _, ...blank } = now.figures;
    const ofNormative = (figures: typeof now.figures) =>
      expectedFigures(format, figures, previous).filter(({ figure }) => figure.includes("normative"));
    expect(ofNormative(blank)).toEqual([]);
    expect(ofNormative({ ...now.figures, "proactive.normative.repealed": 99 })).toEqual([]);
  });

  it("上一年项目数量 of the old format is what the year before ended with", () => {
    const old = goldenReport("sound-2019-60");
    const last = subjectOf(old, {}, { previous: { ...old, year: 2019, unread: {} } }).previous;
    const found = expectedFigures(formatForYear(2020), old.figures, last);
    expect(found.map(({ figure }) => figure)).toContain("proactive.licences.previous");
  });
});
