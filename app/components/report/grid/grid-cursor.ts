/** The cursor in one table: which cell is typed into, which block is selected, and how both are shown. */
import type { FigureId } from "#report-schema/format.ts";
import { cellAt, type FigureMap, type MapCell, type Place } from "./figure-map.ts";
import { selectedCells, type Selection } from "./selection.ts";

/** The table the cursor walks in: a report's, or a score sheet's, whose cells have ids of their own kind. */
export interface GridGround {
  readonly map: FigureMap;
  /** Id of the cell's field on the page. */
  readonly anchorOf: (id: FigureId) => string;
  /** Whether a person may change it. */
  readonly isOpen: (id: FigureId) => boolean;
  /** It fits the window, and is brought into it whole; a longer one shows the cell alone. */
  readonly isShort: boolean;
}

/** Where a paste begins: at the top left of a selected block, else in the cell of the cursor. */
export interface PasteTarget {
  readonly map: FigureMap;
  readonly at: Place;
  readonly selected: readonly MapCell[];
}

export class GridCursor {
  readonly map: FigureMap;
  here: Place | undefined;
  selection: Selection | undefined;
  /** Arrows move within the text instead of between cells. */
  isEditing = false;
  /** The mouse is held down: the page must not move under it. */
  isPressed = false;
  /** What stood in the cell when it was entered; Escape brings it back. */
  entered = "";
  /** What was last typed into it since. */
  typed: string | undefined;
  readonly #byAnchor: ReadonlyMap<string, FigureId>;
  #moving = false;

  constructor(
    readonly ground: GridGround,
    readonly root: HTMLElement,
  ) {
    this.map = ground.map;
    this.#byAnchor = new Map([...this.map.places.keys()].map((id) => [ground.anchorOf(id), id]));
  }

  /** The figure whose cell an event happened in, total or typed. */
  figureAt(target: EventTarget | null): FigureId | undefined {
    if (!(target instanceof Element)) return undefined;
    const cell = target.closest("td");
    return this.#byAnchor.get(cell?.id ?? "") ?? this.#byAnchor.get(cell?.querySelector("input")?.id ?? "");
  }

  input(id: FigureId): HTMLInputElement | undefined {
    const field = this.root.querySelector<HTMLInputElement>(`input[id="${this.ground.anchorOf(id)}"]`);
    return field ?? undefined;
  }

  /** Whether a person may change the cell; one that is locked is looked at only. */
  isOpen(cell: MapCell): boolean {
    return !cell.computed && this.ground.isOpen(cell.id);
  }

  moveTo(place: Place): void {
    const cell = cellAt(this.map, place);
    const field = cell && this.input(cell.id);
    if (!field) return;
    this.#moving = true;
    field.focus();
    this.#moving = false;
    this.#arrive(place, field);
  }

  /** A cell was entered by Tab, a click or a link of the findings. */
  take(id: FigureId): void {
    const place = this.map.places.get(id);
    const field = this.input(id);
    if (this.#moving || !place || !field) return;
    this.#arrive(place, field);
  }

  /** The whole frame, so that header and balance are seen together; not under a mouse that is still pressed. */
  comeIntoSight(): void {
    if (!this.isPressed && this.ground.isShort) this.root.scrollIntoView({ block: "nearest" });
  }

  stretchTo(head: Place): void {
    if (!this.selection) return;
    this.selection = { ...this.selection, head };
    this.#paint();
    const cell = cellAt(this.map, head);
    if (cell)
      this.root
        .querySelector(`[id="${this.ground.anchorOf(cell.id)}"]`)
        ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.#paint();
  }

  collapse(): void {
    if (this.here) this.selection = { anchor: this.here, head: this.here };
    this.#paint();
  }

  leave(): void {
    this.here = undefined;
    this.selection = undefined;
    this.isEditing = false;
    this.#paint();
  }

  /** Rows of the selected block; the cell alone where nothing more is selected. */
  selected(): readonly (readonly MapCell[])[] {
    return this.selection ? selectedCells(this.map, this.selection) : [];
  }

  isBlock(): boolean {
    return this.selected().flat().length > 1;
  }

  /** Where what is pasted now belongs: the cursor may be elsewhere before it is read. */
  target(): PasteTarget {
    const selected = this.selected();
    const first = this.isBlock() ? selected[0]?.[0] : undefined;
    return { map: this.map, at: first ? this.map.places.get(first.id)! : this.here!, selected: selected.flat() };
  }

  #arrive(place: Place, field: HTMLInputElement): void {
    this.entered = field.value;
    this.here = place;
    this.selection = { anchor: place, head: place };
    this.isEditing = false;
    this.typed = undefined;
    this.#paint();
    field.select();
    this.comeIntoSight();
  }

  /** Set on the elements themselves: drawing 175 cells anew at every move would be slow. */
  #paint(): void {
    for (const lit of this.root.querySelectorAll("[data-lit],[data-selected],[data-here]")) {
      lit.removeAttribute("data-lit");
      lit.removeAttribute("data-selected");
      lit.removeAttribute("data-here");
    }
    if (!this.here || !this.selection) return;
    const tdOf = (id: FigureId) => this.root.querySelector(`[id="${this.ground.anchorOf(id)}"]`)?.closest("td");
    const { row, column } = this.here;
    const hereId = cellAt(this.map, this.here)?.id;
    for (const [index, cells] of this.map.rows.entries()) {
      for (const cell of cells) {
        const inColumn = cell.column <= column && column < cell.column + cell.span;
        if (index === row || inColumn) tdOf(cell.id)?.setAttribute("data-lit", "");
      }
    }
    const line = hereId && tdOf(hereId)?.parentElement;
    if (line) for (const label of line.querySelectorAll("th.row-label")) label.setAttribute("data-lit", "");
    this.root.querySelector(`thead th[data-column="${column}"]`)?.setAttribute("data-lit", "");
    if (hereId) tdOf(hereId)?.setAttribute("data-here", "");
    if (!this.isBlock()) return;
    for (const cell of this.selected().flat()) tdOf(cell.id)?.setAttribute("data-selected", "");
  }
}
