import { expect, it } from "vitest";
import type { RuleName } from "#report-schema/finding.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";
import { ruleGuide } from "#report-schema/rules/rule-guide.ts";
import { ruleExamples } from "#tests/golden/rule-examples.ts";

const entries = ruleGuide().flatMap((group) => group.entries);

it("the guide (检查规则) has every rule once, with a title of its own and an example sentence", () => {
  expect(entries.map(({ rule }) => rule).sort()).toEqual((Object.keys(ruleBook) as RuleName[]).sort());
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
  for (const { rule, title, example } of entries) {
    expect(title, rule).toMatch(/\p{Script=Han}{4}/u);
    expect(example, rule).toMatch(/。$/u);
    expect(example, rule).not.toMatch(/[A-Za-z]{2,}|undefined|NaN|“”|（）/u);
  }
});

it("worked examples show exactly the levels the guide names", () => {
  const shown = ruleExamples().map(({ rule, examples }) => [
    rule,
    // Examples of what an office set show the levels it chose.
    [
      ...new Set(
        examples
          .filter(({ settings }) => !settings?.levels[rule as RuleName])
          .flatMap(({ expect: expected }) => expected.map(({ level }) => level)),
      ),
    ].sort(),
  ]);
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(entries.map(({ rule, levels }) => [rule, [...levels].sort()])),
  );
});
