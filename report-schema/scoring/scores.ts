/** What comes out of scoring a sheet. All points are whole numbers of 0.01 分. */
import type { Entry, UnitEntries } from "./entry.ts";
import type { Points } from "./points.ts";
import type { Step } from "./step.ts";

/** A unit in the order of the printed table: that order decides between equals where the scheme says so. */
export interface SheetUnit {
  readonly id: string;
  readonly name: string;
  /** Id of its group in the scheme. */
  readonly group: string;
}

export interface Sheet {
  readonly units: readonly SheetUnit[];
  /** By unit id, then by indicator id. */
  readonly entries: Readonly<Record<string, UnitEntries>>;
  /** What each unit had gathered before this period, by unit id; see `accumulation` of the scheme. */
  readonly before?: Readonly<Record<string, Points>>;
  /** Which sum ranks; as the scheme says when absent. */
  readonly rankBy?: "total" | "year";
}

export type ItemState =
  | "scored"
  /** 不涉及, the mean of others */
  | "mean"
  /** Not entered where that means: nothing happened. */
  | "nothing"
  /** Not entered. */
  | "blank"
  /** Cannot be said: 不涉及 without anybody to take a mean of, or a sum that is not known yet. */
  | "open"
  /** A cap, a weight or a veto, reckoned over the items in front of it. */
  | "adjustment";

export interface ItemScore {
  /** The indicator, or the level an adjustment belongs to. */
  readonly id: string;
  readonly name: string;
  /** Names of the levels it stands in, outermost first. */
  readonly above: readonly string[];
  readonly state: ItemState;
  /** Undefined where blank or open. */
  readonly points: Points | undefined;
  readonly full: Points | undefined;
  readonly entry: Entry;
  readonly steps: readonly Step[];
}

export interface UnitScore {
  readonly unit: SheetUnit;
  /** In the order of the scheme; the points of all add up to the total. */
  readonly items: readonly ItemScore[];
  /** Undefined while an item is blank or open (未评完). */
  readonly total: Points | undefined;
  /** Sum of what is known; the total once everything is. */
  readonly soFar: Points;
  /** Accumulated over the year, where the scheme accumulates and what went before is known. */
  readonly year: Points | undefined;
  /** Within the group; undefined while not finished. */
  readonly rank: number | undefined;
  readonly grade: string | undefined;
}

export interface GroupScore {
  readonly id: string;
  readonly name: string;
  readonly rankedBy: "total" | "year";
  /** Unit ids as the table prints them: by the ranking sum downwards, equals by the tie rule, unfinished ones last. */
  readonly order: readonly string[];
  readonly best: readonly string[];
  /** In table order. */
  readonly worst: readonly string[];
  readonly notUpdated: readonly string[];
  /** Lists whose edge runs between units of the same sum, decided by table order alone. */
  readonly evenEdges: readonly ("best" | "worst")[];
}

export interface Scores {
  /** In the order of the sheet. */
  readonly units: readonly UnitScore[];
  readonly groups: readonly GroupScore[];
}
