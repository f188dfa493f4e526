/** Breaks sound reports and counts what the checker catches. */
import { findingKey, type Finding } from "#report-schema/finding.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { findingsOfDraft, narrativeOf, type Draft } from "./draft.ts";
import { allFaults } from "./faults/all-faults.ts";
import type { Broken, Fault } from "./faults/fault.ts";
import { soundReport } from "./sound-report.ts";

export interface Tally {
  cases: number;
  caught: number;
  /** What was not caught: the seed, and the words or cell that went wrong. */
  readonly missed: string[];
}

/** Attempts at finding a report that can be broken in this way. */
const patience = 4000;

/** The fault shows in a finding that the unbroken report did not give, of its rule and at its place. */
function isCaught(fault: Fault, { mark }: Broken, before: readonly Finding[], after: readonly Finding[]): boolean {
  const known = new Set(before.map(findingKey));
  return after.some(
    (finding) =>
      finding.rule === fault.rule &&
      !known.has(findingKey(finding)) &&
      (mark === undefined || finding.figures.includes(mark) || sentenceOf(finding).includes(mark)),
  );
}

function missedLine(seed: number, { draft, mark }: Broken, before: Draft): string {
  const old = Object.values(narrativeOf(before)).join("").split("。");
  const changed = Object.values(narrativeOf(draft))
    .join("")
    .split("。")
    .find((sentence) => !old.includes(sentence));
  return `${seed} ${mark ?? ""} ${changed ?? ""}`;
}

/** `cases` reports broken in this one way. */
export function measureFault(fault: Fault, cases: number, seed: number): Tally {
  const tally: Tally = { cases: 0, caught: 0, missed: [] };
  for (let attempt = 0; attempt < patience && tally.cases < cases; attempt += 1) {
    const chance = chanceOf(seed + attempt);
    const sound = soundReport(chance);
    const broken = fault.apply(sound, chance);
    if (!broken) continue;
    tally.cases += 1;
    if (isCaught(fault, broken, findingsOfDraft(sound), findingsOfDraft(broken.draft))) tally.caught += 1;
    else tally.missed.push(missedLine(seed + attempt, broken, sound));
  }
  return tally;
}

/** Faults that rewrite what another may have put in. */
const takesAway = /没有|缺|总计平|打算|全填零|未缴费/u;

function isOfNumbers({ family }: Fault): boolean {
  return family !== "正文文字" && family !== "正文自身";
}

/** Two faults of different families that can stand side by side in one report. */
function pairOf(chance: Chance): readonly [Fault, Fault] | undefined {
  const [a, b] = [chance.int(0, allFaults.length - 1), chance.int(0, allFaults.length - 1)].sort((x, y) => x - y);
  const [first, second] = [allFaults[a!]!, allFaults[b!]!];
  // Two slips in one table may undo each other; in one text the second may take away the first one's sentence.
  if (first.family === second.family || (first.hidesNumbers && (isOfNumbers(second) || second.rule === "text.fees")))
    return undefined;
  if (
    [first, second].some(
      ({ family, rule, name }) =>
        family === "整份报告" || family === "与上年和别的单位" || rule === "text.empty" || takesAway.test(name),
    )
  )
    return undefined;
  return [first, second];
}

/** Pairs of faults: both must be caught. */
export function measurePairs(cases: number, seed: number): Tally {
  const tally: Tally = { cases: 0, caught: 0, missed: [] };
  for (let attempt = 0; attempt < cases * 40 && tally.cases < cases; attempt += 1) {
    const chance = chanceOf(seed + attempt);
    const sound = soundReport(chance);
    const pair = pairOf(chance);
    const first = pair?.[0].apply(sound, chance);
    const second = first && pair?.[1].apply(first.draft, chance);
    if (!pair || !first || !second) continue;
    tally.cases += 1;
    const before = findingsOfDraft(sound);
    const after = findingsOfDraft(second.draft);
    if (isCaught(pair[0], first, before, after) && isCaught(pair[1], second, before, after)) tally.caught += 1;
    else tally.missed.push(`${pair[0].name} ＋ ${pair[1].name}: ${missedLine(seed + attempt, second, first.draft)}`);
  }
  return tally;
}

export interface Alarms {
  readonly reports: number;
  /** Reports with something to put right or explain that is not there. */
  wrong: number;
  /** Reports with nothing but a note. */
  noted: number;
  readonly byRule: Map<string, number>;
  readonly lines: string[];
}

/** What is said of sound reports. */
export function measureSound(drafts: readonly Draft[]): Alarms {
  const alarms: Alarms = { reports: drafts.length, wrong: 0, noted: 0, byRule: new Map(), lines: [] };
  for (const draft of drafts) {
    const found = findingsOfDraft(draft);
    const isWrong = found.some(({ level }) => level !== "note");
    if (isWrong) alarms.wrong += 1;
    else if (found.length > 0) alarms.noted += 1;
    for (const finding of found) {
      const key = `${finding.rule} (${finding.level})`;
      alarms.byRule.set(key, (alarms.byRule.get(key) ?? 0) + 1);
      alarms.lines.push(`${finding.level} ${sentenceOf(finding)}`);
    }
  }
  return alarms;
}

export function soundReports(count: number, seed: number): Draft[] {
  return Array.from({ length: count }, (_, index) => soundReport(chanceOf(seed + index)));
}
