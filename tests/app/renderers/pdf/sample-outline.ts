import type { Outline, OutlineBlock, OutlineCell, TableBlock } from "#app/renderers/outline.ts";

export function outlineOf(...blocks: readonly OutlineBlock[]): Outline {
  const metadata = { author: "某局", subject: "试印", keywords: ["试印"] };
  return { title: "试印", lang: "zh-CN", metadata, blocks: [{ kind: "title", parts: ["试印"] }, ...blocks] };
}

/** Every text of a block, in order. */
export function textsOf(block: OutlineBlock): readonly string[] {
  switch (block.kind) {
    case "title":
      return block.parts;
    case "heading":
    case "paragraph":
      return [block.text];
    case "table":
      return block.rows.flatMap((row) => row.cells.map(({ text }) => text));
    case "redHead":
      return [block.name, block.issue, block.office, block.date];
    case "imprint":
      return block.lines;
    case "bars":
      return block.bars.flatMap(({ label, text }) => [label, text]);
    case "pageBreak":
      return [];
  }
}

export function paragraph(text: string): OutlineBlock {
  return { kind: "paragraph", text };
}

export function cell(text: string, change: Partial<OutlineCell> = {}): OutlineCell {
  return { text, colSpan: 1, rowSpan: 1, align: "center", header: false, vertical: false, figure: false, ...change };
}

/** 序号 ‖ 单位 ‖ 得分, units in groups of `group` rows under one label. */
export function longTable(rows: number, group: number): TableBlock {
  const header = ["组别", "单位", "得分"].map((text) => cell(text, { header: true }));
  const body = Array.from({ length: rows }, (_, row) => [
    ...(row % group === 0 ? [cell(`第${row / group + 1}组`, { rowSpan: Math.min(group, rows - row) })] : []),
    cell(`单位${row + 1}`, { align: "left" }),
    cell(String(10_000 + row), { figure: true }),
  ]);
  return {
    kind: "table",
    name: "附件1",
    widths: [1, 3, 1],
    onePage: false,
    rows: [{ header: true, cells: header }, ...body.map((cells) => ({ header: false, cells }))],
  };
}
