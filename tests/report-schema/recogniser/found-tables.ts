import { readFileSync } from "node:fs";
import type { TextCell, TextGrid } from "#report-schema/recogniser/text-grid.ts";

const folder = new URL("../../golden/files/", import.meta.url);

export function goldenTable(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** Tables of a well-formed page, spans as they are written. */
export function gridsOf(html: string): TextGrid[] {
  return [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gsu)].map(([, table = ""]) => ({
    rows: [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = ""]) =>
      [...row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gsu)].map(([, attributes = "", cell = ""]) => ({
        text: cell.replace(/<[^>]+>/gu, ""),
        rowSpan: spanOf(attributes, "rowspan"),
        colSpan: spanOf(attributes, "colspan"),
      })),
    ),
  }));
}

function spanOf(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="?(\\d+)`, "u").exec(attributes)?.[1] ?? 1);
}

/** Rows of plain cells. */
export function plainGrid(rows: readonly (readonly string[])[]): TextGrid {
  return { rows: rows.map((row) => row.map((text): TextCell => ({ text, rowSpan: 1, colSpan: 1 }))) };
}

/** As a spreadsheet copies it as text: a span's words in its first place, nothing in the others. */
export function withoutSpans({ rows }: TextGrid): string[][] {
  const places: (string | undefined)[][] = rows.map(() => []);
  for (const [y, cells] of rows.entries()) {
    let x = 0;
    for (const { text, rowSpan, colSpan } of cells) {
      while (places[y]![x] !== undefined) x += 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < colSpan; right += 1) {
          if (places[y + down]) places[y + down]![x + right] = down + right === 0 ? text : "";
        }
      }
    }
  }
  return places.map((line) => line.map((text) => text ?? ""));
}
