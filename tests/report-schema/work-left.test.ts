import { describe, expect, it } from "vitest";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { emptyContent, type Report } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { workLeft, workLeftText } from "#report-schema/work-left.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const format = formatForYear(2025);
const sound: Report = { ...goldenReport("sound-2021-30"), unread: {} };

function leftIn(report: Report, isSettled = false, remarks: Parameters<typeof workLeft>[4] = []) {
  return workLeft(format, report, runChecks(subjectOf(report), "submit"), () => isSettled, remarks);
}

describe("还要做什么", () => {
  it("is nothing in a sound report", () => {
    expect(leftIn(sound)).toEqual([]);
    expect(workLeftText([])).toBe("");
  });

  it("is every cell and every text of an empty one, in the order of the paper, each once", () => {
    const left = leftIn({ ...sound, ...emptyContent });
    expect(left[0]).toEqual({ kind: "unwritten", section: "overview", narrative: "overview" });
    expect(left[1]).toEqual({ kind: "blank", section: "proactive", figure: "proactive.rules.issued" });
    expect(workLeftText(left)).toBe("2 部分没有写，166 格没有填");
  });

  it("has a blank cell, one that is no number and a broken sum each at its place", () => {
    const { "proactive.licences.decided": _, "contest.review.upheld": __, ...filled } = sound.figures;
    const rest = { ...filled, "applications.carriedOut.person": 9 };
    const left = leftIn({ ...sound, figures: rest, unread: { "contest.review.upheld": "无" } });
    expect(left.map(({ kind, section }) => [kind, section])).toEqual([
      // The text still says what the table said before.
      ["explain", "overview"],
      ["blank", "proactive"],
      ["block", "applications"],
      ["block", "contest"],
    ]);
    expect(workLeftText(left)).toContain("1 格没有填");
  });

  it("leaves out what was explained or let stand, and what is only for the reviewer", () => {
    const thin = { ...sound, narrative: { ...sound.narrative, overview: "2025年，本局依法公开政府信息 8 条。" } };
    expect(leftIn(thin).map(({ kind }) => kind)).toContain("explain");
    expect(leftIn(thin, true)).toEqual([]);
  });

  it("begins with every 审查意见 that is not answered, and has none that is answered or settled", () => {
    const { "contest.review.upheld": _, ...figures } = sound.figures;
    const remarks = [
      { id: "first", standing: "answered" },
      { id: "second", standing: "open" },
      { id: "third", standing: "met" },
      { id: "fourth", standing: "open" },
    ] as const;
    const left = leftIn({ ...sound, figures }, true, remarks);
    expect(left).toEqual([
      { kind: "unanswered", section: "", remark: "second" },
      { kind: "unanswered", section: "", remark: "fourth" },
      { kind: "blank", section: "contest", figure: "contest.review.upheld" },
    ]);
    expect(workLeftText(left)).toBe("2 条审查意见没有答复，1 格没有填");
    expect(workLeftText(leftIn(sound, false, remarks.slice(1, 2)))).toBe("1 条审查意见没有答复");
    expect(leftIn(sound, false, remarks.slice(0, 1))).toEqual([]);
  });
});
