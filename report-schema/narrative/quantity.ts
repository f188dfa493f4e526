import type { FigureId, Format } from "../format.ts";
import type { NumberInText } from "./numbers.ts";
import type { Phrase } from "./phrases.ts";
import type { Reading, Understood } from "./reading.ts";

export interface Quantity {
  /** Where its words begin in the sentence. */
  readonly start: number;
  /** Where they end, when they follow the number. */
  readonly end?: number;
  readonly figures: (format: Format) => readonly FigureId[];
  readonly orFigures?: (format: Format) => readonly (readonly FigureId[])[];
  readonly whileZero?: (format: Format) => readonly FigureId[];
  /** A part of the quantity by channel, matter or in another way no table tells. */
  readonly isPart: boolean;
  readonly understood: Understood;
}

export interface Hit {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

/** A number with the words around it, and the phrase that stands beside it. */
export interface Context {
  readonly reading: Reading;
  readonly number: NumberInText;
  readonly before: string;
  readonly after: string;
  readonly left: number;
  readonly hits: readonly Hit[];
  readonly last: Hit;
  readonly understood: Understood;
}
