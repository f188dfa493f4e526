/** Where in the narrative the findings' words stand, so that the screen can underline them. */
import { findingKey, type Finding } from "./finding.ts";
import { narrativeKeys, type Format, type Level, type NarrativeKey } from "./format.ts";
import type { Narrative } from "./report.ts";

/** A stretch of one text; stretches of one text never overlap and come in its order. */
export interface TextMark {
  readonly key: NarrativeKey;
  /** Places in the narrative of `key`, as typed. */
  readonly start: number;
  readonly end: number;
  /** The gravest of the findings on it. */
  readonly level: Level;
  /** Keys of the findings that speak of it. */
  readonly findings: readonly string[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  readonly finding: string;
}

const gravity: Readonly<Record<Level, number>> = { block: 2, explain: 1, note: 0 };

/** The text a finding's words stand in; the opening stands before all sections. */
export function narrativeKeyOf(format: Format, section: string): NarrativeKey | undefined {
  if (section === "") return "opening";
  return format.sections.find(({ id }) => id === section)?.narrative;
}

/**
 * The words findings are about, as stretches of the texts. Words that stand in the text more than once are marked in
 * turn: the second finding that quotes them stands at their second place.
 */
export function textMarks(format: Format, narrative: Narrative, findings: readonly Finding[]): TextMark[] {
  const taken = new Map<string, number>();
  const stretches = new Map<NarrativeKey, Stretch[]>(narrativeKeys.map((key) => [key, []]));
  for (const finding of findings) {
    const key = narrativeKeyOf(format, finding.section);
    if (key === undefined) continue;
    for (const words of quotesOf(finding)) {
      const start = nextPlace(narrative[key], words, taken, key);
      if (start < 0) continue;
      const { level } = finding;
      stretches.get(key)?.push({ start, end: start + words.length, level, finding: findingKey(finding) });
    }
  }
  return narrativeKeys.flatMap((key) => parted(key, stretches.get(key) ?? []));
}

/** All the words a finding quotes from its own text. */
function quotesOf(finding: Finding): readonly string[] {
  if (finding.rule === "text.repeated") return [finding.facts.first, finding.facts.second];
  if (finding.rule === "text.copied") return finding.facts.examples;
  return finding.quote === undefined || finding.quote === "" ? [] : [finding.quote];
}

/** −1 where the words stand in another text, or are gone by now. */
function nextPlace(text: string, words: string, taken: Map<string, number>, key: NarrativeKey): number {
  const known = `${key} ${words}`;
  const after = taken.get(known);
  const found = text.indexOf(words, after ?? 0);
  const place = found < 0 && after !== undefined ? text.indexOf(words) : found;
  if (place >= 0) taken.set(known, place + words.length);
  return place;
}

/** Stretches over each other become stretches side by side. */
function parted(key: NarrativeKey, stretches: readonly Stretch[]): TextMark[] {
  const edges = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const marks: TextMark[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const over = stretches.filter((one) => one.start <= start && end <= one.end);
    if (over.length === 0) continue;
    const { level } = over.reduce((gravest, one) => (gravity[one.level] > gravity[gravest.level] ? one : gravest));
    const findings = [...new Set(over.map(({ finding }) => finding))];
    const last = marks.at(-1);
    if (last?.end === start && last.level === level && last.findings.join("\n") === findings.join("\n")) {
      marks[marks.length - 1] = { ...last, end };
    } else marks.push({ key, start, end, level, findings });
  }
  return marks;
}

type Place = Pick<TextMark, "key" | "start" | "end">;

/** A text cut into stretches with and without a mark, in its order; together they are the whole text. */
export function cutByMarks<Mark extends Place>(
  text: string,
  key: NarrativeKey,
  marks: readonly Mark[],
): readonly { readonly text: string; readonly start: number; readonly mark?: Mark }[] {
  const pieces: { text: string; start: number; mark?: Mark }[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.key !== key || mark.start < at) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), start: at });
    pieces.push({ text: text.slice(mark.start, mark.end), start: mark.start, mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at });
  return pieces;
}

/** The marks that lie in a stretch of the text, with places counted from its beginning. */
export function marksWithin<Mark extends Place>(
  marks: readonly Mark[],
  key: NarrativeKey,
  start: number,
  end: number,
): Mark[] {
  return marks.flatMap((mark) => {
    if (mark.key !== key || mark.end <= start || mark.start >= end) return [];
    return [{ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }];
  });
}
