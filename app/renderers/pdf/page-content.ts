import type { Content, TableCell } from "pdfmake/interfaces.js";
import { bars, table as look, textWidth } from "./page-style.ts";
import type { Align, Bookmark, PageItem } from "./pagination.ts";
import { linesHeight, spanned, type LaidCell, type LaidTable } from "./table-layout.ts";
import type { TextLine } from "./typesetter.ts";

/** Middle of a Chinese character over the baseline, in parts of its size. */
const middle = 0.38;

/**
 * One printed line as a node pdfmake neither breaks nor re-spaces. Margins bring every line to its style's pitch
 * with the characters in its middle, whatever line height the fonts ask for.
 */
export function lineNode(line: TextLine, align: Align, bookmark?: BookmarkNode): Content {
  const { size, pitch } = line.style;
  const metrics = line.segments.map(({ font: { file } }) => ({
    ascent: (file.ascent / file.unitsPerEm) * size,
    height: ((file.ascent - file.descent + file.lineGap) / file.unitsPerEm) * size,
  }));
  const ascent = Math.max(0, ...metrics.map((font) => font.ascent));
  const height = Math.max(0, ...metrics.map((font) => font.height));
  const over = pitch / 2 + middle * size - ascent;
  return {
    text: line.segments.map(({ text, font, spacing }) => ({ text, font: font.name, characterSpacing: spacing })),
    fontSize: size,
    ...(line.style.color && { color: line.style.color }),
    alignment: align,
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    margin: [line.indent, over, 0, pitch - over - height],
    ...bookmark,
  };
}

/** pdfmake's own properties for an entry of the outline. */
export interface BookmarkNode {
  readonly id: string;
  readonly outline: true;
  readonly outlineText: string;
  readonly outlineParentId?: string;
  readonly outlineExpanded: true;
}

/** Gives each bookmark its parent: the nearest before it of a higher level. */
export function createBookmarks(): (bookmark: Bookmark) => BookmarkNode {
  const open: { level: number; id: string }[] = [];
  let count = 0;
  return ({ text, level }) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1);
    count += 1;
    const id = `bookmark-${count}`;
    open.push({ level, id });
    return {
      id,
      outline: true,
      outlineText: text,
      outlineExpanded: true,
      ...(parent ? { outlineParentId: parent.id } : {}),
    };
  };
}

export function pageContent(items: readonly PageItem[], bookmarkNode: (bookmark: Bookmark) => BookmarkNode): Content[] {
  return items.map((item): Content => {
    switch (item.kind) {
      case "gap":
        return { text: "", margin: [0, 0, 0, item.height - 1] };
      case "line":
        return lineNode(item.line, item.align, item.bookmark && bookmarkNode(item.bookmark));
      case "sides":
        return { columns: [lineNode(item.left, "left"), lineNode(item.right, "right")] };
      case "bar":
        return barNode(item);
      case "rule":
        return ruleNode(item.thickness, item.color);
      case "table":
        return tableNode(item.table, pieceRows(item));
    }
  });
}

function ruleNode(thickness: number, color: string): Content {
  const y = thickness / 2;
  return { canvas: [{ type: "line", x1: 0, y1: y, x2: textWidth, y2: y, lineWidth: thickness, lineColor: color }] };
}

function barNode({ label, text, length }: Extract<PageItem, { kind: "bar" }>): Content {
  const top = (label.style.pitch - bars.thick) / 2;
  return {
    columns: [
      { width: bars.label, stack: [lineNode(label, "right")] },
      {
        width: length + 2 * bars.gap,
        canvas: [{ type: "rect", x: bars.gap, y: top, w: length, h: bars.thick, color: bars.color }],
      },
      { width: "*", stack: [lineNode(text, "left")] },
    ],
  };
}

function pieceRows({ table, headed, from, to }: Extract<PageItem, { kind: "table" }>): number[] {
  const body = Array.from({ length: to - from }, (_, index) => from + index);
  return headed ? [...Array.from({ length: table.headerRows }, (_, row) => row), ...body] : body;
}

/** The given rows of a table; a span cut by the page begins again with its label on the next. */
function tableNode(table: LaidTable, rows: readonly number[]): Content {
  const heights = rows.map((row) => table.heights[row]!);
  const body: TableCell[][] = rows.map(() => table.widths.map(() => ({ text: "" })));
  for (const cell of table.cells) {
    const shown = rows.flatMap((row, index) =>
      row >= cell.row && row < cell.row + cell.source.rowSpan ? [index] : [],
    );
    if (shown.length === 0) continue;
    body[shown[0]!]![cell.column] = cellNode(cell, shown.length, spanned(heights, shown[0]!, shown.length), table);
  }
  return {
    table: { widths: [...table.widths], heights: (row) => heights[row]!, body },
    layout: {
      hLineWidth: () => look.line,
      vLineWidth: () => look.line,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}

function cellNode(cell: LaidCell, rowSpan: number, height: number, table: LaidTable): TableCell {
  const { source, lines } = cell;
  const over = Math.max(0, (height - linesHeight(lines)) / 2);
  return {
    stack: lines.map((line) => (source.vertical ? verticalLine(line, cell, table) : lineNode(line, source.align))),
    colSpan: source.colSpan,
    rowSpan,
    margin: source.figure || source.vertical ? [0, over, 0, 0] : [look.sidePadding, over, look.sidePadding, 0],
  };
}

/** The first character stands in the middle of the cell; a mark after it hangs beside it. */
function verticalLine(line: TextLine, cell: LaidCell, table: LaidTable): Content {
  const width = spanned(table.widths, cell.column, cell.source.colSpan);
  return lineNode({ ...line, indent: (width - line.style.size) / 2 }, "left");
}

/** Style of text there is none of: pdfmake asks for a font even then. */
export function emptyStyle(font: string): { font: string; fontSize: number; lineHeight: number } {
  return { font, fontSize: 0.5, lineHeight: 1 };
}
