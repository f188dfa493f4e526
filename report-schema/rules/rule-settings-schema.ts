import { z } from "zod";
import type { RuleName } from "../finding.ts";
import { rulePolicies } from "./rule-policy.ts";
import { thresholdNames, thresholds, type RuleSettings } from "./rule-settings.ts";

const ruleNames = Object.keys(rulePolicies) as RuleName[];

/** Settings as they are kept and as a file gives them: known rules and numbers only, each within its bounds. */
export const ruleSettingsSchema: z.ZodType<RuleSettings> = z.strictObject({
  levels: z
    .strictObject(Object.fromEntries(ruleNames.map((rule) => [rule, z.enum(rulePolicies[rule].allowed).optional()])))
    .default({}),
  numbers: z
    .strictObject(
      Object.fromEntries(
        thresholdNames.map((name) => [name, z.int().min(thresholds[name].least).max(thresholds[name].most).optional()]),
      ),
    )
    .default({}),
});
