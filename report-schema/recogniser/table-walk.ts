import type { Block, Column, FigureId, Format } from "../format.ts";
import { figureId } from "../printed-grid.ts";
import { readTypedFigure } from "../typed-figure.ts";
import { hasDigits, isFilled, isInOtherUnit, isWords, oneLine } from "./cell-words.ts";
import { columnsOf, type FoundColumn, type FoundColumns } from "./header.ts";
import type { LabelVariant, Unplaced, UnplacedReason } from "./recognition.ts";
import { rowOf, type FoundRow } from "./row-labels.ts";
import { cellsOfLine, type Spread, type SpreadCell } from "./text-grid.ts";

type Line = Spread[number];
type Seen = Omit<Unplaced, "reason">;

export interface Reading {
  readonly value: number;
  readonly seen: Seen;
}

/** One table, line by line: header lines are kept until figures follow, figures are read by the header over them. */
export class TableWalk {
  readonly placed = new Map<FigureId, Reading[]>();
  readonly groups = new Map<FigureId, number>();
  readonly variants: LabelVariant[] = [];
  readonly #unplaced: Unplaced[] = [];
  #header: Line[] = [];
  #columns = new Map<Block, FoundColumns>();
  #afterFigures = false;

  constructor(
    readonly format: Format,
    readonly lines: Spread,
    readonly grid: number,
    readonly isLoose = false,
  ) {
    for (const line of lines) this.#line(line);
  }

  /** A table in which nothing is of the format is said once, not cell by cell. */
  unplaced(): readonly Unplaced[] {
    if (this.placed.size > 0 || this.#unplaced.some(({ figure }) => figure !== undefined)) return this.#unplaced;
    const first = this.lines.flatMap(cellsOfLine).find(({ text }) => isFilled(text));
    return first ? [{ ...this.#seen(first, "", ""), reason: "no-table" }] : [];
  }

  #line(line: Line): void {
    const cells = cellsOfLine(line).filter(({ text }) => isFilled(text));
    const end = cells.findIndex(({ text }) => !isWords(text));
    const labels = end < 0 ? cells : cells.slice(0, end);
    const found = this.#rowOf(labels);
    // Figures behind words that name no row: the header above still holds for the rows below.
    if (!found && end > 0 && this.#afterFigures) {
      const words = labels.at(-1)?.text ?? "";
      for (const cell of cells.slice(end)) if (hasDigits(cell.text)) this.#leave(cell, words, "", "no-row");
      return;
    }
    if (found && end >= 0) this.#figures(line, found.row, line.lastIndexOf(found.label) + 1);
    // Words alone in the first half of a line are a row nobody filled; further on they are a header.
    else if (found?.label === cells.at(-1) && found && line.lastIndexOf(found.label) < line.length / 2)
      this.#afterFigures = true;
    else if (end === 0) this.#nameless(line, cells);
    else this.#headerLine(line, cells, labels);
  }

  /** The last words before the figures that name a row; what stands behind them is read as a figure. */
  #rowOf(labels: readonly SpreadCell[]): { readonly row: FoundRow; readonly label: SpreadCell } | undefined {
    for (let end = labels.length; end > 0; end -= 1) {
      const words = labels.slice(0, end);
      const row = rowOf(
        this.format,
        words.map(({ text }) => text),
      );
      // Words after a group's that name none of its rows do not make the line the group's.
      if (row && row.rows.length > 1 && end < labels.length) return undefined;
      if (row) return { row, label: words.at(-1)! };
    }
    return undefined;
  }

  #headerLine(line: Line, cells: readonly SpreadCell[], labels: readonly SpreadCell[]): void {
    if (this.#afterFigures) this.#header = [];
    this.#afterFigures = false;
    this.#header = [...this.#header, line];
    this.#columns.clear();
    for (const cell of cells.slice(labels.length)) {
      if (hasDigits(cell.text)) this.#leave(cell, labels.at(-1)?.text ?? "", "", "no-row");
    }
  }

  #columnsOf(block: Block): FoundColumns {
    const known = this.#columns.get(block);
    if (known) return known;
    const columns = columnsOf(block, this.#header);
    this.#columns.set(block, columns);
    for (const { seen, column, isVariant } of columns.values()) {
      if (isVariant) this.variants.push({ seen: oneLine(seen), printed: column.labels.at(-1)! });
    }
    return columns;
  }

  #figures(line: Line, found: FoundRow, from: number): void {
    this.#afterFigures = true;
    if (found.isVariant) this.variants.push({ seen: oneLine(found.seen), printed: found.printed });
    const cells = cellsOfLine(line.slice(from)).filter(({ text }) => isFilled(text));
    const columns = this.#columnsOf(found.block);
    if (columns.size === 0) {
      // Without any header only a row of one figure is certain.
      const only = found.block.columns.length === 1 && cells.length === 1 ? found.block.columns[0] : undefined;
      for (const cell of cells) {
        const over = this.#headerText(cell);
        // What is headed in another unit is said to be so.
        if (only && (over === "" || isInOtherUnit(over)))
          this.#put(cell, found, { column: only, seen: "", isVariant: false });
        else this.#leave(cell, found.seen, over, "no-column");
      }
      return;
    }
    if (this.isLoose) {
      this.#inOrder(cells, found, columns);
      return;
    }
    const isShort = line.length <= Math.max(...columns.keys());
    for (const cell of cells) {
      const over = columnOver(line, cell, columns);
      if (isShort) this.#leave(cell, found.seen, "", "short-line");
      else if (!over) this.#leave(cell, found.seen, this.#headerText(cell), "no-column");
      else if (!isAlone(line, over, columns)) this.#leave(cell, found.seen, over.seen, "crowded");
      else this.#put(cell, found, over);
    }
  }

