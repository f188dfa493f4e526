import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { getCellAddress } from "write-excel-file/utility";
import type { Outline } from "../outline.ts";
import { placeCells } from "../placed-cells.ts";
import { sheetParts, type SheetParts } from "./sheet-parts.ts";
import { planSheets, type SheetPlan } from "./sheet-plan.ts";
import type { SheetRow } from "./sheet-row.ts";
import { fonts, sheetWidth, tableSize, textColumns } from "./sheet-style.ts";
import { columnsOf, frozenRowsOf, tableRows } from "./table-rows.ts";
import { textRows } from "./text-rows.ts";

/** Writes an outline as an Excel workbook: its tables with true numbers, its texts on sheets between them. */
export async function writeXlsx(outline: Outline): Promise<Uint8Array> {
  const sheets = planSheets(outline.blocks, outline.watermark).map((plan) => drawnSheet(plan, outline));
  const made = writeExcelFile(
    sheets.map(({ name, rows, widths, frozen }) => ({
      sheet: name,
      data: rows.map(({ cells }) => cells) as SheetData,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozen,
      showGridLines: false,
    })),
    {
      fontFamily: fonts.table,
      fontSize: tableSize,
      features: [sheetParts(sheets.map(({ parts }) => parts))],
    },
  );
  // The library packs with the moment of writing; the same outline gives the same bytes.
  return zipSync(unzipSync(new Uint8Array(await made.toBuffer())), { level: 6, mtime: new Date(1980, 0, 1) });
}

interface DrawnSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly parts: SheetParts;
}

function drawnSheet({ name, blocks, table }: SheetPlan, { title, watermark }: Outline): DrawnSheet {
  const widths = table ? columnsOf(table) : Array.from({ length: textColumns }, () => sheetWidth / textColumns);
  const size = { columns: widths.length, width: widths.reduce((sum, width) => sum + width, 0) };
  const rows: SheetRow[] = [];
  const sums = new Map<string, string>();
  let frozen = 0;
  for (const block of blocks) {
    if (block.kind === "table") {
      const top = rows.length;
      for (const { source, row, column } of placeCells(block))
        if (source.sumOf) sums.set(getCellAddress(top + row, column), source.text);
      frozen = top + frozenRowsOf(block);
      rows.push(...tableRows(block, top, widths));
    } else if (block.kind !== "pageBreak") rows.push(...textRows(block, size, watermark));
  }
  return {
    name,
    rows,
    widths,
    frozen,
    parts: {
      title,
      mark: watermark,
      width: size.width,
      heights: rows.map(({ height }) => height),
      sums,
      onePage: table?.onePage ?? false,
    },
  };
}
