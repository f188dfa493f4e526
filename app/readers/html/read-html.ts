/** A web page as texts and tables in their order. */
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { raisedDigits } from "#report-schema/pasting/raised-digits.ts";
import type { DocumentPart } from "#report-schema/reading/document.ts";
import type { TextCell, TextGrid } from "#report-schema/recogniser/text-grid.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What a visitor of the page does not see. */
const unseen = new Set([
  "del",
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "select",
  "option",
  "svg",
  "iframe",
  "button",
]);
/** What begins and ends a paragraph. */
const blocks = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const statutory = /信息内容|申请人情况|行政复议|处理决定数量|新收政府信息公开申请/u;

export function readHtml(page: string): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let line = "";
  const endLine = (): void => {
    const text = line.replace(/[\s\u00a0]+/gu, " ").trim();
    if (text !== "") parts.push({ kind: "text", text });
    line = "";
  };
  const walk = (node: Node): void => {
    if (node.nodeName === "#text") {
      line += ownText(node);
      return;
    }
    if (!("childNodes" in node)) return;
    const name = node.nodeName;
    if (unseen.has(name) || isHidden(node as Element)) return;
    if (name === "br") return endLine();
    if (name === "table" && isTable(node as Element)) {
      endLine();
      parts.push({ kind: "grid", grid: gridOf(node as Element) });
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) endLine();
    for (const child of node.childNodes) walk(child);
    if (isBlock) endLine();
  };
  walk(parse(page));
  endLine();
  return parts;
}

function attribute(element: Element, name: string): string {
  return element.attrs?.find((one) => one.name === name)?.value ?? "";
}

function isHidden(element: Element): boolean {
  return (
    /display\s*:\s*none/iu.test(attribute(element, "style")) || element.attrs?.some(({ name }) => name === "hidden")
  );
}

/** A table that only lays out the page, with the report in one of its cells, is walked through. */
function isTable(table: Element): boolean {
  return !below(table, "table").some((inner) => statutory.test(textOf(inner)));
}

function gridOf(table: Element): TextGrid {
  const rows = below(table, "tr").filter((row) => tableOf(row) === table && !isHidden(row));
  return {
    rows: rows.map((row, at) =>
      row.childNodes
        .filter((one): one is Element => one.nodeName === "td" || one.nodeName === "th")
        .filter((cell) => !isHidden(cell))
        .map((cell): TextCell => ({
          text: textOf(cell)
            .replace(/[\s\u00a0]*\n[\s\u00a0]*/gu, "\n")
            .trim(),
          rowSpan: Math.min(spanOf(cell, "rowspan"), rowsLeft(rows, at)),
          colSpan: spanOf(cell, "colspan"),
        })),
    ),
  };
}

/** Rows of the same part of the table from this one on: no cell reaches beyond it. */
function rowsLeft(rows: readonly Element[], at: number): number {
  const part = rows[at]!.parentNode;
  return rows.slice(at).filter((row) => row.parentNode === part).length;
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}

function tableOf(node: Element): Element | undefined {
  let parent = node.parentNode;
  while (parent && parent.nodeName !== "table") parent = "parentNode" in parent ? parent.parentNode : null;
  return (parent as Element | null) ?? undefined;
}

function below(node: Element, name: string): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!("childNodes" in child)) return [];
    const element = child as Element;
    return [...(child.nodeName === name ? [element] : []), ...below(element, name)];
  });
}

/** Lines stay lines: two numbers one under the other are not one. */
function textOf(node: Node): string {
  if (node.nodeName === "#text") return ownText(node).replace(/[\s\u00a0]+/gu, " ");
  if (unseen.has(node.nodeName) || isHidden(node as Element)) return "";
  const inner = "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
  return blocks.has(node.nodeName) || node.nodeName === "br" ? `\n${inner}\n` : inner;
}

/** @param node of text */
function ownText(node: Node): string {
  const { value, parentNode } = node as DefaultTreeAdapterMap["textNode"];
  return isRaised(parentNode) ? raisedDigits(value) : value;
}

function isRaised(node: Node | null): boolean {
  if (!node || blocks.has(node.nodeName)) return false;
  return node.nodeName === "sup" || ("parentNode" in node && isRaised(node.parentNode));
}