  /** As many figures as the header has columns stand under it in its order; with fewer, nobody knows which is missing. */
  #inOrder(cells: readonly SpreadCell[], found: FoundRow, columns: FoundColumns): void {
    const { columns: ordered } = found.block;
    const [first] = cells;
    // One missing and one too many look like a whole row, but do not stand under the header.
    const isAskew = cells.length === ordered.length && !isUnder(cells, ordered, columns);
    if (first && (cells.length < ordered.length || isAskew)) {
      // One line for the row: its figures cannot be told apart.
      this.#leave({ ...first, text: cells.map(({ text }) => text).join(" ") }, found.seen, "", "short-line");
      return;
    }
    for (const [index, cell] of cells.entries()) {
      const column = ordered[index];
      if (!column || cells.length > ordered.length) this.#leave(cell, found.seen, "", "no-column");
      else {
        const known = [...columns.values()].find((one) => one.column === column);
        this.#put(cell, found, known ?? { column, seen: column.labels.at(-1)!, isVariant: false });
      }
    }
  }

  /** Figures with no words before them: a table of one row without a name. */
  #nameless(line: Line, cells: readonly SpreadCell[]): void {
    this.#afterFigures = true;
    for (const table of this.format.tables) {
      const block = table.blocks.find(({ labelColumns }) => labelColumns === 0);
      if (!block || this.#columnsOf(block).size === 0) continue;
      this.#figures(line, { table, block, rows: block.rows, seen: "", printed: "", isVariant: false }, 0);
      return;
    }
    for (const cell of cells) if (hasDigits(cell.text)) this.#leave(cell, "", this.#headerText(cell), "no-row");
  }

  #put(cell: SpreadCell, found: FoundRow, over: FoundColumn): void {
    const kind = over.column.kind ?? "count";
    const [first] = found.rows;
    const seen = {
      ...this.#seen(cell, found.seen, over.seen),
      figure: figureId(found.table.id, first!.key, over.column.key),
    };
    const reading = readTypedFigure(cell.text, kind);
    if (reading.kind === "blank") return;
    const group = found.rows.length > 1 ? commonKey(found.rows.map(({ key }) => key)) : "";
    if (reading.kind === "figure" && group !== "")
      this.groups.set(figureId(found.table.id, group, over.column.key), reading.value);
    if (reading.kind === "problem") this.#unplaced.push({ ...seen, reason: "unreadable" });
    else if (kind === "money" && this.#unitWords(found).some(isInOtherUnit))
      this.#unplaced.push({ ...seen, reason: "unit" });
    // No case in a group is no case in each of its rows; any other number cannot be told apart.
    else if (found.rows.length > 1 && reading.value !== 0) this.#unplaced.push({ ...seen, reason: "group" });
    else {
      for (const { key } of found.rows) {
        const id = figureId(found.table.id, key, over.column.key);
        this.placed.set(id, [...(this.placed.get(id) ?? []), { value: reading.value, seen }]);
      }
    }
  }

  #leave(cell: SpreadCell, rowText: string, columnText: string, reason: UnplacedReason): void {
    this.#unplaced.push({ ...this.#seen(cell, rowText, columnText), reason });
  }

  #seen({ row, column, text }: SpreadCell, rowText: string, columnText: string): Seen {
    const words = { rowText: oneLine(rowText), columnText: oneLine(columnText), text: oneLine(text) };
    return { grid: this.grid, row, column, ...words };
  }

  /** All words that may say in what unit the money of a row is. */
  #unitWords(found: FoundRow): string[] {
    return [found.seen, ...this.#header.flatMap(cellsOfLine).map(({ text }) => text)];
  }

  #headerText({ column }: SpreadCell): string {
    const texts = this.#header.map((line) => line[column]?.text ?? "").filter(isFilled);
    return texts.at(-1) ?? "";
  }
}

/** other.notPaid, other.rest → other */
function commonKey(keys: readonly string[]): string {
  const [first = []] = keys.map((key) => key.split("."));
  const isShared = (part: string, place: number): boolean => keys.every((key) => key.split(".")[place] === part);
  return first
    .slice(
      0,
      Math.max(
        0,
        first.findIndex((part, place) => !isShared(part, place)),
      ),
    )
    .join(".");
}

/** The column of the format a cell stands in, with all of its width. */
function columnOver(line: Line, cell: SpreadCell, columns: FoundColumns): FoundColumn | undefined {
  const over = new Set(line.flatMap((one, place) => (one === cell ? [columns.get(place)?.column] : [])));
  return over.size === 1 ? columns.get(line.indexOf(cell)) : undefined;
}

/** Whether figures stand as far from one another as their header words do; so too where the header does not tell. */
function isUnder(cells: readonly SpreadCell[], ordered: readonly Column[], columns: FoundColumns): boolean {
  const places = [...columns].map(([place]) => place);
  const isWhole =
    places.length === ordered.length && ordered.every((one, at) => columns.get(places[at]!)?.column === one);
  return !isWhole || new Set(cells.map(({ column }, at) => column - places[at]!)).size === 1;
}

/** Whether only one cell with something in it stands under the header's words. */
function isAlone(line: Line, over: FoundColumn, columns: FoundColumns): boolean {
  const places = [...columns].flatMap(([place, { column }]) => (column === over.column ? [place] : []));
  return new Set(places.map((place) => line[place]).filter((cell) => cell && isFilled(cell.text))).size === 1;
}
