import { expect, it } from "vitest";
import { outlineHtml } from "#app/renderers/html/outline-html.ts";
import type { Outline, OutlineCell } from "#app/renderers/outline.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { goldenNames, goldenReport, type GoldenName } from "#tests/golden/golden-report.ts";

function outlineOf(name: GoldenName): Outline {
  const report = goldenReport(name);
  return reportOutline(formatById(report.formatId), report);
}

const nasty = `<script>alert("1")</script>&'`;
const cell: OutlineCell = {
  text: nasty,
  colSpan: 1,
  rowSpan: 1,
  align: "center",
  header: false,
  vertical: false,
  figure: false,
};

it.each(goldenNames)("every cell of %s stands on the page with its spans (跨行跨列)", (name) => {
  const outline = outlineOf(name);
  const page = outlineHtml(outline);
  const cells = outline.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap((row) => row.cells) : [],
  );
  expect(page.match(/<t[hd][ >]/gu)).toHaveLength(cells.length);
  expect(page.match(/ colspan="/gu)).toHaveLength(cells.filter(({ colSpan }) => colSpan > 1).length);
  expect(page.match(/ rowspan="/gu)).toHaveLength(cells.filter(({ rowSpan }) => rowSpan > 1).length);
});

it("the three header rows of 表三 are repeated on the next page, the stacked headers of 表二 stay in place", () => {
  const tables = outlineHtml(outlineOf("sound-2021-30")).split("<table ").slice(1);
  const headRows = tables.map((table) => (table.split("</thead>")[0]!.match(/<tr>/gu) ?? []).length);
  expect(headRows).toEqual([2, 3, 3]);
});

it("nothing a unit wrote becomes markup", () => {
  const outline: Outline = {
    title: nasty,
    lang: "zh-CN",
    metadata: { author: nasty, subject: nasty, keywords: [nasty] },
    watermark: nasty,
    blocks: [
      { kind: "title", parts: [nasty] },
      { kind: "heading", level: 1, text: nasty },
      { kind: "paragraph", text: nasty },
      { kind: "table", name: nasty, widths: [1], onePage: true, rows: [{ header: false, cells: [cell] }] },
    ],
  };
  const page = outlineHtml(outline);
  expect(page).not.toContain("<script>");
  expect(page.split("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;")).toHaveLength(11);
});
