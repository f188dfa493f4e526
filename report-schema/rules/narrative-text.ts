import type { Format, NarrativeKey } from "../format.ts";
import { narrativeKeys } from "../format.ts";
import { readClaims } from "../narrative/claims.ts";
import { plainText, sentencesOf, sourceSpan, type PlainText, type Sentence } from "../narrative/plain-text.ts";
import type { Claim } from "../narrative/reading.ts";
import type { Report } from "../report.ts";
import type { Subject } from "./rule.ts";

/** A text of the narrative made ready for rules to look at. */
export interface TextOfKey {
  readonly key: NarrativeKey;
  /** The section it is printed in; empty for the opening. */
  readonly section: string;
  readonly plain: PlainText;
  readonly sentences: readonly Sentence[];
}

const texts = new WeakMap<Report, readonly TextOfKey[]>();
const claims = new WeakMap<Report, readonly Claim[]>();

/** Every text of the report that is not empty; read once for all rules. */
export function textsOf({ report, format }: Pick<Subject, "report" | "format">): readonly TextOfKey[] {
  const known = texts.get(report);
  if (known) return known;
  const made = narrativeKeys.flatMap((key) => {
    const source = report.narrative[key];
    if (source.trim() === "") return [];
    const plain = plainText(source);
    return [{ key, section: sectionOfText(format, key), plain, sentences: sentencesOf(plain) }];
  });
  texts.set(report, made);
  return made;
}

/** The claims of the report's text; read once for all rules. */
export function claimsOf({ report, format }: Pick<Subject, "report" | "format">): readonly Claim[] {
  const known = claims.get(report);
  if (known) return known;
  const made = readClaims(format, report.narrative, { unit: report.unit, year: report.year });
  claims.set(report, made);
  return made;
}

/** The section a text is printed in; the opening stands before them all. */
export function sectionOfText(format: Format, key: NarrativeKey): string {
  return format.sections.find((section) => section.narrative === key)?.id ?? "";
}

/** The words of a plain stretch as they stand in the report. */
export function verbatim(plain: PlainText, start: number, end: number): string {
  const span = sourceSpan(plain, start, end);
  return plain.source.slice(span.start, span.end).trim();
}
