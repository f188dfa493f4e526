import type { FigureId, NarrativeKey } from "./format.ts";

/** Figures of one report. Absent = blank, which is not 0. Money is a whole number of 0.01 元. */
export type Figures = Readonly<Record<FigureId, number>>;

/** Plain text, one paragraph a line; headings such as （一）… are lines of their own. */
export type Narrative = Readonly<Record<NarrativeKey, string>>;

/** What a unit writes: the typed figures, the texts, and what was typed but is no number. */
export interface ReportContent {
  /** Typed figures only; computed ones are never kept. */
  readonly figures: Figures;
  /** Cells whose text is not a number, as typed: kept visible, never read as zero. */
  readonly unread: Readonly<Record<FigureId, string>>;
  readonly narrative: Narrative;
}

/** One unit's report of one year, with the format it is written in. */
export interface Report extends ReportContent {
  /** Full name of the unit, as printed in the title. */
  readonly unit: string;
  readonly year: number;
  readonly formatId: string;
  /** Totals a file printed; absent where there was no file. */
  readonly declared?: Figures;
  /** Words a file printed that the system would print itself; absent where there was no such file. */
  readonly printed?: PrintedWords;
}

/** Words of a file that are not this system's own. */
export interface PrintedWords {
  /** On one line; absent where no title was found. */
  readonly title?: string;
  /** Labels of the tables that are not worded as the format prints them. */
  readonly labels: readonly { readonly seen: string; readonly printed: string }[];
}

export const emptyNarrative: Narrative = { opening: "", overview: "", problems: "", other: "" };
export const emptyContent: ReportContent = { figures: {}, unread: {}, narrative: emptyNarrative };

/** Title pattern used across the country. */
export function reportTitle(unit: string, year: number): string {
  return `${unit}${year}年政府信息公开工作年度报告`;
}
