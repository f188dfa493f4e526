import type { TextGrid } from "#report-schema/recogniser/text-grid.ts";

/** The page's policy refuses styles even in a page that is only read; they are of no use here. */
const styles = /<style[\s>][\s\S]*?<\/style>|\sstyle=(?:"[^"]*"|'[^']*'|[^\s>"']+)/giu;

/** Tables of pasted HTML, the innermost ones: pages and Word lay whole documents out in tables. Nothing of it is run. */
export function gridsOfHtml(html: string): readonly TextGrid[] {
  const page = new DOMParser().parseFromString(html.replace(styles, ""), "text/html");
  return [...page.querySelectorAll("table")]
    .filter((table) => table.querySelector("table") === null)
    .map((table) => ({
      rows: Array.from(table.rows, (row) =>
        Array.from(row.cells, (cell) => ({
          text: (cell.textContent ?? "").trim(),
          rowSpan: cell.rowSpan || 1,
          colSpan: cell.colSpan || 1,
        })),
      ),
    }))
    .filter(({ rows }) => rows.some((row) => row.length > 0));
}
