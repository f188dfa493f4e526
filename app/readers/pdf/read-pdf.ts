/** A PDF as texts and tables: tables from their drawn lines, paragraphs from indents. */
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentPart } from "#report-schema/reading/document.ts";
import { UnreadableFileError } from "../file-trouble.ts";
import { pageContent } from "./page-content.ts";
import { isWithinBounds } from "./pdf-bounds.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { ruledTables, type RuledTable } from "./ruled-tables.ts";
import { linesOf, type TextLine } from "./words-text.ts";

const mostPages = 60;

/** @throws UnreadableFileError for what is no PDF, is locked, or is a picture without text */
export async function readPdf(bytes: Uint8Array): Promise<DocumentPart[]> {
  if (!isWithinBounds(bytes)) throw new UnreadableFileError("展开后过大，年报文件不会这么大，请核对是否选错了文件");
  const document = await opened(bytes);
  try {
    if (document.numPages > mostPages)
      throw new UnreadableFileError(`有 ${document.numPages} 页，超过 ${mostPages} 页，请核对是否选错了文件`);
    const items: (TextLine | RuledTable)[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { words, rules } = await pageContent(page);
      items.push(...pageItems(words, rules, items.at(-1)));
      page.cleanup();
    }
    const parts = partsOf(items);
    if (parts.length === 0) {
      throw new UnreadableFileError("里没有文字，可能是扫描件；请用原来的 Word、网页或能选中文字的 PDF");
    }
    return parts;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // The library takes the bytes over: they are given a copy.
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new UnreadableFileError(isLocked ? "加了密码，请去掉密码再读" : "不是 PDF 或已损坏，请重新导出后再读");
  }
}

const pageNumber = /^[-—–·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／]\s*\d{1,3}|共\s*\d+\s*页)?[-—–·\s]*$/u;

/** Lines and tables of a page from top to bottom. @param before what the page before ended with */
function pageItems(
  words: Parameters<typeof ruledTables>[0],
  rules: Parameters<typeof ruledTables>[1],
  before: TextLine | RuledTable | undefined,
): (TextLine | RuledTable)[] {
  const tables = ruledTables(words, rules);
  const free = words.filter((word) => !tables.some((table) => table.words.has(word)));
  const lines = linesOf(free).filter(({ text }) => text !== "");
  const last = lines.at(-1);
  // A number alone at the foot of a page, or at its head, is the page's.
  const own = lines.filter((line) => !(pageNumber.test(line.text) && (line === last || line === lines[0])));
  const items = [...own, ...tables].sort((a, b) => topOf(b) - topOf(a));
  const [first] = items;
  if (before && first && "grid" in before && "grid" in first && isSameTable(before, first)) {
    const joined: RuledTable = { ...first, grid: { rows: [...before.grid.rows, ...first.grid.rows] } };
    Object.assign(before, { grid: joined.grid });
    return items.slice(1);
  }
  return items;
}

function topOf(item: TextLine | RuledTable): number {
  return "grid" in item ? item.box.top : item.base;
}

/** A table that goes on over the page has its columns in the same places. */
function isSameTable(one: RuledTable, other: RuledTable): boolean {
  return (
    one.edges.length === other.edges.length &&
    one.edges.every((edge, index) => Math.abs(edge - other.edges[index]!) < 6)
  );
}

function partsOf(items: readonly (TextLine | RuledTable)[]): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let lines: TextLine[] = [];
  const endText = (): void => {
    parts.push(...paragraphsOf(lines).map((text) => ({ kind: "text" as const, text })));
    lines = [];
  };
  for (const item of items) {
    if ("grid" in item) {
      endText();
      parts.push({ kind: "grid", grid: item.grid });
    } else lines.push(item);
  }
  endText();
  return parts;
}
