import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun, type FileChild } from "docx";
import type { OutlineBlock, HeadingBlock, ParagraphBlock, TitleBlock } from "../outline.ts";
import { printableText } from "../printable-text.ts";
import { widthOf } from "../text-width.ts";
import { titleLines } from "../title-lines.ts";
import { heightOf, sizeTable } from "./table-size.ts";
import { wordImprint, wordRedHead } from "./head-and-foot.ts";
import { wordBars } from "./word-bars.ts";
import { wordTable } from "./word-table.ts";
import { gapAroundTable, linePitch, noIndent, textHeight, textWidth, titleSize } from "./word-style.ts";

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** What is left of a page for a table under a heading of two lines. */
const tableRoom = textHeight - 2 * gapAroundTable - 2 * linePitch;
/** Word sets some room between figures and Chinese characters, which the reckoning does not see. */
const titleWidth = (0.92 * textWidth) / 20;
/** A line of no height to speak of: it only turns the page. */
const hairline = { line: 20, lineRule: LineRuleType.EXACT } as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The blocks of an outline in Word's own parts; styles are in `word-styles.ts`. */
export function wordBlocks(blocks: readonly OutlineBlock[]): FileChild[] {
  return blocks.flatMap((block, index): FileChild[] => {
    switch (block.kind) {
      case "title":
        return [wordTitle(block)];
      case "heading":
        return [wordHeading(block, blocks[index + 1])];
      case "paragraph":
        return [wordParagraph(block)];
      case "bars":
        return wordBars(block);
      case "redHead":
        return wordRedHead(block);
      case "imprint":
        return wordImprint(block);
      case "pageBreak":
        return [new Paragraph({ pageBreakBefore: true, indent: noIndent, spacing: hairline, children: [] })];
      case "table":
        return [gap(true), wordTable(block, sizeTable(block, tableRoom)), gap(false)];
    }
  });
}

function wordTitle({ parts }: TitleBlock): Paragraph {
  const size = titleSize / 2;
  const lines = titleLines(parts.map(printableText), titleWidth, (text) => widthOf(text, size));
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) })),
  });
}

function wordParagraph({ text, align }: ParagraphBlock): Paragraph {
  const aligned = align && { alignment: alignments[align], indent: noIndent };
  return new Paragraph({ ...aligned, children: [plainRun(text)] });
}

/**
 * A table that fills most of a page begins a new one with its heading: not every program that opens Word files keeps
 * the rows of a table together when asked.
 */
function wordHeading({ level, text }: HeadingBlock, next: OutlineBlock | undefined): Paragraph {
  const isTall = next?.kind === "table" && next.onePage && heightOf(next, sizeTable(next, tableRoom)) > textHeight / 2;
  return new Paragraph({ heading: headings[level - 1]!, pageBreakBefore: isTall, children: [plainRun(text)] });
}

/** Empty lines keep a table from its neighbours: Word joins tables that touch. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    indent: noIndent,
    spacing: { line: gapAroundTable, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

function plainRun(text: string): TextRun {
  return new TextRun(printableText(text));
}
