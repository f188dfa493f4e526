import { AlignmentType, LineRuleType, Paragraph, TabStopType, TextRun } from "docx";
import type { BarsBlock } from "../outline.ts";
import { printableText } from "../printable-text.ts";
import { noIndent } from "./word-style.ts";

/** Blocks a bar is made of: Word people go on editing text, a drawing they could not. */
const longest = 24;

/** A chart of bars, a line of text each. */
export function wordBars({ bars }: BarsBlock): Paragraph[] {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return bars.map(
    ({ label, value, text }) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: noIndent,
        spacing: { line: 360, lineRule: LineRuleType.EXACT },
        tabStops: [
          { type: TabStopType.RIGHT, position: 1_900 },
          { type: TabStopType.LEFT, position: 2_100 },
        ],
        children: [
          new TextRun({ children: ["\t", printableText(label), "\t"], size: 21 }),
          new TextRun({
            text: "■".repeat(Math.round((Math.max(0, value) / most) * longest)),
            size: 21,
            color: "1F4E8C",
          }),
          new TextRun({ text: ` ${printableText(text)}`, size: 21 }),
        ],
      }),
  );
}
