import { table as look } from "./page-style.ts";
import type { LaidTable } from "./table-layout.ts";
import type { TextLine } from "./typesetter.ts";

/** An entry of the reader's side panel. */
export interface Bookmark {
  readonly text: string;
  /** 0 for the title, then the heading's level. */
  readonly level: number;
}

/** What flows down the pages, in order. `keep`: no page break between it and the next. */
export type FlowItem =
  | {
      readonly kind: "line";
      readonly line: TextLine;
      readonly align: Align;
      readonly keep: boolean;
      readonly bookmark?: Bookmark;
    }
  | { readonly kind: "gap"; readonly height: number; readonly keep: boolean }
  /** A line of text whose two parts stand at both margins. */
  | { readonly kind: "sides"; readonly left: TextLine; readonly right: TextLine; readonly keep: boolean }
  | { readonly kind: "rule"; readonly thickness: number; readonly color: string; readonly keep: boolean }
  /** A bar of a chart between its label and its value. */
  | {
      readonly kind: "bar";
      readonly label: TextLine;
      readonly text: TextLine;
      readonly length: number;
      readonly keep: boolean;
    }
  /** Takes what is left of the page, so that what follows stands at its foot. */
  | { readonly kind: "fill"; readonly keep: true }
  /** What follows begins a new page. */
  | { readonly kind: "turn"; readonly keep: false }
  | { readonly kind: "row"; readonly table: LaidTable; readonly row: number; readonly keep: boolean };

export type Align = "left" | "center" | "right";

/** What stands on a page: lines, gaps, and pieces of tables. */
export type PageItem =
  | Exclude<FlowItem, { kind: "row" | "fill" | "turn" }>
  | {
      readonly kind: "table";
      readonly table: LaidTable;
      readonly headed: boolean;
      readonly from: number;
      readonly to: number;
    };

/**
 * Parts the flow into pages. What is kept together moves to the next page together; only what is higher than a
 * page is broken inside. A table that goes on after a break starts with its header rows again.
 * @param height points of text a page holds
 */
export function paginate(flow: readonly FlowItem[], height: number): PageItem[][] {
  const pages: PageItem[][] = [[]];
  let left = height;
  const turn = (): void => {
    pages.push([]);
    left = height;
  };
  for (const chunk of keptChunks(flow)) {
    if (chunk[0]?.kind === "turn") {
      if (pages.at(-1)!.length > 0) turn();
      continue;
    }
    const fits = chunkHeight(chunk, pages.at(-1)!) <= left;
    if (!fits && pages.at(-1)!.length > 0) turn();
    for (const item of chunk) {
      const page = pages.at(-1)!;
      if (item.kind === "gap" && page.length === 0) continue;
      if (chunkHeight([item], page) > left && page.length > 0) turn();
      if (item.kind === "fill") {
        // The chunk stands on one page, so that what it takes is known before it is there.
        const room = left - chunkHeight(chunk, page);
        if (room > 0) page.push({ kind: "gap", height: room, keep: true });
        left -= Math.max(0, room);
        continue;
      }
      left -= chunkHeight([item], pages.at(-1)!);
      put(item, pages.at(-1)!);
    }
  }
  return pages.filter((page) => page.length > 0);
}

function keptChunks(flow: readonly FlowItem[]): FlowItem[][] {
  const chunks: FlowItem[][] = [];
  let open = false;
  for (const item of flow) {
    if (open) chunks.at(-1)!.push(item);
    else chunks.push([item]);
    open = item.keep;
  }
  return chunks;
}

/** Height the items take after what the page holds, with the top line and repeated header of a table begun there. */
function chunkHeight(chunk: readonly FlowItem[], page: readonly PageItem[]): number {
  let height = 0;
  let before: LaidTable | undefined;
  const last = page.at(-1);
  if (last?.kind === "table") before = last.table;
  for (const item of chunk) {
    if (item.kind === "line") height += item.line.style.pitch;
    else if (item.kind === "gap") height += item.height;
    else if (item.kind === "sides") height += item.left.style.pitch;
    else if (item.kind === "bar") height += item.label.style.pitch;
    else if (item.kind === "rule") height += item.thickness;
    else if (item.kind === "row") {
      if (before !== item.table) height += look.line + (item.row > 0 ? headerHeight(item.table) : 0);
      height += item.table.heights[item.row]! + look.line;
    }
    before = item.kind === "row" ? item.table : undefined;
  }
  return height;
}

function headerHeight(table: LaidTable): number {
  return table.heights.slice(0, table.headerRows).reduce((sum, row) => sum + row + look.line, 0);
}

function put(item: FlowItem, page: PageItem[]): void {
  if (item.kind === "fill" || item.kind === "turn") return;
  if (item.kind !== "row") {
    page.push(item);
    return;
  }
  const last = page.at(-1);
  if (last?.kind === "table" && last.table === item.table) page[page.length - 1] = { ...last, to: item.row + 1 };
  else page.push({ kind: "table", table: item.table, headed: item.row > 0, from: item.row, to: item.row + 1 });
}
