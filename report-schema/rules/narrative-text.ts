import type { Format, NarrativeKey } from "../format.ts";
import { narrativeKeys } from "../format.ts";
import { claimsIn } from "../narrative/claims.ts";
import { sourceSpan, type PlainText } from "../narrative/plain-text.ts";
import { readText, type ReadText } from "../narrative/read-text.ts";
import type { Claim } from "../narrative/reading.ts";
import type { Report } from "../report.ts";
import type { Subject } from "./rule.ts";

/** A text of the narrative made ready for rules to look at. */
export interface TextOfKey extends ReadText {
  readonly key: NarrativeKey;
  /** The section it is printed in; empty for the opening. */
  readonly section: string;
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
    return [{ key, section: sectionOfText(format, key), ...readText(source) }];
  });
  texts.set(report, made);
  return made;
}

/** The claims of the report's text; read once for all rules. */
export function claimsOf({ report, format }: Pick<Subject, "report" | "format">): readonly Claim[] {
  const known = claims.get(report);
  if (known) return known;
  const about = { unit: report.unit, year: report.year };
  const made = textsOf({ report, format }).flatMap((text) => claimsIn(format, text.key, text, about));
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
