import { raisedDigits } from "#report-schema/pasting/raised-digits.ts";
import type { TextCell, TextGrid } from "#report-schema/recogniser/text-grid.ts";
import { readTypedFigure } from "#report-schema/typed-figure.ts";

const stylesheets = /<style[\s>][\s\S]*?<\/style>/giu;
/** The page's policy refuses styles even in a page that is only read; under another name they still tell what is hidden. */
const looks = /\sstyle\s*=/giu;
const hidden = /display\s*:\s*none|mso-hide\s*:\s*all/iu;
const remark = /mso-element\s*:\s*comment|mso-comment-reference/iu;
const unseen = /^(?:del|script|template|noscript|rt|rp)$/iu;
const ownLine = /^(?:br|p|div|li|h[1-6]|tr|td|table|ul|ol)$/iu;

/**
 * Tables of pasted HTML, outer ones first. Pages and Word lay whole documents out in tables: one around others is read
 * only where numbers stand in its own cells. A table of one number within a cell is what the cell holds. Nothing of the
 * HTML is run.
 */
export function gridsOfHtml(html: string): readonly TextGrid[] {
  const plain = html.replace(stylesheets, "").replace(looks, " data-look=");
  const page = new DOMParser().parseFromString(plain, "text/html");
  const tables = [...page.querySelectorAll("table")];
  // Those within come after those around them.
  for (const table of [...tables].reverse()) {
    const isWithin = table.parentElement?.closest("table") !== null && !holdsTables(table);
    if (isWithin && isNumber(shownWithin(table))) table.setAttribute("data-in-cell", "");
  }
  return tables
    .filter((table) => !table.hasAttribute("data-in-cell"))
    .map((table) => ({ grid: gridOf(table), isAround: holdsTables(table) }))
    .filter(({ grid, isAround }) => !isAround || holdsNumbers(grid))
    .map(({ grid }) => grid)
    .filter(({ rows }) => rows.some((row) => row.length > 0));
}

function holdsTables(table: Element): boolean {
  return table.querySelector("table:not([data-in-cell])") !== null;
}

function holdsNumbers({ rows }: TextGrid): boolean {
  return rows.flat().some(({ text }) => text.split("\n").some(isNumber));
}

/** One that is written in any way, certain or not. */
function isNumber(text: string): boolean {
  if (!/\d/u.test(text)) return false;
  const reading = readTypedFigure(text, "money");
  return reading.kind === "figure" || (reading.kind === "problem" && reading.problem !== "not-a-number");
}

function gridOf(table: HTMLTableElement): TextGrid {
  const columns = [...table.querySelectorAll<HTMLTableColElement>(":scope > colgroup > col")].flatMap((col) =>
    Array.from({ length: col.span || 1 }, () => col),
  );
  const rows = Array.from(table.rows, (row) => {
    const group = row.parentElement as HTMLTableSectionElement;
    let place = 0;
    return Array.from(row.cells, (cell): TextCell => {
      const column = columns[place];
      place += cell.colSpan;
      const isHidden = [row, cell, ...(column ? [column] : [])].some((part) => looksLike(part, hidden));
      const text = cellText(cell);
      return {
        text: isHidden && /^[^(（]*\d/u.test(text) ? `${text}（隐藏）` : text,
        // None reaches beyond its part of the table; 0 reaches to the end of it.
        rowSpan: Math.min(cell.rowSpan || Infinity, group.rows.length - row.sectionRowIndex),
        colSpan: cell.colSpan || 1,
      };
    });
  });
  return { rows };
}

function looksLike(element: Element, look: RegExp): boolean {
  return look.test(element.getAttribute("data-look") ?? "");
}

/** What stands in a cell; where it shows less than it holds, both, as a question. */
function cellText(cell: HTMLTableCellElement): string {
  const text = shownWithin(cell);
  // Excel and WPS round what they show; noise in the last digits of a sum is none of it.
  const held = Number(Number(cell.getAttribute("x:num") || Number.NaN).toPrecision(12));
  const shown = text === "" ? Number.NaN : Number(text.replace(/[,，\s]/gu, ""));
  return Number.isFinite(held) && Number.isFinite(shown) && held !== shown ? `${text}（实际为${held}）` : text;
}

function shownWithin(element: Element): string {
  return [...element.childNodes]
    .map(shownText)
    .join("")
    .replace(/\s*\n\s*/gu, "\n")
    .trim();
}

/** Lines stay lines, and what is set high or struck out does not run into the number beside it. */
function shownText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/\s+/gu, " ");
  if (!(node instanceof Element) || unseen.test(node.localName)) return "";
  if (looksLike(node, hidden) || looksLike(node, remark) || node.matches(".MsoCommentReference")) return "";
  if (node.localName === "table" && !node.hasAttribute("data-in-cell")) return "";
  const inner = [...node.childNodes].map(shownText).join("");
  if (node.localName === "sup") return raisedDigits(inner);
  if (/^(?:s|strike)$/u.test(node.localName)) return `~${inner}~`;
  return ownLine.test(node.localName) ? `\n${inner}\n` : inner;
}
