import { describe, expect, it } from "vitest";
import { sentenceOf } from "#report-schema/messages.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";
import { findingsOf, ruleExamples } from "#tests/golden/rule-examples.ts";

const files = ruleExamples();

describe("worked examples of the rules", () => {
  for (const { rule, examples } of files) {
    describe(rule, () => {
      it.each(examples.map((example) => [example.name, example] as const))("%s", (_, example) => {
        const said = findingsOf(example)
          .filter((finding) => finding.rule === rule)
          .map((finding) => ({ level: finding.level, sentence: sentenceOf(finding) }));
        expect(said).toEqual(example.expect);
      });
    });
  }

  it("are there for every rule of the rule book and for no other", () => {
    expect(files.map(({ rule }) => rule).sort()).toEqual(Object.keys(ruleBook).sort());
  });

  it.each(files.map(({ rule, examples }) => [rule, examples] as const))(
    "of %s have at least one that passes and one that fails",
    (_, examples) => {
      expect(examples.filter(({ expect: expected }) => expected.length === 0).length).toBeGreaterThan(0);
      expect(examples.filter(({ expect: expected }) => expected.length > 0).length).toBeGreaterThan(0);
    },
  );

  it("have names that differ", () => {
    const names = files.flatMap(({ rule, examples }) => examples.map(({ name }) => `${rule} ${name}`));
    expect(new Set(names).size).toBe(names.length);
  });
});
