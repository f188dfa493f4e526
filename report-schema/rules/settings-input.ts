/** What the form for a round's rules sends: a field for each rule that leaves a choice, and one for each number. */
import type { RuleName } from "../finding.ts";
import { rulePolicies } from "./rule-policy.ts";
import { thresholdNames, thresholds, type RuleSettings, type ThresholdName } from "./rule-settings.ts";

export function levelField(rule: RuleName): string {
  return `level.${rule}`;
}

export function numberField(name: ThresholdName): string {
  return `number.${name}`;
}

export type SettingsReading =
  | { readonly ok: true; readonly settings: RuleSettings }
  /** By field name. */
  | { readonly ok: false; readonly problems: Readonly<Record<string, SettingsProblem>> };

/** What is wrong with a field; the sentence is made where it is shown. */
export type SettingsProblem =
  | { readonly kind: "not-allowed" }
  | { readonly kind: "not-whole"; readonly unit: string }
  | { readonly kind: "out-of-bounds"; readonly least: number; readonly most: number; readonly unit: string }
  | { readonly kind: "crossed" };

/** Reads the form; fields that are missing keep the usual. Only what differs from the usual is kept. */
export function readSettings(texts: Readonly<Record<string, string>>): SettingsReading {
  const problems: Record<string, SettingsProblem> = {};
  const levels: Record<string, string> = {};
  const numbers: Partial<Record<ThresholdName, number>> = {};
  for (const rule of Object.keys(rulePolicies) as RuleName[]) {
    const text = texts[levelField(rule)];
    const { allowed, usual } = rulePolicies[rule];
    if (text === undefined || text === usual) continue;
    const level = allowed.find((one) => one === text);
    if (level) levels[rule] = level;
    else problems[levelField(rule)] = { kind: "not-allowed" };
  }
  for (const name of thresholdNames) {
    const { usual, least, most, unit } = thresholds[name];
    const text = (texts[numberField(name)] ?? String(usual)).normalize("NFKC").replaceAll(/[\s,]/gu, "");
    if (!/^\d{1,9}$/u.test(text)) problems[numberField(name)] = { kind: "not-whole", unit };
    else if (Number(text) < least || Number(text) > most)
      problems[numberField(name)] = { kind: "out-of-bounds", least, most, unit };
    else if (Number(text) !== usual) numbers[name] = Number(text);
  }
  const [most, least] = [numbers.overviewMost ?? 0, numbers.overviewLeast ?? 0];
  if (most > 0 && least > most) problems[numberField("overviewLeast")] = { kind: "crossed" };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, settings: { levels, numbers } };
}

/** One text for one set of settings, whatever order they were made in. */
export function settingsText({ levels, numbers }: RuleSettings): string {
  return JSON.stringify({ levels: sorted(levels), numbers: sorted(numbers) });
}

function sorted(record: object): object {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
