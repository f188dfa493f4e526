import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { OutlineCell, TableBlock } from "../outline.ts";
import { headerRowsOf, placeCells } from "../placed-cells.ts";
import { printableText } from "../printable-text.ts";
import type { TableSize } from "./table-size.ts";
import { fontNamed, fonts, noIndent, table as look } from "./word-style.ts";

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const line = { style: BorderStyle.SINGLE, size: look.line, color: "auto" } as const;

/** A true table: spans, header rows that come again on the next page, rows that are never torn. */
export function wordTable(block: TableBlock, size: TableSize): Table {
  const headers = headerRowsOf(block);
  const placed = placeCells(block);
  return new Table({
    width: { size: size.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: size.widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: size.padding, bottom: size.padding, left: 0, right: 0 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: block.rows.map((_, row) => {
      // Kept with the next row: the whole of a one-page table, and every header with what it heads.
      const keepNext = row < block.rows.length - 1 && (block.onePage || row < headers);
      const cells = placed.filter((cell) => cell.row === row);
      return new TableRow({
        cantSplit: true,
        tableHeader: row < headers,
        children: cells.map(({ source, column }) => wordCell(source, column, size, keepNext)),
      });
    }),
  });
}

function wordCell(cell: OutlineCell, column: number, size: TableSize, keepNext: boolean): TableCell {
  const points = cell.figure ? size.figureSize : size.size;
  const side = cell.figure || cell.vertical ? 0 : look.sidePadding;
  const width = size.widths.slice(column, column + cell.colSpan).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { marginUnitType: WidthType.DXA, left: side, right: side, top: size.padding, bottom: size.padding },
    ...(cell.vertical && { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT }),
    children: [
      new Paragraph({
        alignment: alignments[cell.align],
        indent: noIndent,
        keepNext,
        spacing: { line: Math.round(points * look.leading * 20), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [
          new TextRun({ text: printableText(cell.text), font: fontNamed(fonts.body), size: Math.round(points * 2) }),
        ],
      }),
    ],
  });
}
