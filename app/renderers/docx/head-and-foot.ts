import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType, TextRun } from "docx";
import type { ImprintBlock, RedHeadBlock } from "../outline.ts";
import { printableText } from "../printable-text.ts";
import { widthOf } from "../text-width.ts";
import { fontNamed, fonts, imprintSize, linePitch, noIndent, red, redHeadSize, textWidth } from "./word-style.ts";

/** 版头: the name in red over the whole width, the issue under it, office and date at both margins, a red line. */
export function wordRedHead({ name, issue, office, date }: RedHeadBlock): Paragraph[] {
  const words = printableText(name);
  const points = Math.floor(Math.min(redHeadSize / 2, textWidth / 20 / Math.max(1, widthOf(words, 1))));
  const inset = 16 * 20;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: noIndent,
      spacing: { line: Math.round(points * 1.4) * 20, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: words, font: fontNamed(fonts.title), size: points * 2, color: red })],
    }),
    ...(issue === ""
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            indent: noIndent,
            children: [new TextRun(printableText(issue))],
          }),
        ]),
    new Paragraph({
      alignment: AlignmentType.LEFT,
      indent: { ...noIndent, left: inset, right: inset },
      spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: linePitch / 2, after: linePitch },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth - inset }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 4 } },
      children: [new TextRun({ children: [printableText(office), "\t", printableText(date)] })],
    }),
  ];
}

/** 版记: a thin line over each part and under the last. Word has no foot of the last page: it follows the text. */
export function wordImprint({ lines }: ImprintBlock): Paragraph[] {
  const parts = lines.map(printableText).filter((text) => text !== "");
  const line = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 2 } as const;
  const inset = (imprintSize / 2) * 20;
  return parts.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: { ...noIndent, left: inset, right: inset },
        keepNext: index < parts.length - 1,
        keepLines: true,
        spacing: {
          line: 24 * 20,
          lineRule: LineRuleType.EXACT,
          ...(index === 0 && { before: linePitch / 2 }),
        },
        // Between like paragraphs Word draws one line only.
        border: { top: line, bottom: line, between: line },
        children: [new TextRun({ text, size: imprintSize, characterSpacing: 0 })],
      }),
  );
}
