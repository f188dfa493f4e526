import type { Finding } from "#report-schema/finding.ts";
import type { FigureId, Level } from "#report-schema/format.ts";
import { sentenceOf } from "#report-schema/messages.ts";

/** How a cell stands out, and why. */
export interface CellMark {
  /** `blank`: has to be filled, and nothing else is wrong with it. */
  readonly level: Level | "blank" | "";
  readonly sentence: string;
}

/**
 * The first finding of a cell gives its colour, all of them its words; that it is blank gives way to what is wrong.
 * @param before the marks of the check before: one that says the same stays the same object
 */
export function cellMarks(
  findings: readonly Finding[],
  before: ReadonlyMap<FigureId, CellMark> = new Map(),
): ReadonlyMap<FigureId, CellMark> {
  const marks = new Map<FigureId, CellMark>();
  for (const finding of findings) {
    // A table nobody has begun is said once in the list, not in every cell.
    if (finding.rule === "figures.blank" && finding.facts.wholeTable) continue;
    const sentence = sentenceOf(finding);
    const own = finding.rule === "figures.blank" ? "blank" : finding.level;
    for (const id of finding.figures) {
      const known = marks.get(id);
      const words = known ? `${known.sentence} ${sentence}` : sentence;
      const level = known === undefined || known.level === "blank" ? own : known.level;
      marks.set(id, { level, sentence: words });
    }
  }
  for (const [id, mark] of marks) {
    const known = before.get(id);
    if (known?.level === mark.level && known.sentence === mark.sentence) marks.set(id, known);
  }
  return marks;
}
