import { breakUnits } from "../break-rules.ts";

export interface LineMeasure {
  /** Width of the first line, and of those after it, in points. */
  readonly first: number;
  readonly rest: number;
  /** Width of a text set at its natural spacing. */
  readonly widthOf: (text: string) => number;
  /** How many of a text's gaps between characters can be made wider or closer when its line is filled. */
  readonly gapsOf: (text: string) => number;
  /** A character's width: how ragged or loose a line looks is judged against it. */
  readonly em: number;
  /**
   * fill: lines are set to both margins, so they may be squeezed a little ·
   * ragged: lines keep their spacing and should be about equally long.
   */
  readonly manner: "fill" | "ragged";
}

/** How much a gap between two characters may shrink so that a mark still fits on its line. */
export const squeeze = 0.036;

/**
 * Lines of a paragraph, chosen over the whole paragraph so that no line is much looser than the others.
 * Joined, the lines are the text, but for spaces at line ends.
 */
export function breakLines(text: string, measure: LineMeasure): string[] {
  const units = breakUnits(text)
    .flatMap((unit) => splitTooWide(unit, measure))
    .map((unit) => measured(unit, measure));
  // Of the gap between two units it is asked once, not for every line both might stand on.
  const joints = units.map(({ text: after }, index) =>
    index === 0 ? 0 : measure.gapsOf([...units[index - 1]!.text].at(-1)! + [...after][0]!),
  );
  const best: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
  for (let end = 1; end <= units.length; end += 1) {
    let { width, gaps, length } = units[end - 1]!.atEnd;
    let choice: { cost: number; from: number } | undefined;
    for (let start = end - 1; start >= 0; start -= 1) {
      if (start < end - 1) {
        const { inside } = units[start]!;
        width += inside.width;
        gaps += inside.gaps + joints[start + 1]!;
        length += inside.length;
      }
      const room = (start === 0 ? measure.first : measure.rest) - width;
      const tolerance = measure.manner === "fill" ? gaps * squeeze * measure.em : 0.01;
      if (room < -tolerance && start < end - 1) break;
      const cost = best[start]!.cost + lineCost(room, gaps, length, end === units.length, measure);
      if (!choice || cost < choice.cost) choice = { cost, from: start };
    }
    best[end] = choice!;
  }
  const lines: string[] = [];
  for (let end = units.length; end > 0; end = best[end]!.from) {
    const line = units.slice(best[end]!.from, end).map(({ text: part }) => part);
    lines.unshift(line.join("").trimEnd());
  }
  return lines;
}

interface Extent {
  readonly width: number;
  readonly gaps: number;
  /** In characters. */
  readonly length: number;
}

/** A unit with its extent inside a line, and at the end of one, where it loses its spaces. */
function measured(text: string, measure: LineMeasure): { text: string; inside: Extent; atEnd: Extent } {
  const extentOf = (part: string): Extent => ({
    width: measure.widthOf(part),
    gaps: measure.gapsOf(part),
    length: [...part].length,
  });
  const inside = extentOf(text);
  return { text, inside, atEnd: text.endsWith(" ") ? extentOf(text.trimEnd()) : inside };
}

function lineCost(room: number, gaps: number, length: number, last: boolean, measure: LineMeasure): number {
  if (measure.manner === "ragged") return 1000 + (room / measure.em) ** 2;
  // Every line costs a little, so that a paragraph does not run longer than it must; a lone last character more.
  if (last && room >= 0) return length <= 2 ? 4 : 1;
  const perGap = room / Math.max(1, gaps) / measure.em;
  return 1 + (perGap < 0 ? (perGap / squeeze) ** 2 : (perGap / 0.06) ** 2);
}

/** A unit wider than a whole line is split between characters rather than drawn over the margin. */
function splitTooWide(unit: string, measure: LineMeasure): string[] {
  const most = Math.min(measure.first, measure.rest);
  if (measure.widthOf(unit) <= most) return [unit];
  const parts: string[] = [];
  let part = "";
  for (const character of unit) {
    if (part !== "" && measure.widthOf(part + character) > most) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
