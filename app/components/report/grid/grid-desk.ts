/** What all tables of one form have in common: one order of undoing, and the totals of what was pasted. */
import { figureField, type DraftFields } from "#report-schema/draft-input.ts";
import { figureIndex } from "#report-schema/figure-index.ts";
import type { Figures } from "#report-schema/report.ts";
import type { LiveReport } from "../live-report.ts";
import { useLiveReport } from "../live-report-context.ts";
import { UndoStack } from "./undo-stack.ts";

export class GridDesk {
  readonly stack: UndoStack;
  /** Printed totals of the last paste speak for a cell when something does not balance. */
  declared: Figures = {};

  constructor(live: LiveReport) {
    const names = new Set<keyof DraftFields>([...figureIndex(live.format).keys()].map(figureField));
    this.stack = new UndoStack(live, (name) => names.has(name));
    this.stack.start();
  }
}

const desks = new WeakMap<LiveReport, GridDesk>();

/** The one of this form: it lives as long as the report it listens to. */
export function useGridDesk(): GridDesk {
  const live = useLiveReport();
  const known = desks.get(live) ?? new GridDesk(live);
  desks.set(live, known);
  return known;
}
