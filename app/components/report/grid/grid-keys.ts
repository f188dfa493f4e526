/** What each key does in the grid. While an input method composes, every key is its own. */
import type { GridCursor } from "./grid-cursor.ts";
import { cellAt, type MapCell } from "./figure-map.ts";
import { edge, onward, rowEnd, step, stretch, tableEnd, type Way } from "./move.ts";
import { wholeTable } from "./selection.ts";

/** What keys change beside the cursor. */
export interface GridDeeds {
  readonly textOf: (cell: MapCell) => string;
  readonly restore: (cell: MapCell, text: string) => void;
  readonly blank: (cells: readonly MapCell[], label: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
/** What browsers give as key code for keys an input method takes. */
const composing = 229;

/** @returns whether the key was used and the browser must not act on it */
export function onGridKey(event: KeyboardEvent, cursor: GridCursor, deeds: GridDeeds): boolean {
  // oxlint-disable-next-line no-deprecated -- Safari ends a composition with an Enter that only the code tells apart.
  if (event.isComposing || event.keyCode === composing || event.altKey || !cursor.here) return false;
  const command = event.ctrlKey || event.metaKey;
  const way = ways[event.key];
  if (way) return onArrow(event, cursor, deeds, way, command);
  if (command) return onCommand(event, cursor, deeds);
  switch (event.key) {
    case "Enter": {
      const next = onward(cursor.map, cursor.here, event.shiftKey ? "up" : "down");
      // Without a next cell Enter still must not send the whole form.
      cursor.moveTo(next ?? cursor.here);
      return true;
    }
    case "Home":
    case "End":
      return toRowEnd(event, cursor);
    case "F2":
      edit(cursor);
      return true;
    case "Escape":
      return escape(cursor, deeds);
    case "Delete":
    case "Backspace":
      if (!cursor.isBlock()) return false;
      deeds.blank(cursor.selected().flat(), "清除");
      return true;
    default:
      return false;
  }
}

function onArrow(event: KeyboardEvent, cursor: GridCursor, deeds: GridDeeds, way: Way, command: boolean): boolean {
  const here = cursor.here!;
  const withinText = cursor.isEditing && (way === "left" || way === "right");
  if (withinText) return false;
  const isFilled = (cell: MapCell): boolean => deeds.textOf(cell) !== "";
  if (event.shiftKey) {
    const head = cursor.selection?.head ?? here;
    cursor.stretchTo(command ? edge(cursor.map, head, way, isFilled) : stretch(cursor.map, head, way));
    return true;
  }
  const next = command ? edge(cursor.map, here, way, isFilled) : step(cursor.map, here, way);
  if (next) cursor.moveTo(next);
  return true;
}

function onCommand(event: KeyboardEvent, cursor: GridCursor, deeds: GridDeeds): boolean {
  const { key, shiftKey } = event;
  switch (key.toLowerCase()) {
    case "home":
    case "end": {
      const end = tableEnd(cursor.map, key === "Home" ? "first" : "last");
      if (shiftKey) cursor.stretchTo(end);
      else cursor.moveTo(end);
      return true;
    }
    case "a":
      if (cursor.isEditing) return false;
      cursor.select(wholeTable(cursor.map));
      return true;
    case "z":
      if (shiftKey) deeds.redo();
      else deeds.undo();
      return true;
    case "y":
      deeds.redo();
      return true;
    default:
      return false;
  }
}

function toRowEnd(event: KeyboardEvent, cursor: GridCursor): boolean {
  if (cursor.isEditing) return false;
  const end = event.key === "Home" ? "first" : "last";
  if (event.shiftKey) cursor.stretchTo(rowEnd(cursor.map, cursor.selection?.head ?? cursor.here!, end));
  else cursor.moveTo(rowEnd(cursor.map, cursor.here!, end));
  return true;
}

function edit(cursor: GridCursor): void {
  const cell = cellAt(cursor.map, cursor.here!);
  const field = cell && cursor.input(cell.id);
  cursor.collapse();
  cursor.isEditing = true;
  field?.setSelectionRange(field.value.length, field.value.length);
}

/**
 * First the block, then what was typed since the cell was entered; nothing left to take back, the key goes on. What came
 * into the cell otherwise, from a colleague, stays.
 */
function escape(cursor: GridCursor, deeds: GridDeeds): boolean {
  const cell = cellAt(cursor.map, cursor.here!);
  const field = cell && cursor.input(cell.id);
  if (!cell || !field) return false;
  if (cursor.isBlock()) {
    cursor.collapse();
    return true;
  }
  const isTyped = field.value === cursor.typed && field.value !== cursor.entered;
  const isUsed = cursor.isEditing || isTyped;
  if (isTyped) deeds.restore(cell, cursor.entered);
  cursor.isEditing = false;
  field.select();
  return isUsed;
}
