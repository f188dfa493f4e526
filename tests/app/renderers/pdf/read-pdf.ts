import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as a reader finds it; points from the top left corner, `y` is the baseline. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface PdfPage {
  /** In the order of the file. */
  readonly texts: readonly PdfText[];
  /** Texts of one baseline joined, from the top down. */
  readonly lines: readonly PdfText[];
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly PdfBookmark[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
}

export interface PdfBookmark {
  readonly title: string;
  readonly items: readonly PdfBookmark[];
}

/** Reads a finished PDF back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , , height] = page.view as [number, number, number, number];
    const content = await page.getTextContent({ disableNormalization: true });
    const texts = content.items.flatMap((item): PdfText[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , x, y] = item.transform as number[];
      return [
        { text: item.str, x: x!, right: x! + item.width, y: height - y!, size: item.height, font: item.fontName },
      ];
    });
    pages.push({ texts, lines: joinLines(texts) });
  }
  const bookmarks = ((await document.getOutline()) ?? []) as PdfBookmark[];
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, bookmarks, info: info as Record<string, unknown>, bytes };
}

function joinLines(texts: readonly PdfText[]): PdfText[] {
  const lines: PdfText[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - text.y) < 0.5 && text.x >= last.right - 1) {
      lines[lines.length - 1] = { ...last, text: last.text + text.text, right: text.right };
    } else lines.push(text);
  }
  return lines;
}

/** All text of the paper without spaces and page numbers. */
export function wholeText(pdf: ReadPdf): string {
  return pdf.pages
    .flatMap((page) => bodyLines(page).map(({ text }) => text))
    .join("")
    .replace(/\s/gu, "");
}

/** Lines but for the page number. */
export function bodyLines(page: PdfPage): PdfText[] {
  return page.lines.filter(({ text }) => !/^— ?\d+ ?—$/u.test(text.trim()));
}

export function pageNumber(page: PdfPage): PdfText | undefined {
  return page.lines.find(({ text }) => /^— ?\d+ ?—$/u.test(text.trim()));
}
