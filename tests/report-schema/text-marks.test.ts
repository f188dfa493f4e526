import { describe, expect, it } from "vitest";
import { findingKey, type Finding } from "#report-schema/finding.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { emptyNarrative } from "#report-schema/report.ts";
import { cutByMarks, narrativeKeyOf, textMarks } from "#report-schema/text-marks.ts";
import { findingsOf, ruleExamples, subjectOfExample } from "#tests/golden/rule-examples.ts";

const format = formatById("2021-30");

function leftover(quote: string, level: "block" | "explain" = "block"): Finding {
  const facts = { quote, said: quote };
  return { rule: "text.leftover", level, figures: [], section: "overview", facts, quote } as Finding;
}

describe("words the findings are about", () => {
  const examples = ruleExamples().flatMap(({ rule, examples: all }) =>
    all.map((one) => [`${rule} ${one.name}`, one] as const),
  );

  it.each(examples)("stand in the text where the mark says: %s", (_, example) => {
    const { report, format: used } = subjectOfExample(example);
    const findings = findingsOf(example);
    const marks = textMarks(used, report.narrative, findings);
    for (const finding of findings) {
      if (finding.quote === undefined || narrativeKeyOf(used, finding.section) === undefined) continue;
      const own = marks.filter((mark) => mark.findings.includes(findingKey(finding)));
      const words = own.map((mark) => report.narrative[mark.key].slice(mark.start, mark.end)).join("");
      expect(words, finding.rule).toContain(finding.rule === "text.repeated" ? finding.facts.first : finding.quote);
    }
    for (const [index, mark] of marks.entries()) {
      const next = marks[index + 1];
      if (next?.key === mark.key) expect(next.start).toBeGreaterThanOrEqual(mark.end);
      expect(mark.end).toBeGreaterThan(mark.start);
    }
  });

  it("that stand there twice are marked in turn", () => {
    const narrative = { ...emptyNarrative, overview: "公开XX条，发布XX条" };
    const marks = textMarks(format, narrative, [leftover("XX"), leftover("XX")]);
    expect(marks.map(({ start, end }) => [start, end])).toEqual([
      [2, 4],
      [8, 10],
    ]);
  });

  it("of two findings over each other lie side by side, the gravest showing", () => {
    const narrative = { ...emptyNarrative, overview: "共收到申请XX件" };
    const marks = textMarks(format, narrative, [leftover("共收到申请XX", "explain"), leftover("XX件")]);
    expect(marks.map(({ start, end, level }) => [start, end, level])).toEqual([
      [0, 5, "explain"],
      [5, 7, "block"],
      [7, 8, "block"],
    ]);
  });

  it("cut the text into pieces that together are the text", () => {
    const text = "公开XX条，发布XX条";
    const narrative = { ...emptyNarrative, overview: text };
    const pieces = cutByMarks(text, "overview", textMarks(format, narrative, [leftover("XX")]));
    expect(pieces.map((piece) => piece.text)).toEqual(["公开", "XX", "条，发布XX条"]);
    expect(pieces.map(({ start }) => start)).toEqual([0, 2, 4]);
  });

  it("that are gone from the text are not marked", () => {
    expect(textMarks(format, emptyNarrative, [leftover("XX")])).toEqual([]);
  });
});
