import { describe, expect, it } from "vitest";
import { handInCurve } from "#report-schema/hand-in-curve.ts";
import { type LateFacts, lateRisk } from "#report-schema/late-risk.ts";
import { matchesInitials, matchesName } from "#report-schema/name-search.ts";

const calm: LateFacts = { daysLeft: 60, isBegun: true, isEntered: true, quietDays: 0, lastYearLate: 0 };

describe("可能逾期", () => {
  it.each<[string, Partial<LateFacts>, number]>([
    ["busy, on time last year, plenty of time", {}, 0],
    ["not begun, plenty of time", { isBegun: false }, 2],
    ["late last year and not begun", { isBegun: false, lastYearLate: 4 }, 4],
    ["never came last year", { lastYearLate: null }, 3],
    ["nothing known of last year", { lastYearLate: undefined, isBegun: false }, 2],
    ["begun but empty, three days left", { isEntered: false, daysLeft: 3 }, 4],
    ["four days left", { isEntered: false, daysLeft: 4 }, 3],
    ["quiet for a week, a week left", { quietDays: 7, daysLeft: 7 }, 3],
    ["quiet for six days, two weeks left", { quietDays: 6, daysLeft: 14 }, 1],
    ["the last day", { daysLeft: 0 }, 3],
  ])("%s: points", (_, facts, points) => {
    const risk = lateRisk({ ...calm, ...facts });
    expect(risk.points).toBe(points);
    expect(risk.isLikely).toBe(points >= 4);
  });

  it("says why, the weightiest reason first, and nothing of what is late already", () => {
    expect(lateRisk({ ...calm, isBegun: false, lastYearLate: null, daysLeft: 10 }).reasons).toEqual([
      "去年没有报送",
      "还没有开始",
      "只剩 10 天",
    ]);
    expect(lateRisk({ ...calm, isBegun: false, daysLeft: -1 })).toEqual({ points: 0, isLikely: false, reasons: [] });
  });
});

describe("报送进度曲线", () => {
  it("adds up by days of Beijing, days before the first one included", () => {
    const moments = ["2026-01-10T17:00:00.000Z", "2026-01-11T02:00:00.000Z", "2026-01-01T02:00:00.000Z"];
    expect(handInCurve(moments, "2026-01-10", "2026-01-12")).toEqual([
      { day: "2026-01-10", total: 1 },
      { day: "2026-01-11", total: 3 },
      { day: "2026-01-12", total: 3 },
    ]);
  });

  it("thins out long times and never loses the last day; a time that ends before it begins has no points", () => {
    const long = handInCurve(["2025-03-01T02:00:00.000Z"], "2025-01-01", "2026-01-31");
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long.at(-1)).toEqual({ day: "2026-01-31", total: 1 });
    expect(handInCurve([], "2026-01-02", "2026-01-01")).toEqual([]);
  });
});

function nobody(): never {
  throw new Error("asked for initials");
}

describe("按名称和拼音首字母查找", () => {
  const initials = ["zc", "q", "s", "z", "f", "b"];

  it("takes any reading of a character, and the letters anywhere in a row", () => {
    for (const typed of ["cqs", "zqs", "ZFB", "szfb"]) expect(matchesInitials(initials, typed), typed).toBe(true);
    for (const typed of ["qcs", "zb", "czqszfb"]) expect(matchesInitials(initials, typed), typed).toBe(false);
  });

  it("reads letters as a part of a name too, and never Chinese as initials", () => {
    expect(matchesName(["12345热线", "服务中心"], "热线", nobody)).toBe(true);
    expect(matchesName(["ABC中心"], "abc", nobody)).toBe(true);
    expect(matchesName(["财政局"], "教育", nobody)).toBe(false);
    expect(matchesName(["财政局"], "", nobody)).toBe(true);
    expect(matchesName(["财政局"], "czj", () => ["c", "z", "j"])).toBe(true);
  });
});
