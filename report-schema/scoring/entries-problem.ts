/** Why a table of entries cannot be taken, with its place; `entries-problem-text.ts` says it. */
import type { EntryProblem } from "./entry-text.ts";
import type { Points } from "./points.ts";

interface Cell {
  readonly row: number;
  /** Column, from 0. */
  readonly at: number;
  readonly heading: string;
  readonly cell: string;
}

export type EntriesProblem =
  | { readonly kind: "noHeader" }
  | { readonly kind: "noRows" }
  | {
      readonly kind: "unknownColumn";
      readonly row: number;
      readonly at: number;
      readonly heading: string;
      readonly known: readonly string[];
      readonly suggested: string | undefined;
    }
  | { readonly kind: "noHeading"; readonly row: number; readonly at: number }
  | { readonly kind: "doubledColumn"; readonly row: number; readonly at: number; readonly heading: string }
  | ({ readonly kind: "reckonedColumn" } & Omit<Cell, "cell">)
  | { readonly kind: "noName"; readonly row: number }
  | { readonly kind: "unknownUnit"; readonly row: number; readonly name: string; readonly suggested: readonly string[] }
  | { readonly kind: "ambiguous"; readonly row: number; readonly name: string; readonly units: readonly string[] }
  | { readonly kind: "unknownGroup"; readonly row: number; readonly name: string; readonly group: string }
  | { readonly kind: "wrongGroup"; readonly row: number; readonly name: string; readonly group: string }
  | { readonly kind: "groupOpen"; readonly row: number; readonly name: string }
  | { readonly kind: "doubled"; readonly row: number; readonly name: string; readonly first: number }
  | ({ readonly kind: "entry"; readonly problem: EntryProblem } & Cell)
  | ({ readonly kind: "notHeld"; readonly name: string } & Cell)
  | ({ readonly kind: "number" } & Cell)
  | {
      readonly kind: "yearDiffers";
      readonly row: number;
      readonly name: string;
      readonly expected: Points;
      readonly printed: Points;
    }
  | {
      readonly kind: "yearTooSmall";
      readonly row: number;
      readonly name: string;
      readonly added: Points;
      readonly printed: Points;
    };
