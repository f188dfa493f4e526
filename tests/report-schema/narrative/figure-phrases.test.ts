import { describe, expect, it } from "vitest";
import { formatById } from "#report-schema/formats/registry.ts";
import { figurePhrases } from "#report-schema/narrative/figure-phrases.ts";
import { emptyNarrative, type Report } from "#report-schema/report.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { agreeingClaims, textFigure } from "#report-schema/rules/text-figure.ts";
import { withTotals } from "#report-schema/totals.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

describe.each(["sound-2021-30", "sound-2019-60"] as const)("插入数据（%s）", (name) => {
  const report: Report = { ...goldenReport(name), unread: {} };
  const format = formatById(report.formatId);
  const phrases = figurePhrases(format, withTotals(format, report.figures));

  it("offers the applications, their outcomes and the cases", () => {
    expect(phrases.map(({ group }) => group)).toEqual(
      expect.arrayContaining(["申请办理", "办理结果", "复议诉讼"]) as string[],
    );
    expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length);
  });

  it.each(phrases.map(({ text, figures }) => [text, figures] as const))("%s", (text, figures) => {
    // A text of its own under the heading the phrase would stand under.
    const overview = `（二）依申请公开\n${text}。`;
    const subject = subjectOf({ ...report, narrative: { ...emptyNarrative, overview } });
    expect(textFigure.check(subject), "the checker contradicts its own phrase").toEqual([]);
    const understood = agreeingClaims(subject).flatMap((claim) => claim.figures);
    expect(understood.sort()).toEqual([...figures].sort());
  });
});

describe("插入数据", () => {
  it("offers nothing of what is not filled", () => {
    const { figures, formatId } = goldenReport("sound-2021-30");
    const format = formatById(formatId);
    const { "applications.received.person": _, ...blank } = figures;
    const texts = figurePhrases(format, withTotals(format, blank)).map(({ text }) => text);
    expect(texts.some((text) => text.startsWith("本年新收"))).toBe(false);
    expect(figurePhrases(format, {})).toEqual([]);
  });
});
