/** Listens to one table: keys, mouse and clipboard, for all its cells at once. */
import { figureField } from "#report-schema/draft-input.ts";
import type { FigureId } from "#report-schema/format.ts";
import type { LiveReport } from "../live-report.ts";
import { cellAt, type MapCell } from "./figure-map.ts";
import type { GridCursor } from "./grid-cursor.ts";
import { onGridKey, type GridDeeds } from "./grid-keys.ts";
import { blockAsHtml, blockAsText } from "./selection.ts";
import type { UndoStack } from "./undo-stack.ts";

/** What was on the clipboard; read at once, since it is gone after the event. */
export interface Clipping {
  readonly html: string;
  readonly text: string;
}

export interface GridReactions {
  readonly onPaste: (clipping: Clipping) => void;
  /** A cell was left; what it holds is settled by then. */
  readonly onLeft: (id: FigureId) => void;
  readonly onUndone: (label: string, names: readonly string[], again: boolean) => void;
}

/** The cells of a table as texts. */
export interface GridCells {
  readonly textOf: (cell: MapCell) => string;
  /** Name of a cell's field in the form. */
  readonly nameOf: (id: FigureId) => string;
  /** By field name. */
  readonly write: (texts: Readonly<Record<string, string>>) => void;
}

/** @returns stops listening */
export function listenToGrid(
  cursor: GridCursor,
  cells: GridCells,
  stack: UndoStack,
  { onPaste, onLeft, onUndone }: GridReactions,
): () => void {
  const deeds: GridDeeds = {
    textOf: cells.textOf,
    restore: (cell, text) => cells.write({ [cells.nameOf(cell.id)]: text }),
    blank: (chosen, label) => {
      const open = chosen.filter((cell) => cursor.isOpen(cell));
      stack.write(Object.fromEntries(open.map(({ id }) => [cells.nameOf(id), ""])), label);
    },
    undo: () => {
      const undone = stack.undo();
      onUndone(undone?.label ?? "", undone?.names ?? [], false);
    },
    redo: () => {
      const redone = stack.redo();
      onUndone(redone?.label ?? "", redone?.names ?? [], true);
    },
  };
  const { root } = cursor;
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(type: K, heard: (event: HTMLElementEventMap[K]) => void): void =>
    root.addEventListener(type, heard, { signal: stop.signal });

  on("keydown", (event) => {
    if (event.target instanceof HTMLInputElement && onGridKey(event, cursor, deeds)) event.preventDefault();
  });
  on("focusin", ({ target }) => {
    const id = target instanceof HTMLInputElement ? cursor.figureAt(target) : undefined;
    stack.close();
    if (id) cursor.take(id);
    else cursor.leave();
  });
  on("focusout", ({ target, relatedTarget }) => {
    const left = target instanceof HTMLInputElement ? cursor.figureAt(target) : undefined;
    if (left) onLeft(left);
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) cursor.leave();
  });
  on("mousedown", (event) => {
    if (event.button !== 0) return;
    const id = cursor.figureAt(event.target);
    const place = id && cursor.map.places.get(id);
    if (!place) return;
    if (event.shiftKey && cursor.here) {
      event.preventDefault();
      cursor.stretchTo(place);
    } else if (event.target === document.activeElement) {
      // A second click puts the caret where it points.
      cursor.collapse();
      cursor.isEditing = true;
    } else if (event.target instanceof HTMLInputElement) {
      event.preventDefault();
      cursor.isPressed = true;
      cursor.moveTo(place);
    }
  });
  on("mouseover", (event) => {
    if (!cursor.isPressed) return;
    if (event.buttons !== 1) cursor.isPressed = false;
    const id = cursor.figureAt(event.target);
    const place = cursor.isPressed && id ? cursor.map.places.get(id) : undefined;
    if (place) cursor.stretchTo(place);
  });
  document.addEventListener(
    "mouseup",
    () => {
      if (!cursor.isPressed) return;
      cursor.isPressed = false;
      cursor.comeIntoSight();
    },
    { signal: stop.signal },
  );
  on("beforeinput", ({ target }) => {
    // What came from a colleague since the cell was entered is what Escape comes back to.
    if (target instanceof HTMLInputElement && target.value !== cursor.typed) cursor.entered = target.value;
  });
  on("input", ({ target }) => {
    if (cursor.isBlock()) cursor.collapse();
    if (target instanceof HTMLInputElement) cursor.typed = target.value;
  });
  const toClipboard = (event: ClipboardEvent): boolean => {
    if (!cursor.isBlock() || !event.clipboardData) return false;
    const rows = cursor.selected();
    event.clipboardData.setData("text/plain", blockAsText(rows, deeds.textOf));
    event.clipboardData.setData("text/html", blockAsHtml(rows, deeds.textOf));
    event.preventDefault();
    return true;
  };
  on("copy", (event) => void toClipboard(event));
  on("cut", (event) => {
    if (toClipboard(event)) deeds.blank(cursor.selected().flat(), "剪切");
  });
  on("paste", (event) => {
    const clipping = {
      html: event.clipboardData?.getData("text/html") ?? "",
      text: event.clipboardData?.getData("text/plain") ?? "",
    };
    if (!cursor.here || (isOneValue(clipping) && (cursor.isEditing || !cursor.isBlock()))) return;
    event.preventDefault();
    onPaste(clipping);
  });
  return () => stop.abort();
}

export function textOf(live: LiveReport, { id, computed }: MapCell): string {
  return computed ? live.totalText(id) : live.field(figureField(id));
}

/** One value goes into the cell as if it were typed. */
export function isOneValue({ html, text }: Clipping): boolean {
  return !/[\t\n\r]/u.test(text.trim()) && (html.match(/<t[dh][\s>]/giu)?.length ?? 0) <= 1;
}

/** The cell the cursor stands in. */
export function cellHere(cursor: GridCursor): FigureId | undefined {
  return cursor.here && cellAt(cursor.map, cursor.here)?.id;
}
