import * as fc from "fast-check";
import { expect, it } from "vitest";
import { findingKey, type Finding } from "#report-schema/finding.ts";
import { findingToJson } from "#report-schema/finding-json.ts";
import { formats } from "#report-schema/formats/registry.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { ruleBook, runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { findingsOf, ruleExamples } from "#tests/golden/rule-examples.ts";
import { anyFigures, anyNarrative, filledFigures, reportWith } from "../any-figures.ts";

/** Latin words would be ids or field paths; an empty bracket or a missing word shows in these. */
const machineWords = /[A-Za-z]{2,}|[a-z]\.[a-z]|undefined|NaN|Infinity|\[object|“”|（）|\{|\}/u;

const examples = ruleExamples().flatMap((file) => file.examples.flatMap(findingsOf));

it("the rules (规则) and the sentences of the examples are the same set", () => {
  expect([...new Set(examples.map(({ rule }) => rule))].sort()).toEqual(Object.keys(ruleBook).sort());
});

it("each rule goes by its own name, names its moments and its source", () => {
  for (const [name, rule] of Object.entries(ruleBook)) {
    expect(rule.name).toBe(name);
    expect(rule.moments.length).toBeGreaterThan(0);
    expect(rule.source, name).toMatch(/\p{Script=Han}{2}/u);
  }
});

it("what is asked when handing in (报送) is asked again when publishing (发布)", () => {
  for (const { name, moments } of Object.values(ruleBook)) {
    if (moments.includes("submit")) expect(moments, name).toContain("publish");
  }
});

it.each(formats)("sentences are whole and in office words, whatever the figures: $id", (format) => {
  fc.assert(
    fc.property(fc.oneof(anyFigures(format), filledFigures(format)), anyNarrative, (figures, narrative) => {
      const report = { ...reportWith(format, figures), narrative: { ...narrative, overview: "（一）主动公开" } };
      const unit = { kind: "township", isGovernment: true } as const;
      for (const finding of runChecks(subjectOf(report, unit), "submit")) {
        if (finding.rule === "text.empty") continue;
        // What the writer wrote is quoted as it is, in whatever letters.
        const own = [finding.quote ?? "", "said" in finding.facts ? String(finding.facts.said) : ""];
        const sentence = own
          .filter((words) => words !== "")
          .reduce((left, words) => left.replaceAll(words, "某句"), sentenceOf(finding));
        expect(sentence).not.toMatch(machineWords);
        expect(sentence).toMatch(/[。]$/u);
      }
    }),
  );
});

it("a finding in a file has the rule, level, sentence and figures, and no part that does not apply", () => {
  for (const finding of examples) {
    const json = findingToJson(finding);
    expect(json).toEqual(JSON.parse(JSON.stringify(json)));
    expect(json.message).not.toMatch(machineWords);
    expect(Object.keys(json).slice(0, 4)).toEqual(["rule", "level", "message", "figures"]);
    expect("section" in json).toBe(finding.section !== "");
  }
});

it("findings come blocking first (必须改正), then in the order of the paper", () => {
  const format = formats.at(-1)!;
  const report = reportWith(format, { "proactive.rules.inForce": 1, "contest.review.upheld": 2 });
  const found = runChecks(
    subjectOf({ ...report, narrative: { ...report.narrative, overview: "没有小标题" } }),
    "submit",
  );
  const order = { block: 0, explain: 1, note: 2 };
  const places = format.sections.map(({ id }) => id);
  const keys = found.map(({ level, section }) => order[level] * 100 + places.indexOf(section));
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  expect(new Set(found.map(({ level }) => level))).toEqual(new Set(["block", "explain"]));
});

it("an explanation (说明) holds for the facts it was given for, and is asked anew when they change", () => {
  const format = formats.at(-1)!;
  const stock = (inForce: number): Finding[] =>
    runChecks(
      subjectOf(reportWith(format, { "proactive.normative.issued": 5, "proactive.normative.inForce": inForce })),
      "save",
    );
  expect(stock(1).map(findingKey)).toEqual(stock(1).map(findingKey));
  expect(stock(1).map(findingKey)).not.toEqual(stock(2).map(findingKey));
});

it("the same report always gives the same findings and is left as it was", () => {
  const format = formats[0]!;
  fc.assert(
    fc.property(filledFigures(format), (figures) => {
      const report = reportWith(format, Object.freeze({ ...figures }));
      expect(runChecks(subjectOf(report), "submit")).toEqual(runChecks(subjectOf(report), "submit"));
    }),
    { numRuns: 10 },
  );
});
