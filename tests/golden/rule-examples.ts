/**
 * Worked examples of the rules, one file a rule: a sound report, what is changed in it, and what the rule must say.
 * Figures stand as in the exchange format; null leaves a cell blank, `typed` is what was typed and is no number.
 */
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Finding } from "#report-schema/finding.ts";
import { unitKinds, type Moment } from "#report-schema/format.ts";
import { indexRound } from "#report-schema/radar/round-index.ts";
import { emptyNarrative, type Report } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { ruleSettingsSchema } from "#report-schema/rules/rule-settings-schema.ts";
import { subjectOf, type Subject, type UnitFacts } from "#report-schema/rules/rule.ts";
import { scoreFactsSchema } from "#report-schema/sheet/score-facts.ts";
import { zeroSources } from "#report-schema/zero-declaration.ts";
import { goldenJson, goldenNames, reportOf, type GoldenName } from "./golden-report.ts";

const cells = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));
const texts = z.record(z.string(), z.string());
const example = z.strictObject({
  name: z.string().min(4),
  base: z.enum(goldenNames),
  unitKind: z.enum(unitKinds).optional(),
  government: z.boolean().optional(),
  moment: z.enum(["save", "submit", "publish"]).default("submit"),
  year: z.int().optional(),
  figures: cells.default({}),
  typed: z.record(z.string(), z.string()).default({}),
  declared: cells.optional(),
  narrative: texts.default({}),
  /** Last year's report: the same base unless another is named, changed likewise; its year is the one before. */
  previous: z
    .strictObject({
      base: z.enum(goldenNames).optional(),
      unit: z.string().optional(),
      figures: cells.default({}),
      narrative: texts.default({}),
    })
    .optional(),
  /** Words a file printed: its title, and labels unlike the format's. */
  printed: z
    .strictObject({
      title: z.string().optional(),
      labels: z.array(z.strictObject({ seen: z.string(), printed: z.string() })).default([]),
    })
    .optional(),
  /** The unit was renamed, merged or divided within the year. */
  reorganised: z.boolean().optional(),
  /** Figures put right with a reason (更正). */
  corrections: z
    .array(z.strictObject({ figure: z.string(), before: z.int().nullable(), after: z.int(), reason: z.string() }))
    .default([]),
  /** 零报告声明, source by source. */
  declaredZero: z
    .array(z.strictObject({ source: z.enum(zeroSources), checked: z.boolean(), note: z.string() }))
    .optional(),
  /** What the office set for the round. */
  settings: ruleSettingsSchema.optional(),
  /** What the scores issued in the year say of the units under a government. */
  scores: scoreFactsSchema.optional(),
  /** Names of the other units of the round. */
  otherUnits: z.array(z.string()).optional(),
  /** The other reports of the round, by their texts. */
  siblings: z.array(z.strictObject({ unit: z.string(), narrative: texts })).default([]),
  expect: z.array(z.strictObject({ level: z.enum(["block", "explain", "note"]), sentence: z.string() })),
});
const exampleFile = z.strictObject({ rule: z.string(), examples: z.array(example) });
export type RuleExample = z.infer<typeof example>;

const folder = new URL("rules/", import.meta.url);

export function ruleExamples(): { readonly rule: string; readonly examples: readonly RuleExample[] }[] {
  return readdirSync(folder).map((name) => {
    const file = exampleFile.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    if (`${file.rule}.json` !== name) throw new Error(`${name} holds examples of ${file.rule}`);
    return file;
  });
}

/** Every finding the example's report gives at its moment, of all rules. */
export function findingsOf(given: RuleExample): Finding[] {
  return runChecks(subjectOfExample(given), given.moment as Moment);
}

/** What the rules are given of the example. */
export function subjectOfExample({ base, typed, declared, previous, siblings, ...given }: RuleExample): Subject {
  const year = given.year ?? Number(goldenJson(base)["year"]);
  const blanked = Object.fromEntries(Object.keys(typed).map((id) => [id, null]));
  const report = changed(base, {
    ...given,
    year,
    figures: { ...given.figures, ...blanked },
    ...(declared && { declared }),
  });
  const lastYear = previous && changed(previous.base ?? base, { ...previous, year: year - 1 });
  const unit: UnitFacts = {
    ...(given.unitKind && { kind: given.unitKind }),
    ...(given.government !== undefined && { isGovernment: given.government }),
    ...(given.reorganised && { isReorganised: true }),
    ...(given.otherUnits && { otherUnits: given.otherUnits }),
  };
  const others = siblings.map(({ unit: name, narrative }, index) => ({
    id: String(index),
    unit: name,
    narrative: { ...emptyNarrative, ...narrative },
  }));
  const round = others.length > 0 ? { index: indexRound(others), id: "" } : undefined;
  const read = given.printed && {
    labels: given.printed.labels,
    ...(given.printed.title !== undefined && { title: given.printed.title }),
  };
  return subjectOf({ ...report, unread: typed, ...(read && { printed: read }) }, unit, {
    previous: lastYear,
    round,
    settings: given.settings,
    scores: given.scores,
    statements: {
      corrections: given.corrections,
      ...(given.declaredZero && { zeroDeclaration: { sources: given.declaredZero } }),
    },
  });
}

interface Changes {
  readonly unit?: string | undefined;
  readonly year: number;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly declared?: Readonly<Record<string, unknown>>;
  readonly narrative: Readonly<Record<string, string>>;
}

function changed(base: GoldenName, { unit, year, figures, declared, narrative }: Changes): Report {
  const sound = goldenJson(base);
  return reportOf({
    ...sound,
    ...(unit !== undefined && { unit }),
    year,
    figures: { ...(sound["figures"] as object), ...figures },
    ...(declared && { declared }),
    narrative: { ...(sound["narrative"] as object), ...narrative },
  });
}
