import { useEffect, type RefObject } from "react";
import { clipboardCells } from "./clipboard-cells.ts";

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
};

/**
 * Makes a table of text fields a grid: up, down and Enter go from row to row, left and right from the edge of a text to
 * the next cell, and a block copied from a spreadsheet is laid out from the cell it is pasted into.
 */
export function useCellGrid(table: RefObject<HTMLTableElement>, onTyped: () => void): void {
  useEffect(() => {
    const grid = table.current;
    if (!grid) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const [field, place] = fieldOf(grid, event.target);
      if (!field || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const move = moves[event.key] ?? sideways(field, event);
      if (!move) return;
      const [down, right] = event.key === "Enter" && event.shiftKey ? [-1, 0] : move;
      event.preventDefault();
      const next = fieldAt(grid, place[0] + down, place[1] + right);
      next?.focus();
      next?.select();
    };
    const onPaste = (event: ClipboardEvent): void => {
      const [field, [row, column]] = fieldOf(grid, event.target);
      const cells = clipboardCells(event.clipboardData?.getData("text/plain") ?? "");
      if (!field || (cells.length === 1 && cells[0]!.length === 1)) return;
      event.preventDefault();
      cells.forEach((texts, down) =>
        texts.forEach((text, right) => {
          const cell = fieldAt(grid, row + down, column + right);
          if (cell && !cell.readOnly) cell.value = text.trim().slice(0, cell.maxLength);
        }),
      );
      onTyped();
    };
    grid.addEventListener("keydown", onKey);
    grid.addEventListener("paste", onPaste);
    grid.addEventListener("input", onTyped);
    return () => {
      grid.removeEventListener("keydown", onKey);
      grid.removeEventListener("paste", onPaste);
      grid.removeEventListener("input", onTyped);
    };
  }, [table, onTyped]);
}

function sideways(field: HTMLInputElement, event: KeyboardEvent): readonly [number, number] | undefined {
  const { selectionStart, selectionEnd, value } = field;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  if (event.shiftKey) return undefined;
  if (event.key === "ArrowLeft" && (whole || selectionEnd === 0)) return [0, -1];
  if (event.key === "ArrowRight" && (whole || selectionStart === value.length)) return [0, 1];
  return undefined;
}

function fieldOf(
  grid: HTMLTableElement,
  target: EventTarget | null,
): [HTMLInputElement | undefined, [row: number, column: number]] {
  if (!(target instanceof HTMLInputElement)) return [undefined, [0, 0]];
  const row = target.closest("tr");
  const rows = [...(grid.tBodies[0]?.rows ?? [])];
  const fields = row ? [...row.querySelectorAll("input")] : [];
  return [target, [rows.findIndex((one) => one === row), fields.indexOf(target)]];
}

function fieldAt(grid: HTMLTableElement, row: number, column: number): HTMLInputElement | undefined {
  return grid.tBodies[0]?.rows[row]?.querySelectorAll("input")[column];
}
