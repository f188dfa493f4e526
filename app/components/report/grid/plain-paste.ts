import { figureField } from "#report-schema/draft-input.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { Format } from "#report-schema/format.ts";
import { readTypedFigure } from "#report-schema/typed-figure.ts";
import { cellAt } from "./figure-map.ts";
import type { PasteTarget } from "./grid-cursor.ts";
import { isFieldOpen } from "./open-field.ts";

/**
 * A block of numbers, each for an open cell of its own from where it is pasted on: what is so plain goes in without the code of
 * pasting, which may not have come before the line went.
 * @returns texts by field; undefined where anything needs a look
 */
export function plainTexts(
  block: string,
  format: Format,
  { map, at }: PasteTarget,
): Record<string, string> | undefined {
  const texts: Record<string, string> = {};
  for (const [row, line] of block.split(/\r\n|\n|\r/u).entries()) {
    for (const [column, word] of line.split("\t").entries()) {
      if (word.trim() === "") continue;
      const cell = cellAt(map, { row: at.row + row, column: at.column + column });
      if (!cell) return undefined;
      const [name, { kind }] = [figureField(cell.id), figureDefinition(format, cell.id)];
      const reading = readTypedFigure(word, kind);
      if (reading.kind !== "figure" || cell.computed || texts[name] !== undefined || !isFieldOpen(name))
        return undefined;
      texts[name] = figureText(kind, reading.value);
    }
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}
