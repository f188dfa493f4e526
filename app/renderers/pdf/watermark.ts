import type { Content } from "pdfmake/interfaces.js";
import { page } from "./page-style.ts";
import type { TextLine } from "./typesetter.ts";

const grey = "#ededed";

/**
 * A pale word across the page, behind its text: pdfmake's own watermark is drawn over the text, and only SVG may
 * be turned. The SVG names its font by PostScript name, under which the page numbers have had it opened already.
 */
export function watermarkBackground(line: TextLine, widest: number): Content {
  const characters = line.segments.reduce((sum, { text }) => sum + [...text].length, 0);
  const size = Math.min(200, (widest * 1.1) / Math.max(1, characters));
  const font = line.segments[0]?.font.name ?? "";
  const text = line.segments.map((segment) => segment.text).join("");
  const [x, y] = [page.width / 2, page.height / 2];
  const escaped = text.replace(/[&<>]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}">` +
      `<text x="${x}" y="${y + 0.36 * size}" transform="rotate(-45 ${x} ${y})" font-family="${font}" ` +
      `font-size="${size}" text-anchor="middle" fill="${grey}">${escaped}</text></svg>`,
    width: page.width,
    height: page.height,
    font,
  } as Content;
}
