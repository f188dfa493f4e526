import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import { placeText } from "#report-schema/place.ts";
import { emptyContent } from "#report-schema/report.ts";
import type { RollUp } from "#report-schema/roll-up/roll-up.ts";
import type { Outline, OutlineBlock, OutlineCell, TableBlock } from "./outline.ts";
import { reportOutline } from "./report-outline.ts";

export interface RollUpPaper {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  /** What is to be known before the figures are used. */
  readonly lines: readonly string[];
  readonly rolled: RollUp;
  readonly watermark?: string | undefined;
}

/** A roll-up as an outline: what is to be known, the format's tables with the complete sums, what each sum is made of. */
export function rollUpOutline({ title, unit, year, lines, rolled, watermark }: RollUpPaper): Outline {
  const { format, figures } = rolled;
  const report = reportOutline(format, { ...emptyContent, unit, year, formatId: format.id, figures });
  const tables = report.blocks.flatMap((block, index): OutlineBlock[] => {
    const heading = report.blocks[index - 1];
    return block.kind === "table" ? [...(heading ? [heading] : []), block] : [];
  });
  return {
    title,
    lang: report.lang,
    metadata: { ...report.metadata, subject: title },
    ...(watermark && { watermark }),
    blocks: [
      { kind: "title", parts: [title] },
      ...lines.map((text): OutlineBlock => ({ kind: "paragraph", text })),
      ...tables,
      { kind: "pageBreak" },
      sumTable(rolled),
    ],
  };
}

/** A line for each unit that has something in a sum, so that it can be reckoned with; zeros say nothing. */
function sumTable({ format, sums }: RollUp): TableBlock {
  const rows = [...sums].flatMap(([id, sum]) => {
    const { kind } = figureDefinition(format, id);
    const lines = [
      ...sum.addends
        .filter(({ value }) => value !== 0)
        .map(({ unit, value }) => [unit, figureText(kind, value)] as const),
      ...sum.blank.map((unit) => [`${unit}（空白）`, ""] as const),
    ];
    const heads = [label(placeText(format, id)), number(sum.isComplete ? figureText(kind, sum.value) : "")];
    return lines.map(([unit, value], index) => [
      ...(index === 0 ? heads.map((cell) => ({ ...cell, rowSpan: lines.length })) : []),
      label(unit),
      number(value),
    ]);
  });
  return {
    kind: "table",
    name: "合计的组成",
    widths: [42, 12, 34, 12],
    onePage: false,
    rows: [
      { header: true, cells: ["项目", "合计", "单位", "数据"].map((text) => label(text, true)) },
      ...rows.map((cells) => ({ header: false, cells })),
    ],
  };
}

function label(text: string, header = false): OutlineCell {
  const align = header ? "center" : "left";
  return { text, colSpan: 1, rowSpan: 1, align, header, vertical: false, figure: false };
}

function number(text: string): OutlineCell {
  return { ...label(text), align: "center", figure: true };
}
