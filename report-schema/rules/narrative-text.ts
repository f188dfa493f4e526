import type { Format, NarrativeKey } from "../format.ts";
import { narrativeKeys } from "../format.ts";
import { claimsIn } from "../narrative/claims.ts";
import { sourceSpan, type PlainText } from "../narrative/plain-text.ts";
import { readText, type ReadText } from "../narrative/read-text.ts";
import type { Claim } from "../narrative/reading.ts";
import type { Narrative } from "../report.ts";
import type { Subject } from "./rule.ts";

/** A text of the narrative made ready for rules to look at. */
export interface TextOfKey extends ReadText {
  readonly key: NarrativeKey;
  /** The section it is printed in; empty for the opening. */
  readonly section: string;
}

type Read = Pick<Subject, "report" | "format">;

/** What was read in a narrative, by whose and which year's it was: the same words may stand in several reports. */
function readOnce<T>(make: (about: Read) => T): (about: Read) => T {
  const known = new WeakMap<Narrative, { readonly about: Read; readonly made: T }>();
  return ({ report, format }) => {
    const last = known.get(report.narrative);
    const isSame =
      last?.about.format === format && last.about.report.unit === report.unit && last.about.report.year === report.year;
    if (last && isSame) return last.made;
    const made = make({ report, format });
    known.set(report.narrative, { about: { report, format }, made });
    return made;
  };
}

/** Every text of the report that is not empty; read once for all rules. */
export const textsOf = readOnce(({ report, format }): readonly TextOfKey[] =>
  narrativeKeys.flatMap((key) => {
    const source = report.narrative[key];
    if (source.trim() === "") return [];
    return [{ key, section: sectionOfText(format, key), ...readText(source) }];
  }),
);

/** The claims of the report's text; read once for all rules. */
export const claimsOf = readOnce(({ report, format }): readonly Claim[] => {
  const about = { unit: report.unit, year: report.year };
  return textsOf({ report, format }).flatMap((text) => claimsIn(format, text.key, text, about));
});

/** The section a text is printed in; the opening stands before them all. */
export function sectionOfText(format: Format, key: NarrativeKey): string {
  return format.sections.find((section) => section.narrative === key)?.id ?? "";
}

/** The words of a plain stretch as they stand in the report. */
export function verbatim(plain: PlainText, start: number, end: number): string {
  const span = sourceSpan(plain, start, end);
  return plain.source.slice(span.start, span.end).trim();
}
