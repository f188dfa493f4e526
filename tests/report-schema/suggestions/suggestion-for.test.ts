import { describe, expect, it } from "vitest";
import {
  contentOfFields,
  fieldsOfContent,
  figureField,
  narrativeField,
  tidyNarrative,
} from "#report-schema/draft-input.ts";
import { findingKey, type Finding } from "#report-schema/finding.ts";
import type { NarrativeKey } from "#report-schema/format.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf, type Subject } from "#report-schema/rules/rule.ts";
import { suggestionFor } from "#report-schema/suggestions/suggestion-for.ts";
import { suggestedTexts, suggestionText } from "#report-schema/suggestions/suggestion-text.ts";
import type { Suggestion } from "#report-schema/suggestions/suggestion.ts";
import { ruleExamples, subjectOfExample } from "#tests/golden/rule-examples.ts";

/** The subject as it is after a click on the suggestion, through the fields of the form. */
function applied(subject: Subject, suggestion: Suggestion): Subject {
  const { format, report } = subject;
  const fields = fieldsOfContent(format, report);
  const texts = suggestedTexts(format, suggestion, {
    text: (name) => fields[name] ?? "",
    figure: figureField,
    narrative: (key) => narrativeField(key as NarrativeKey),
  });
  if (!texts) throw new Error("不能采用");
  const changed = { ...report, ...contentOfFields(format, { ...fields, ...texts }) };
  const { previous, round } = subject;
  return subjectOf(changed, subject.unit, { ...(previous && { previous: previous.report }), ...(round && { round }) });
}

function found(subject: Subject): Finding[] {
  return runChecks(subject, "submit");
}

const cases = ruleExamples().flatMap(({ rule, examples }) =>
  examples.flatMap((example) => {
    const subject = subjectOfExample(example);
    return found(subject).flatMap((finding) => {
      const suggestion = suggestionFor(subject, finding);
      return suggestion ? [{ name: `${rule}：${example.name}（${finding.rule}）`, subject, finding, suggestion }] : [];
    });
  }),
);

describe("怎么改", () => {
  it("is offered for a cell out of balance, numbers of the text, percentages, the period, the legal basis, last year's figures", () => {
    expect(new Set(cases.map(({ finding }) => finding.rule))).toEqual(
      new Set([
        "applications.balance",
        "figures.type",
        "text.figure",
        "text.percentage",
        "text.period",
        "text.basis",
        "years.carried-in",
        "years.in-force",
      ]),
    );
  });

  it.each(cases.map((one) => [one.name, one] as const))(
    "puts right what was found: %s",
    (_, { subject, finding, suggestion }) => {
      const after = found(applied(subject, suggestion));
      const text = suggestionText(subject.format, suggestion);
      expect(after.map(findingKey), text.sentence).not.toContain(findingKey(finding));
      expect(after.filter(({ rule }) => rule === finding.rule).length).toBeLessThan(
        found(subject).filter(({ rule }) => rule === finding.rule).length,
      );
      const known = new Set(found(subject).map(({ rule }) => rule));
      // The balance is another question: last year's figures are right, this year's others may not be.
      const fresh = after.filter(
        ({ rule, level }) => level === "block" && !known.has(rule) && rule !== "applications.balance",
      );
      expect(fresh.map(({ rule }) => rule)).toEqual([]);
    },
  );

  it("changes the same words where the text was typed with indents and empty lines, and leaves those", () => {
    const texts = cases.flatMap(({ subject, suggestion }) =>
      suggestion.kind === "text" ? [{ subject, suggestion }] : [],
    );
    for (const { subject, suggestion } of texts) {
      const typed = `\n　　${subject.report.narrative[suggestion.key].replaceAll("\n", "　\n\n　　")}\n`;
      const field = { text: () => typed, figure: figureField, narrative: (key: string) => key };
      const put = suggestedTexts(subject.format, suggestion, field)?.[suggestion.key] ?? "";
      const plain = suggestedTexts(subject.format, suggestion, {
        ...field,
        text: () => subject.report.narrative[suggestion.key],
      });
      expect(tidyNarrative(put)).toBe(plain?.[suggestion.key]);
      expect(put.startsWith("\n　　") && put.endsWith("\n")).toBe(true);
    }
    expect(texts.length).toBeGreaterThan(3);
  });

  it("is not used where the text has changed meanwhile", () => {
    const one = cases.find(({ suggestion }) => suggestion.kind === "text")!;
    const changed = { text: () => "别的话", figure: figureField, narrative: (key: string) => key };
    expect(suggestedTexts(one.subject.format, one.suggestion, changed)).toBeUndefined();
  });
});
