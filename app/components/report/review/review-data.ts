/** What the paper under review shows besides the report itself; plain data from the server. */
import type { FigureId, NarrativeKey } from "#report-schema/format.ts";
import type { AnswerKind, RemarkScope, RemarkStanding } from "#report-schema/remark.ts";
import type { TextPiece } from "#report-schema/text-difference.ts";

/** A stretch of a text a remark speaks of. */
export interface RemarkStretch {
  readonly key: NarrativeKey;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly anchor: string;
}

export interface ShownRemark {
  readonly id: string;
  readonly anchor: string;
  readonly scope: RemarkScope;
  readonly round: number;
  readonly number: number;
  /** In office words. */
  readonly place: string;
  /** Address within the page of the cell or section; "" for the whole. */
  readonly placeAnchor: string;
  /** Of a remark on a sentence: the words as they were. */
  readonly quote: { readonly key: NarrativeKey; readonly words: string; readonly start: number } | null;
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly standing: RemarkStanding;
  readonly answers: readonly {
    readonly kind: AnswerKind;
    readonly words: string;
    readonly by: string;
    readonly at: string;
  }[];
  /** What stands at its place by now, where that is another thing than was remarked on. */
  readonly change: { readonly before: string; readonly now: string; readonly isGone: boolean } | null;
  readonly canDrop: boolean;
  readonly canMeet: boolean;
  readonly canMiss: boolean;
  readonly canAnswer: boolean;
}

/** What changed since the round before, and how last year read. */
export interface PaperComparison {
  /** What a cell showed in the round before, where it shows something else now. */
  readonly before: Readonly<Record<FigureId, string>>;
  readonly texts: readonly { readonly key: NarrativeKey; readonly pieces: readonly TextPiece[] }[];
  /** Last year's figure of a cell, where the format is the same. */
  readonly lastYear: Readonly<Record<FigureId, string>>;
}

export const noComparison: PaperComparison = { before: {}, texts: [], lastYear: {} };

/** A place chosen for a remark, as it stands in the address or was typed. */
export interface ChosenPlace {
  readonly at: string;
  readonly quote: string;
  readonly start: number;
}
