import type { CellObject } from "write-excel-file/node";
import type { OutlineBlock } from "../outline.ts";
import { printableText } from "../printable-text.ts";
import { widthOf } from "../text-width.ts";
import type { SheetRow } from "./sheet-row.ts";
import {
  fonts,
  highestRow,
  leading,
  longestText,
  padding,
  red,
  tableSize,
  textSize,
  titleSize,
} from "./sheet-style.ts";

type TextBlock = Exclude<OutlineBlock, { readonly kind: "table" | "pageBreak" }>;

export interface SheetSize {
  readonly columns: number;
  /** Of all columns together, in digits. */
  readonly width: number;
}

/** A paragraph begins two characters in, as on paper. */
const indent = "　　";

/**
 * Texts as rows, one paragraph a row over all columns of the sheet. What is too long for one row goes on over the rows
 * under it, so that nothing is cut off and each paragraph stays one text.
 * @param mark 草稿 and the like, over the title
 */
export function textRows(block: TextBlock, size: SheetSize, mark: string | undefined): SheetRow[] {
  return linesOf(block, mark).flatMap(({ text, ...look }) =>
    pieces(printableText(text)).flatMap((piece) => rowsOf(piece, look, size)),
  );
}

type Look = Pick<CellObject, "fontFamily" | "fontSize" | "align" | "textColor">;
type Line = { readonly text: string } & Look;

function linesOf(block: TextBlock, mark: string | undefined): Line[] {
  const body = { fontFamily: fonts.body, fontSize: textSize } as const;
  switch (block.kind) {
    case "title": {
      const title = { fontFamily: fonts.title, fontSize: titleSize, align: "center" } as const;
      return [...(mark ? [{ ...title, text: mark, textColor: red }] : []), { ...title, text: block.parts.join("") }];
    }
    case "heading": {
      const fontFamily = block.level === 1 ? fonts.black : block.level === 2 ? fonts.kai : fonts.body;
      return [{ ...body, fontFamily, text: `${indent}${block.text}` }];
    }
    case "paragraph":
      return [{ ...body, text: block.align ? block.text : `${indent}${block.text}`, align: block.align ?? "left" }];
    case "bars":
      return block.bars.map(({ label, text }) => ({ ...body, text: `${label}　${text}` }));
    case "redHead":
      return [
        { ...body, text: block.name, textColor: red, align: "center" },
        { ...body, text: [block.issue, block.office, block.date].filter((word) => word !== "").join("　") },
      ];
    case "imprint":
      return block.lines.map((text) => ({ ...body, text }));
  }
}

function pieces(text: string): string[] {
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / longestText) }, (_, index) =>
    letters.slice(index * longestText, (index + 1) * longestText).join(""),
  );
}

/** Cells under a span. */
function covered(length: number): null[] {
  return Array.from({ length }, () => null);
}

function rowsOf(text: string, look: Look, { columns, width }: SheetSize): SheetRow[] {
  const size = look.fontSize ?? textSize;
  const room = (width - 2 * padding) * (tableSize / 2);
  // A line is broken before a mark that may not begin one: a few more lines than letters alone would take.
  const lines = Math.max(1, Math.ceil((widthOf(text, size) * 1.04) / room));
  const whole = lines * size * leading + 4;
  const count = Math.ceil(whole / highestRow);
  const height = Math.ceil(whole / count);
  const cell: CellObject = {
    ...look,
    value: text,
    type: String,
    wrap: true,
    alignVertical: count > 1 ? "top" : "center",
    columnSpan: columns,
    rowSpan: count,
  };
  return Array.from({ length: count }, (_, index) => ({
    cells: index === 0 ? [cell, ...covered(columns - 1)] : covered(columns),
    height,
  }));
}
