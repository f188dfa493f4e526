import { describe, expect, test } from "vitest";
import type { OutlineBlock, TableBlock } from "#app/renderers/outline.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { emptyNarrative } from "#report-schema/report.ts";
import { formatIds, sampleReport } from "./sample-reports.ts";

const tables = (blocks: readonly OutlineBlock[]): TableBlock[] => blocks.filter((block) => block.kind === "table");

describe.each(formatIds)("a report in format %s", (id) => {
  const format = formatById(id);

  test("has the title, the opening and the six sections in their order", () => {
    const { blocks, title } = reportOutline(format, sampleReport(format));
    expect(title).toBe(`偃师市人民政府办公室${format.years.first}年政府信息公开工作年度报告`);
    expect(blocks[0]).toMatchObject({ kind: "title", parts: ["偃师市人民政府办公室", title.slice(10)] });
    expect(blocks[1]).toMatchObject({ kind: "paragraph" });
    const headings = blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));
    expect(headings).toEqual(format.sections.map(({ heading }) => heading));
  });

  test("prints every typed figure once, as people write it, and its totals", () => {
    const report = sampleReport(format);
    const cells = tables(reportOutline(format, report).blocks).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const printed = cells.filter(({ figure }) => figure).map(({ text }) => text);
    for (const { id: figure, kind } of typedFigures(format)) {
      expect(printed.filter((text) => text === figureText(kind, report.figures[figure]!))).toHaveLength(1);
    }
    expect(printed).not.toContain("");
  });

  test("leaves blank figures and the totals over them empty, and shows what was typed but is no number", () => {
    const empty = sampleReport(format, { figures: {}, unread: { "contest.review.upheld": "十八" } });
    const cells = tables(reportOutline(format, empty).blocks).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const printed = new Set(cells.filter(({ figure }) => figure).map(({ text }) => text));
    expect(printed).toEqual(new Set(["", "十八"]));
  });

  test("says 无 where nothing else is to be reported, and nothing where a section must be written", () => {
    const { blocks } = reportOutline(format, sampleReport(format, { narrative: emptyNarrative }));
    expect(blocks.at(-1)).toEqual({ kind: "paragraph", text: "无" });
    const problems = blocks.findIndex((block) => block.kind === "heading" && block.text.startsWith("五、"));
    expect(blocks[problems + 1]).toMatchObject({ kind: "heading" });
  });

  test("bears a watermark only when asked", () => {
    expect(reportOutline(format, sampleReport(format)).watermark).toBeUndefined();
    expect(reportOutline(format, sampleReport(format), { watermark: "草稿" }).watermark).toBe("草稿");
  });
});
