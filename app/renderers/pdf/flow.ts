import type { BarsBlock, Outline, OutlineBlock, ParagraphBlock, TableBlock, TitleBlock } from "../outline.ts";
import {
  bars,
  bodyStyle,
  gapAroundTable,
  gapUnderTitle,
  headingStyles,
  indent,
  linePitch,
  textHeight,
  textWidth,
  titleStyle,
} from "./page-style.ts";
import type { Bookmark, FlowItem } from "./pagination.ts";
import { imprintFlow, redHeadFlow } from "./head-and-foot.ts";
import { printableText } from "../printable-text.ts";
import { layTable } from "./table-layout.ts";
import { titleLines } from "../title-lines.ts";
import type { TextLine, Typesetter } from "./typesetter.ts";

/** The outline set in lines and tables, in order, with what must stay together on a page. */
export function flowOf(outline: Outline, typesetter: Typesetter): FlowItem[] {
  return outline.blocks.flatMap((block, index): FlowItem[] => {
    switch (block.kind) {
      case "title":
        return titleFlow(block, typesetter);
      case "heading": {
        const style = headingStyles[block.level - 1]!;
        const text = printableText(block.text);
        const lines = typesetter.lines(text, style, { width: textWidth, indent, manner: "fill" });
        return linesFlow(lines, { bookmark: { text, level: block.level }, keepAll: true });
      }
      case "paragraph":
        return paragraphFlow(block, typesetter);
      case "table":
        return tableFlow(block, outline.blocks[index - 1], typesetter);
      case "redHead":
        return redHeadFlow(block, typesetter);
      case "imprint":
        return imprintFlow(block, typesetter);
      case "bars":
        return barsFlow(block, typesetter);
      case "pageBreak":
        return [{ kind: "turn", keep: false }];
    }
  });
}

function titleFlow(block: TitleBlock, typesetter: Typesetter): FlowItem[] {
  const parts = block.parts.map(printableText);
  const lines = titleLines(parts, textWidth, (text) => typesetter.widthOf(text, titleStyle));
  const set = lines.map((line) => typesetter.line(line, titleStyle));
  return [
    ...linesFlow(set, { bookmark: { text: parts.join(""), level: 0 }, keepAll: true, align: "center" }),
    { kind: "gap", height: gapUnderTitle, keep: true },
  ];
}

function barsFlow(block: BarsBlock, typesetter: Typesetter): FlowItem[] {
  const most = Math.max(1, ...block.bars.map(({ value }) => value));
  const last = block.bars.length - 1;
  return [
    { kind: "gap", height: gapAroundTable, keep: true },
    ...block.bars.map(({ label, value, text }, index): FlowItem => ({
      kind: "bar",
      label: typesetter.line(printableText(label), bars.style),
      text: typesetter.line(printableText(text), bars.style),
      length: Math.max(0.5, (Math.max(0, value) / most) * bars.longest),
      keep: index < last,
    })),
    { kind: "gap", height: gapAroundTable, keep: false },
  ];
}

function paragraphFlow(block: ParagraphBlock, typesetter: Typesetter): FlowItem[] {
  const options = block.align
    ? ({ width: textWidth, manner: "ragged" } as const)
    : ({ width: textWidth, indent, manner: "fill" } as const);
  const lines = typesetter.lines(printableText(block.text), bodyStyle, options);
  return linesFlow(lines, { align: block.align ?? "left" });
}

function tableFlow(block: TableBlock, before: OutlineBlock | undefined, typesetter: Typesetter): FlowItem[] {
  // A table for one page leaves room for the heading it stands under, be it of two lines.
  const room = textHeight - gapAroundTable - (before?.kind === "heading" ? 2 * linePitch : 0);
  const table = layTable(block, typesetter, room);
  const rows = block.rows.map((_, row): FlowItem => {
    const last = row === block.rows.length - 1;
    return { kind: "row", table, row, keep: !last && (block.onePage || row < table.headerRows) };
  });
  return [
    { kind: "gap", height: gapAroundTable, keep: true },
    ...rows,
    { kind: "gap", height: gapAroundTable, keep: false },
  ];
}

interface LinesFlow {
  readonly align?: "left" | "center" | "right";
  readonly bookmark?: Bookmark;
  readonly keepAll?: boolean;
}

/** No page starts with the last line of a paragraph or ends with its first. */
function linesFlow(lines: readonly TextLine[], { align = "left", bookmark, keepAll = false }: LinesFlow): FlowItem[] {
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    const keep = keepAll || (!last && (index === 0 || index === lines.length - 2));
    return { kind: "line", line, align, keep, ...(index === 0 && bookmark ? { bookmark } : {}) };
  });
}
