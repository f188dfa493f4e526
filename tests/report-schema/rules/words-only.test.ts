import { describe, expect, it } from "vitest";
import { ruleBook } from "#report-schema/rules/rule-book.ts";
import { foundBy } from "#report-schema/rules/words-only.ts";
import type { Subject } from "#report-schema/rules/rule.ts";
import { ruleExamples, subjectOfExample } from "#tests/golden/rule-examples.ts";

function refusing(what: string): Record<string, never> {
  const refuse = (): never => {
    throw new Error(`${what} were looked at`);
  };
  return new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse });
}

/** The subject with figures that may not be looked at. */
function withoutFigures(subject: Subject): Subject {
  const report = { ...subject.report, figures: refusing("figures"), unread: refusing("unread cells") };
  return { ...subject, report, figures: refusing("figures with totals") };
}

const examples = ruleExamples().flatMap((file) => file.examples);
const wordsOnly = Object.values(ruleBook).filter((rule) => rule.wordsOnly);

describe("rules that look at words alone", () => {
  it("are most of the rules about the text", () => {
    expect(wordsOnly.length).toBeGreaterThan(8);
  });

  it.each(wordsOnly.map((rule) => [rule.name, rule] as const))("%s finds the same without any figure", (_, rule) => {
    for (const example of examples) {
      const subject = subjectOfExample(example);
      expect(rule.check(withoutFigures(subject))).toEqual(rule.check(subject));
    }
  });

  it("are asked again when the words, the unit or what the office set are others", () => {
    const [example] = examples;
    if (!example) throw new Error("没有例子");
    const subject = subjectOfExample(example);
    let asked = 0;
    const rule = {
      ...ruleBook["text.vague"],
      check: () => {
        asked += 1;
        return [];
      },
    };
    foundBy(rule, subject);
    foundBy(rule, { ...subject, figures: {} });
    expect(asked).toBe(1);
    foundBy(rule, { ...subject, unit: { ...subject.unit } });
    expect(asked).toBe(2);
    foundBy(rule, { ...subject, settings: { ...subject.settings } });
    expect(asked).toBe(3);
    const narrative = { ...subject.report.narrative, overview: "另一句话。" };
    foundBy(rule, { ...subject, report: { ...subject.report, narrative } });
    expect(asked).toBe(4);
  });
});
