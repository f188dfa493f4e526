/** Indicators that fill themselves from the course of a report, each with what it rests on. */
import { expect, it } from "vitest";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import { factText } from "#report-schema/scoring/report-fact-text.ts";
import { reportFactNames, type ReportFactName } from "#report-schema/scoring/report-fact-names.ts";
import { entryOfFact, reportFact, type ReportCourse } from "#report-schema/scoring/report-facts.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { sumText } from "#report-schema/scoring/sum-text.ts";
import { smallScheme, smallSchemeJson } from "#tests/golden/scoring/examples.ts";

const untouched: ReportCourse = { events: [], dueOn: "2026-01-31", publishBy: "2026-01-31", asOf: "2026-03-31" };
const late: ReportCourse = {
  ...untouched,
  events: [
    { move: "start", at: "2026-01-10T01:00:00.000Z" },
    { move: "submit", at: "2026-02-02T17:00:00.000Z" },
    { move: "return", at: "2026-02-05T01:00:00.000Z" },
    { move: "submit", at: "2026-02-06T01:00:00.000Z" },
    { move: "approve", at: "2026-02-07T01:00:00.000Z" },
    { move: "reopen", at: "2026-02-08T01:00:00.000Z" },
    { move: "submit", at: "2026-02-09T01:00:00.000Z" },
    { move: "approve", at: "2026-02-09T02:00:00.000Z" },
    { move: "publish", at: "2026-02-10T01:00:00.000Z" },
  ],
  blockingAtFirst: ["表三自然人一列不平", "表二行政许可没有填"],
  remarksUnmet: [],
  repeated: { percent: 52.5, with: "与 2024 年度年报相同的文字 1050 字" },
};

it.each<[ReportFactName, ReportCourse, string]>([
  ["daysLate", late, "年报报送迟了几天：3天（期限2026年1月31日；2026年2月3日报送）"],
  ["handedInLate", late, "年报未按期报送：1次（期限2026年1月31日；2026年2月3日报送）"],
  ["timesReturned", late, "年报被退回次数：2次（2026年2月5日退回；2026年2月8日退回）"],
  ["publishedLate", late, "年报未按期发布：1次（期限2026年1月31日；2026年2月10日发布）"],
  [
    "publishedLate",
    { ...late, publishedOn: "2026-01-31" },
    "年报未按期发布：0次（期限2026年1月31日；2026年1月31日发布）",
  ],
  ["blockingAtFirst", late, "首次报送时必须改正的问题数：2个（表三自然人一列不平；表二行政许可没有填）"],
  ["remarksUnmet", late, "审查意见没有落实的条数：0条"],
  ["repeatRate", late, "年报文字重复的比例：52.5%（与 2024 年度年报相同的文字 1050 字）"],
  ["daysLate", untouched, "年报报送迟了几天：59天（期限2026年1月31日；到2026年3月31日还没有报送）"],
  ["publishedLate", untouched, "年报未按期发布：1次（期限2026年1月31日；到2026年3月31日还没有发布）"],
  ["publishedLate", { ...late, publishBy: null }, "年报未按期发布：还不能定"],
  ["timesReturned", untouched, "年报被退回次数：还不能定"],
])("%s", (name, course, text) => {
  expect(factText(reportFact(name, course))).toBe(text);
});

function handedIn(at: string): number | undefined {
  return reportFact("daysLate", { ...untouched, events: [{ move: "submit", at }] }).count;
}

it("the last day is in time until its last minute in Beijing", () => {
  expect(handedIn("2026-01-31T15:59:59.999Z")).toBe(0);
  expect(handedIn("2026-01-31T16:00:00.000Z")).toBe(100);
});

it("what is not known yet is blank, never 0: before the last day, nothing handed in, nothing judged", () => {
  const early = { ...untouched, asOf: "2026-01-31" };
  expect(reportFactNames.map((name) => entryOfFact(reportFact(name, early)).kind)).toEqual(
    reportFactNames.map(() => "blank"),
  );
});

it("迟报每天扣1分扣完为止，reckoned from the report's own events", () => {
  const scheme = smallScheme({
    indicators: [
      {
        kind: "perEvent",
        id: "late",
        name: "年报报送时效",
        full: 5,
        base: "full",
        counted: "天",
        each: 1,
        floor: 0,
        fedBy: "daysLate",
      },
    ],
  });
  const scored = (course: ReportCourse) =>
    scoreSheet(scheme, {
      units: [{ id: "a", name: "甲镇", group: "towns" }],
      entries: { a: { late: entryOfFact(reportFact("daysLate", course)) } },
    }).units[0]!;
  expect(sumText(scored(late).items[0]!)).toBe("满分5分，3天，每天扣1分，共扣3分，得2分");
  expect(scored(untouched).total).toBe(0);
  expect(scored({ ...untouched, asOf: "2026-01-31" }).total).toBeUndefined();
});

it("an indicator that is judged by hand cannot be fed", () => {
  const reading = readScheme(
    smallSchemeJson({ indicators: [{ kind: "judged", id: "work", name: "年报质量", full: 5, fedBy: "daysLate" }] }),
  );
  expect(reading).toEqual({
    ok: false,
    problems: ["“年报质量”取自年报的数，计分办法应按次数得分或扣分，请改计分办法"],
  });
});
