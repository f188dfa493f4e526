import type { FontGlyph, FontLibrary, LoadedFont } from "./fonts.ts";
import { breakLines } from "./line-breaking.ts";
import type { TextStyle } from "./page-style.ts";

/** A run of one font and one spacing. */
export interface Segment {
  readonly text: string;
  readonly font: LoadedFont;
  /** Points added between its characters. */
  readonly spacing: number;
}

/** One printed line, broken and spaced; writers must not break it again. */
export interface TextLine {
  readonly segments: readonly Segment[];
  readonly style: TextStyle;
  /** From the left edge of the text, points. */
  readonly indent: number;
  readonly width: number;
}

export interface LineOptions {
  readonly width: number;
  /** Indent of the first line. */
  readonly indent?: number;
  readonly manner: "fill" | "ragged";
}

/** Sets texts in lines for one paper and remembers which characters of which font it used. */
export interface Typesetter {
  widthOf(text: string, style: TextStyle): number;
  /** Lines of a paragraph; an empty text gives none. */
  lines(text: string, style: TextStyle, options: LineOptions): TextLine[];
  /** The text on one line, however wide. */
  line(text: string, style: TextStyle): TextLine;
  /** Fonts used so far with their characters. */
  readonly used: ReadonlyMap<LoadedFont, ReadonlySet<number>>;
}

/** A line is never spaced out by more than this part of a character; it stays short instead. */
const loosest = 0.25;
/** Lines end this much before the margin (points): the writer adds their parts up again and must not find them too wide. */
const hair = 0.05;
/** Words and numbers keep their own spacing; Chinese characters are set closer or wider. */
const western = /^[ -~\u00a1-\u024f]$/u;

interface Run {
  readonly text: string;
  readonly font: LoadedFont;
  /** Its gaps lie inside a word or number. */
  readonly tight: boolean;
  readonly width: number;
  readonly gaps: number;
}

function inWord(before: string, after: string): boolean {
  return western.test(before) && western.test(after);
}

/** Gaps that take up spacing. */
function gapsIn(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + (run.tight ? 0 : run.gaps), 0);
}

export function createTypesetter(library: FontLibrary): Typesetter {
  const used = new Map<LoadedFont, Set<number>>();

  const glyphOf = (character: string, style: TextStyle): FontGlyph => {
    const glyph = library.glyphFor(style.face, character.codePointAt(0)!);
    if (!glyph) throw new Error(`字符“${character}”没有经过字形检查就进入了排版`);
    return glyph;
  };

  const widthOf = (text: string, style: TextStyle): number => {
    let width = 0;
    for (const character of text) {
      width += glyphOf(character, style).em * style.size;
      if (!western.test(character)) width += style.tracking;
    }
    return width;
  };

  /**
   * Spacing is a matter of gaps: none inside a word or number, elsewhere the same on both sides of it. A run holds
   * gaps of one kind; between two runs nothing is spaced, so that runs meet inside words only.
   */
  const runsOf = (text: string, style: TextStyle): Run[] => {
    const characters = [...text];
    const runs: Run[] = [];
    characters.forEach((character, index) => {
      const { font, em } = glyphOf(character, style);
      const width = em * style.size;
      const before = characters[index - 1] ?? "";
      const tight = inWord(before, character);
      // The last character of a word opens the next run, which spaces the gap after it.
      const opens = tight && index + 1 < characters.length && !inWord(character, characters[index + 1]!);
      const last = runs.at(-1);
      // The writer counts spacing by UTF-16 units: a character of two gets a run of its own.
      const joins = last?.font === font && !opens && before.length === 1 && character.length === 1;
      if (last && joins && (last.gaps === 0 || last.tight === tight)) {
        runs[runs.length - 1] = {
          text: last.text + character,
          font,
          tight,
          width: last.width + width,
          gaps: last.gaps + 1,
        };
      } else {
        runs.push({ text: character, font, tight, width, gaps: 0 });
      }
      const known = used.get(font) ?? new Set();
      used.set(font, known.add(character.codePointAt(0)!));
    });
    return runs;
  };

  /** @param fillTo width the line is spaced out or squeezed to */
  const setLine = (text: string, style: TextStyle, indent: number, fillTo?: number): TextLine => {
    const runs = runsOf(text, style);
    const natural = runs.reduce((sum, run) => sum + run.width, 0);
    const gaps = gapsIn(runs);
    let spacing = style.tracking;
    if (fillTo !== undefined && gaps > 0) {
      const filled = (fillTo - natural) / gaps;
      if (filled <= loosest * style.size) spacing = filled;
    }
    const segments = runs.map(({ text: part, font, tight }) => ({ text: part, font, spacing: tight ? 0 : spacing }));
    return { segments, style, indent, width: natural + gaps * spacing };
  };

  return {
    used,
    widthOf,
    line: (text, style) => setLine(text, style, 0),
    lines(text, style, { width: outer, indent = 0, manner }) {
      const width = outer - hair;
      const measure = {
        first: width - indent,
        rest: width,
        widthOf: (part: string) => widthOf(part, style),
        gapsOf: (part: string) => gapsIn(runsOf(part, style)),
        em: style.size,
        manner,
      };
      const lines = breakLines(text, measure);
      return lines.map((line, index) => {
        const left = index === 0 ? indent : 0;
        const room = width - left;
        const full = manner === "fill" && (index < lines.length - 1 || widthOf(line, style) > room);
        return setLine(line, style, left, full ? room : undefined);
      });
    },
  };
}
