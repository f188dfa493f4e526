/** Where each number of a paste lands, what is left over, and whether that is plain enough to go straight in. */
import { figureField } from "#report-schema/draft-input.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { FigureId, Format } from "#report-schema/format.ts";
import { isFilled, isWords } from "#report-schema/recogniser/cell-words.ts";
import { recognise } from "#report-schema/recogniser/recognise.ts";
import type { LabelVariant, Unplaced } from "#report-schema/recogniser/recognition.ts";
import { cellsOfLine, spread, type SpreadCell, type TextGrid } from "#report-schema/recogniser/text-grid.ts";
import { readTypedFigure } from "#report-schema/typed-figure.ts";
import { cellAt, type MapCell } from "./figure-map.ts";
import type { PasteTarget } from "./grid-cursor.ts";

/** A text that found no cell. */
export interface LeftOver extends Omit<Unplaced, "reason"> {
  readonly reason: Unplaced["reason"] | "outside" | "locked";
}

export interface PastePlan {
  /** labels: placed by the words around them · cursor: put down from the cursor on */
  readonly by: "labels" | "cursor";
  /** By figure id, whole numbers in the format's own units. */
  readonly values: Readonly<Record<FigureId, number>>;
  /** Totals that stood there: compared, never written. */
  readonly declared: Readonly<Record<FigureId, number>>;
  readonly leftOver: readonly LeftOver[];
  readonly variants: readonly LabelVariant[];
  readonly isTurned: boolean;
  /** Goes straight in; anything else is shown first. */
  readonly isPlain: boolean;
}

/** Where more than one cell is selected, one pasted value goes into each. */
export interface Target extends PasteTarget {
  readonly isOpen: (id: FigureId) => boolean;
}

export function planPaste(format: Format, grids: readonly TextGrid[], target: Target): PastePlan {
  const hasWords = grids.some(({ rows }) => rows.some((row) => row.some(({ text }) => isWords(text))));
  return hasWords || grids.length > 1 ? byLabels(format, grids, target) : atCursor(format, grids[0], target);
}

function byLabels(format: Format, grids: readonly TextGrid[], { isOpen }: Target): PastePlan {
  const { figures, declared, unplaced, variants, isTurned } = recognise(format, grids);
  const locked = Object.entries(figures).filter(([id]) => !isOpen(id));
  const values = Object.fromEntries(Object.entries(figures).filter(([id]) => isOpen(id)));
  const leftOver = [...unplaced, ...locked.map(([id, value]) => lockedCell(format, id, value))];
  return { by: "labels", values, declared, leftOver, variants, isTurned, isPlain: false };
}

function lockedCell(format: Format, figure: FigureId, value: number): LeftOver {
  const text = figureText(figureDefinition(format, figure).kind, value);
  return { grid: 0, row: 0, column: 0, rowText: "", columnText: "", text, figure, reason: "locked" };
}

function atCursor(format: Format, grid: TextGrid | undefined, target: Target): PastePlan {
  const values: Record<FigureId, number> = {};
  const declared: Record<FigureId, number> = {};
  const leftOver: LeftOver[] = [];
  const leave = ({ row, column, text }: SpreadCell, reason: LeftOver["reason"], figure?: FigureId): void => {
    leftOver.push({ grid: 0, row, column, rowText: "", columnText: "", text, reason, ...(figure && { figure }) });
  };
  const put = (seen: SpreadCell, cell: MapCell): void => {
    const reading = readTypedFigure(seen.text, figureDefinition(format, cell.id).kind);
    if (reading.kind === "blank") return;
    if (reading.kind === "problem") leave(seen, "unreadable", cell.id);
    else if (cell.computed) declared[cell.id] = reading.value;
    else if (!target.isOpen(cell.id)) leave(seen, "locked", cell.id);
    else values[cell.id] = reading.value;
  };
  const found = grid ? spread(grid).flatMap(cellsOfLine) : [];
  const cells = [...new Set(found)].filter(({ text }) => isFilled(text));
  const [only] = cells;
  if (only && cells.length === 1 && target.selected.length > 1) {
    for (const cell of target.selected) if (!cell.computed) put(only, cell);
  } else {
    const taken = new Map<FigureId, SpreadCell[]>();
    for (const seen of cells) {
      const cell = cellAt(target.map, { row: target.at.row + seen.row, column: target.at.column + seen.column });
      if (cell) taken.set(cell.id, [...(taken.get(cell.id) ?? []), seen]);
      else leave(seen, "outside");
    }
    for (const [id, all] of taken) {
      const cell = cellAt(target.map, target.map.places.get(id)!)!;
      if (all.length === 1) put(all[0]!, cell);
      else for (const seen of all) leave(seen, "crowded", id);
    }
  }
  const isPlain = leftOver.length === 0 && Object.keys(declared).length === 0 && Object.keys(values).length > 0;
  return { by: "cursor", values, declared, leftOver, variants: [], isTurned: false, isPlain };
}

/** What goes into the cells, by field name. */
export function pastedTexts(format: Format, { values }: PastePlan): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      figureField(id),
      figureText(figureDefinition(format, id).kind, value),
    ]),
  );
}
