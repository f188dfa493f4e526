/** What the office learns of a published page that is not the report it passed. */
import { describe, expect, it } from "vitest";
import { readFile } from "#app/readers/read-file.ts";
import { outlineHtml } from "#app/renderers/html/outline-html.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { comparePublished } from "#report-schema/reading/compare-published.ts";
import { reportOfDocument } from "#report-schema/reading/report-of-document.ts";
import type { Report } from "#report-schema/report.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const approved = goldenReport("sound-2021-30");
const format = formatById(approved.formatId);

async function differences(published: Report, change: (page: string) => string = (page) => page) {
  const page = change(outlineHtml(reportOutline(format, published, {})));
  const reading = reportOfDocument(await readFile(".html", new TextEncoder().encode(page)));
  if (!reading.ok) throw new Error("没有年度");
  return comparePublished(format, approved, reading);
}

function framed(page: string): string {
  return page
    .replace(/<body([^>]*)>/u, `<body$1><div>首页 &gt; 年报</div><p>发布时间：2026-01-20</p>`)
    .replace("</body>", "<p>上一篇：通知</p><p>版权所有</p></body>");
}

function emptied(page: string): string {
  return page.replace(/(一、本年新收政府信息公开申请数量<\/t[dh]>\s*<td[^>]*>)\d+/u, "$1—");
}

describe("比对公布稿", () => {
  it("finds nothing where the page says what was passed, set in other spaces and in a site's frame", async () => {
    expect(await differences(approved)).toEqual([]);
    expect(await differences(approved, framed)).toEqual([]);
  });

  it("finds nothing in the PDF that this system printed", async () => {
    const bytes = await printOutline(reportOutline(format, approved, {}), { fonts: {}, date: "2026-01-01" });
    const reading = reportOfDocument(await readFile(".pdf", bytes));
    if (!reading.ok) throw new Error("没有年度");
    expect(comparePublished(format, approved, reading)).toEqual([]);
  });

  it("names every figure, with the totals it changes, every sentence put in or left out, and the title", async () => {
    const first = approved.narrative.problems.split(/(?<=。)/u)[0]!;
    const published: Report = {
      ...approved,
      unit: "示例县水利局",
      figures: { ...approved.figures, "applications.received.person": 99 },
      narrative: { ...approved.narrative, problems: approved.narrative.problems.replace(first, "后来加上的一句话。") },
    };
    expect(await differences(published)).toEqual([
      {
        kind: "title",
        approved: "示例县水务局2025年政府信息公开工作年度报告",
        published: "示例县水利局2025年政府信息公开工作年度报告",
      },
      {
        kind: "figure",
        place: "表三·一、本年新收政府信息公开申请数量·自然人",
        approved: String(approved.figures["applications.received.person"]),
        published: "99",
      },
      expect.objectContaining({ kind: "figure", place: "表三·一、本年新收政府信息公开申请数量·总计" }),
      { kind: "missing", heading: "五、存在的主要问题及改进情况", sentence: first.replace("。", "") },
      { kind: "added", heading: "五、存在的主要问题及改进情况", sentence: "后来加上的一句话" },
    ]);
  });

  it("asks to look where a cell of the page holds no number", async () => {
    expect(await differences(approved, emptied)).toContainEqual({
      kind: "unread",
      place: "表三·一、本年新收政府信息公开申请数量·自然人",
      approved: String(approved.figures["applications.received.person"]),
    });
  });

  it("compares nothing of another year's page but says so", async () => {
    expect(await differences({ ...approved, year: 2024 })).toEqual([{ kind: "year", approved: 2025, published: 2024 }]);
  });
});
