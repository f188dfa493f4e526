import { describe, expect, it } from "vitest";
import { scoreClaims } from "#report-schema/narrative/score-claims.ts";
import { scorePhrases, scoresParagraph } from "#report-schema/narrative/scores-paragraph.ts";
import { readText } from "#report-schema/narrative/read-text.ts";
import { emptyNarrative } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { textScores } from "#report-schema/rules/text-scores.ts";
import type { ScoreFacts } from "#report-schema/sheet/score-facts.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { ruleExamples } from "#tests/golden/rule-examples.ts";

const examples = ruleExamples().find(({ rule }) => rule === "text.scores")!.examples;
const factsOf = (name: string): ScoreFacts => examples.find((one) => one.name === name)!.scores!;
const months = factsOf("与已下发的得分一致");
const year = factsOf("年度考核的等次和扣分一致");
const report = { ...goldenReport("sound-2021-30"), unread: {} };
const about = { unit: report.unit, year: report.year };

function subjectWith(overview: string, scores: ScoreFacts) {
  const narrative = { ...emptyNarrative, overview };
  return subjectOf({ ...report, narrative }, { isGovernment: true }, { scores });
}

describe.each([
  ["按月考核", months, 7],
  ["年度考核", year, 12],
  ["两个方案", [...months, ...year], 19],
] as const)("工作考核、社会评议和责任追究（%s）", (_name, facts, most) => {
  const text = `（六）工作考核、社会评议和责任追究结果情况\n${scoresParagraph(facts).join("\n")}`;
  const claims = scoreClaims(readText(text), about, facts);

  it("is drafted so that the rules contradict nothing but the blanks that are left to fill", () => {
    const found = runChecks(subjectWith(text, facts), "submit").filter(
      ({ rule, section }) => rule.startsWith("text.") && section === "overview" && rule !== "text.facets",
    );
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(["text.leftover"]);
    expect(found.every(({ level }) => level === "block")).toBe(true);
  });

  it("says only numbers that are checked", () => {
    expect(claims.length).toBeGreaterThanOrEqual(most - 2);
    for (const { number } of claims) {
      const { text: plain } = readText(text).plain;
      const at = /\d/u.exec(plain.slice(number.start))!;
      expect(at).toBeTruthy();
    }
  });

  it("is found wrong in each of its numbers once that one is changed", () => {
    const { plain, sentences } = readText(text);
    for (const sentence of sentences) {
      for (const number of sentence.numbers) {
        const start = sentence.start + number.start;
        const changed = `${plain.text.slice(0, start)}9${plain.text.slice(start)}`;
        const found = textScores.check(subjectWith(changed, facts));
        expect(found.length, changed.slice(start - 12, start + 8)).toBeGreaterThan(0);
      }
    }
  });

  it("can be put in sentence by sentence", () => {
    for (const phrase of scorePhrases(facts)) expect(textScores.check(subjectWith(phrase, facts))).toEqual([]);
  });
});

it("where nothing was issued nothing is drafted", () => {
  expect(scoresParagraph([])).toEqual([]);
  expect(scorePhrases([])).toEqual([]);
});

it("what no score tells is left blank, not made up", () => {
  const [, opinion, account] = scoresParagraph(months);
  expect(opinion).toBe("社会评议方面，____。");
  expect(account).toBe("责任追究方面，____。");
});
