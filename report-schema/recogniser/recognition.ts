import type { Figures } from "../report.ts";
import type { FigureId } from "../format.ts";

/** Why something seen was not used. */
export type UnplacedReason =
  /** No header over it that the format prints. */
  | "no-column"
  /** No row of this name in the format. */
  | "no-row"
  /** One number for a group the format asks row by row. */
  | "group"
  /** The line has fewer cells than its header: which are missing cannot be told. */
  | "short-line"
  /** Several cells stand where one figure belongs. */
  | "crowded"
  /** Not one number for certain. */
  | "unreadable"
  /** The header gives another unit of money than the format. */
  | "unit"
  /** The same figure stands there twice with different numbers. */
  | "twice"
  /** Nothing in this table is of the format. */
  | "no-table";

/** Something seen and not used, with its place; nothing is lost silently. */
export interface Unplaced {
  /** Which of the grids, and the place in it, from 0. */
  readonly grid: number;
  readonly row: number;
  readonly column: number;
  /** Words before and over it, as they stand there. */
  readonly rowText: string;
  readonly columnText: string;
  readonly text: string;
  readonly reason: UnplacedReason;
  /** The figure it would be, where that is known. */
  readonly figure?: FigureId;
}

/** A label that is not printed so in the format. */
export interface LabelVariant {
  readonly seen: string;
  readonly printed: string;
}

/** What a perfect reader finds in these tables, and what he would ask about. */
export interface Recognition {
  readonly figures: Figures;
  /** Totals as they stand there; they are compared, never taken over. */
  readonly declared: Figures;
  /** Numbers printed for a group of rows that the format asks one by one, by the rows' common id. */
  readonly groups: Figures;
  readonly unplaced: readonly Unplaced[];
  readonly variants: readonly LabelVariant[];
  /** Rows stood as columns. */
  readonly isTurned: boolean;
}
