/** What stands on every page outside the text: the page number, and the pale word behind a draft. */
import {
  AlignmentType,
  Footer,
  Header,
  ImportedXmlComponent,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { printableText } from "../printable-text.ts";
import { fontNamed, fonts, linePitch, noIndent, pageNumberSize, textWidth } from "./word-style.ts";

/** 7.5: — 1 —, odd pages at the right, even pages at the left, one character in from the edge. */
export function pageNumberFooter(side: "odd" | "even"): Footer {
  const inset = (pageNumberSize / 2) * 20;
  const paragraph = new Paragraph({
    alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { ...noIndent, ...(side === "odd" ? { right: inset } : { left: inset }) },
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        children: ["— ", PageNumber.CURRENT, " —"],
        font: fontNamed(fonts.body),
        size: pageNumberSize,
        characterSpacing: 0,
      }),
    ],
  });
  return new Footer({ children: [paragraph] });
}

/** The watermark Word itself would make, so that people find it under 设计—水印 and can take it off. */
export function watermarkHeader(word: string | undefined, number: number): Header {
  const text = word && printableText(word);
  const paragraph = new Paragraph({
    indent: noIndent,
    children: text ? [new TextRun({ children: [drawnWord(text, number)] })] : [],
  });
  return new Header({ children: [paragraph] });
}

function drawnWord(text: string, number: number): ImportedXmlComponent {
  const width = textWidth / 20;
  const height = Math.round(width / Math.max(2, [...text].length));
  const style =
    `position:absolute;margin-left:0;margin-top:0;width:${width}pt;height:${height}pt;rotation:315;z-index:-251658752;` +
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;" +
    "mso-position-vertical:center;mso-position-vertical-relative:margin";
  const escaped = text.replace(/[&<>"]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
  return ImportedXmlComponent.fromXmlString(
    `<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">` +
      `<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>` +
      `<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>` +
      `<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t"/><v:textpath on="t" fitshape="t"/></v:shapetype>` +
      `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s20${48 + number}" type="#_x0000_t136" style="${style}" ` +
      `o:allowincell="f" fillcolor="#d8d8d8" stroked="f"><v:fill opacity="0.5"/>` +
      `<v:textpath style="font-family:&quot;${fonts.body}&quot;;font-size:1pt" string="${escaped}"/></v:shape></w:pict>`,
  );
}
