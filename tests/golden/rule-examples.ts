/**
 * Worked examples of the rules, one file a rule: a sound report, what is changed in it, and what the rule must say.
 * Figures stand as in the exchange format; null leaves a cell blank, `typed` is what was typed and is no number.
 */
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Finding } from "#report-schema/finding.ts";
import { unitKinds, type Moment } from "#report-schema/format.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf, type UnitFacts } from "#report-schema/rules/rule.ts";
import { goldenJson, goldenNames, reportOf } from "./golden-report.ts";

const cells = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));
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
  narrative: z.record(z.string(), z.string()).default({}),
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
export function findingsOf({ base, year, figures, typed, declared, narrative, ...given }: RuleExample): Finding[] {
  const sound = goldenJson(base);
  const blanked = Object.fromEntries(Object.keys(typed).map((id) => [id, null]));
  const report = reportOf({
    ...sound,
    ...(year !== undefined && { year }),
    figures: { ...(sound["figures"] as object), ...figures, ...blanked },
    ...(declared && { declared }),
    narrative: { ...(sound["narrative"] as object), ...narrative },
  });
  const unit: UnitFacts = {
    ...(given.unitKind && { kind: given.unitKind }),
    ...(given.government !== undefined && { isGovernment: given.government }),
  };
  return runChecks(subjectOf({ ...report, unread: typed }, unit), given.moment as Moment);
}
