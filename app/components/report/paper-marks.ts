import { findingKey, type Finding } from "#report-schema/finding.ts";
import type { Format } from "#report-schema/format.ts";
import type { Narrative } from "#report-schema/report.ts";
import { textMarks, type TextMark } from "#report-schema/text-marks.ts";

/** Words on the paper with the finding that speaks of them, by its place in the list beside the paper. */
export interface PaperMark extends Pick<TextMark, "key" | "start" | "end" | "level"> {
  readonly finding: number;
  /** The first words of their finding; the others need no address. */
  readonly isFirst: boolean;
}

export function paperMarks(format: Format, narrative: Narrative, findings: readonly Finding[]): PaperMark[] {
  const places = new Map(findings.map((finding, index) => [findingKey(finding), index]));
  const seen = new Set<number>();
  return textMarks(format, narrative, findings).map(({ findings: keys, ...mark }) => {
    const finding = places.get(keys[0] ?? "") ?? 0;
    const isFirst = !seen.has(finding);
    seen.add(finding);
    return { ...mark, finding, isFirst };
  });
}

export function findingAnchor(index: number): string {
  return `finding-${index + 1}`;
}

export function wordsAnchor({ finding, isFirst }: PaperMark): string | undefined {
  return isFirst ? `words-${finding + 1}` : undefined;
}
