import type { Outline, OutlineBlock } from "../outline.ts";
import type { FontLibrary } from "./fonts.ts";
import { headingStyles, type FaceName } from "./page-style.ts";
import { printableText } from "../printable-text.ts";

/** No font has a character of the paper: it would be missing on paper without a word. A sentence for people. */
export class MissingGlyphError extends Error {
  override name = "MissingGlyphError";
}

/** @throws MissingGlyphError naming the first character without a glyph, where it stands, and what to do */
export function checkGlyphs(outline: Outline, library: FontLibrary): void {
  let section = "开头部分";
  for (const block of outline.blocks) {
    if (block.kind === "heading" && block.level === 1) section = `“${block.text}”`;
    for (const { text, face, place } of textsOf(block, section)) {
      for (const character of printableText(text)) {
        if (library.glyphFor(face, character.codePointAt(0)!)) continue;
        throw new MissingGlyphError(
          `${place(character)}里的字符“${character}”（${codePointName(character)}）在现有字体中都没有，印出来会缺字。` +
            "请核对这个字符；确需使用的，请在设置中指定含有它的字体文件。",
        );
      }
    }
  }
  if (outline.watermark) {
    for (const character of printableText(outline.watermark)) {
      if (!library.glyphFor("body", character.codePointAt(0)!)) {
        throw new MissingGlyphError(
          `水印里的字符“${character}”（${codePointName(character)}）在现有字体中都没有，请换一个词。`,
        );
      }
    }
  }
}

interface PlacedText {
  readonly text: string;
  readonly face: FaceName;
  /** Where the text stands, quoting it around the character. */
  readonly place: (character: string) => string;
}

function textsOf(block: OutlineBlock, section: string): PlacedText[] {
  switch (block.kind) {
    case "title":
      return [{ text: block.parts.join(""), face: "title", place: () => "标题" }];
    case "heading":
      return [{ text: block.text, face: headingStyles[block.level - 1]!.face, place: () => `小标题“${block.text}”` }];
    case "paragraph":
      return [
        { text: block.text, face: "body", place: (character) => `${section}的段落“${excerpt(block.text, character)}”` },
      ];
    case "redHead":
      return [
        { text: block.name, face: "title", place: () => "版头" },
        { text: `${block.issue}${block.office}${block.date}\u3000`, face: "body", place: () => "版头" },
      ];
    case "imprint":
      return block.lines.map((text) => ({ text, face: "body" as const, place: () => "版记" }));
    case "bars":
      return block.bars.map(({ label, text }) => ({
        text: `${label}${text}`,
        face: "body" as const,
        place: () => `“${block.name}”图`,
      }));
    case "pageBreak":
      return [];
    case "table":
      return block.rows.flatMap((row, index) =>
        row.cells.map(({ text }) => ({
          text,
          face: "body" as const,
          place: (character: string) => `${block.name}第 ${index + 1} 行的单元格“${excerpt(text, character)}”`,
        })),
      );
  }
}

function excerpt(text: string, character: string): string {
  const characters = [...text];
  const at = characters.indexOf(character);
  const [from, to] = [Math.max(0, at - 8), at + 9];
  return `${from > 0 ? "…" : ""}${characters.slice(from, to).join("")}${to < characters.length ? "…" : ""}`;
}

function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
