import { setImmediate } from "node:timers/promises";
import type { Finding, RuleName } from "#report-schema/finding.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { radarText } from "#report-schema/radar/radar-text.ts";
import { indexRound } from "#report-schema/radar/round-index.ts";
import type { Report } from "#report-schema/report.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { runRules } from "#report-schema/rules/rule-book.ts";
import { ruleTitle } from "#report-schema/rules/rule-guide.ts";
import { subjectOf, type Comparisons } from "#report-schema/rules/rule.ts";
import { changedRules, type RuleSettings } from "#report-schema/rules/rule-settings.ts";
import type { Db } from "#db/client.ts";
import { latestRevisionIds, listRevisionsById, listRevisionTexts } from "#db/queries/revisions.ts";
import type { Round } from "#db/queries/rounds.ts";
import { heldAgainst, reportIn } from "./held-against.ts";

/** Reports read and held at once. */
const atOnce = 100;
/** Each is held against all others for text in common: of more reports than this a spread sample is tried. */
const mostCompared = 200;
/** Units named under each rule; the count is of all. */
const named = 100;

/** A unit the rule says something of under the new settings. */
interface Hit {
  readonly unit: string;
  readonly level: Finding["level"];
  readonly sentence: string;
  /** It said nothing of it before, or something milder. */
  readonly isStricter: boolean;
}

export interface TriedRule {
  readonly rule: RuleName;
  readonly title: string;
  /** Reports it was tried on. */
  readonly tried: number;
  /** Reports it says something of, and those it blocks, before and after. */
  readonly before: { readonly hit: number; readonly blocked: number };
  readonly after: { readonly hit: number; readonly blocked: number };
  readonly hits: readonly Hit[];
}

export interface Trial {
  /** Of the round it was tried on. */
  readonly label: string;
  readonly reports: number;
  readonly rules: readonly TriedRule[];
}

/**
 * What changed settings would have said of a round's reports, as each unit last handed in: only the rules that change are
 * run. Nothing is written. @returns undefined when the round has no report handed in
 */
export async function trySettings(
  db: Db,
  round: Round,
  before: RuleSettings,
  after: RuleSettings,
): Promise<Trial | undefined> {
  const ids = (await latestRevisionIds(db, round.id)).sort();
  if (ids.length === 0) return undefined;
  const rules = changedRules(before, after);
  const against = await heldAgainst(db, round.year);
  const index = rules.includes("text.copied") ? await textsOfRound(db, ids) : undefined;
  const tallies = new Map(rules.map((rule) => [rule, newTally()]));
  const every = Math.ceil(ids.length / mostCompared);
  const compared = new Set(ids.filter((_, place) => place % every === 0));
  const withoutCopies = rules.filter((rule) => rule !== "text.copied");
  for (let from = 0; from < ids.length && rules.length > 0; from += atOnce) {
    const revisions = await listRevisionsById(db, ids.slice(from, from + atOnce));
    const held = await against(revisions);
    for (const revision of revisions) {
      const { facts = {}, previous } = held.get(revision.unitId) ?? {};
      const comparisons = { previous, round: index && { index, id: revision.reportId } };
      const run = compared.has(revision.id) ? rules : withoutCopies;
      // One and the same both times: its text is read once.
      const report = reportIn(revision);
      const found = (settings: RuleSettings) =>
        runRules(subjectOf(report, facts, { ...comparisons, settings }), "submit", run);
      count(tallies, run, revision.unitName, found(before), found(after));
      // A report takes from a millisecond to tens of them; others must get their turn in between.
      await setImmediate();
    }
  }
  return {
    label: roundLabel(round),
    reports: ids.length,
    rules: rules.map((rule) => ({ rule, title: ruleTitle(rule), ...(tallies.get(rule) ?? newTally()) })),
  };
}

function newTally() {
  return { tried: 0, before: { hit: 0, blocked: 0 }, after: { hit: 0, blocked: 0 }, hits: [] as Hit[] };
}

type Tally = ReturnType<typeof newTally>;

function count(
  tallies: ReadonlyMap<RuleName, Tally>,
  run: readonly RuleName[],
  unit: string,
  before: readonly Finding[],
  after: readonly Finding[],
): void {
  for (const rule of run) {
    const tally = tallies.get(rule);
    if (!tally) continue;
    tally.tried += 1;
    const was = before.find((finding) => finding.rule === rule);
    // Worst first: the first says how strictly the report is taken.
    const is = after.find((finding) => finding.rule === rule);
    tally.before.hit += was ? 1 : 0;
    tally.before.blocked += was?.level === "block" ? 1 : 0;
    tally.after.hit += is ? 1 : 0;
    tally.after.blocked += is?.level === "block" ? 1 : 0;
    if (!is || tally.hits.length >= named) continue;
    const isStricter = !was || strictness[is.level] > strictness[was.level];
    tally.hits.push({ unit, level: is.level, sentence: sentenceOf(is), isStricter });
  }
}

const strictness: Readonly<Record<Finding["level"], number>> = { note: 0, explain: 1, block: 2 };

async function textsOfRound(db: Db, ids: readonly string[]): Promise<NonNullable<Comparisons["round"]>["index"]> {
  const texts: { id: string; unit: string; narrative: Report["narrative"] }[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    for (const text of await listRevisionTexts(db, ids.slice(from, from + atOnce))) {
      const one = { id: text.reportId, unit: text.unitName, narrative: text.narrative };
      radarText(one);
      texts.push(one);
      await setImmediate();
    }
  }
  return indexRound(texts);
}
