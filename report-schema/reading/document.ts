/** A file as a reader hands it over: texts and tables in their order, nothing understood yet. */
import type { TextGrid } from "../recogniser/text-grid.ts";

export interface TextPart {
  readonly kind: "text";
  /** One paragraph, or, from files without paragraphs, one line. */
  readonly text: string;
}

export interface GridPart {
  readonly kind: "grid";
  readonly grid: TextGrid;
}

export type DocumentPart = TextPart | GridPart;
