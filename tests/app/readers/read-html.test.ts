import { describe, expect, it } from "vitest";
import { readHtml } from "#app/readers/html/read-html.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import type { DocumentPart } from "#report-schema/reading/document.ts";
import { recognise } from "#report-schema/recogniser/recognise.ts";

const header = "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>";

function gridsOf(parts: readonly DocumentPart[]) {
  return parts.flatMap((part) => (part.kind === "grid" ? [part.grid] : []));
}

describe("a page or a Word file read (读网页和 Word)", () => {
  it("keeps numbers apart that share a cell, leaves deleted ones out, and runs no note's sign into one", () => {
    const page = `<table>${header}<tr><td>规章</td><td><p>3</p><p>5</p></td><td><del>3</del>5</td><td>22<sup>1</sup></td></tr></table>`;
    const { figures, unplaced } = recognise(formatById("2021-30"), gridsOf(readHtml(page)));
    expect(figures).toEqual({ "proactive.rules.repealed": 5 });
    expect(unplaced.map(({ text, reason }) => [text, reason])).toEqual([
      ["3 5", "unreadable"],
      ["22¹", "unreadable"],
    ]);
    expect(readHtml("<p>受理22<sup>1</sup>件</p>")).toEqual([{ kind: "text", text: "受理22¹件" }]);
  });

  it("reads of a table what a visitor sees: no row or cell that is hidden", () => {
    const page = `<table>${header}<tr style="display:none"><td>规章</td><td>7</td><td>8</td><td>9</td></tr>
<tr><td>行政规范性文件</td><td hidden>6</td><td>1</td><td>2</td><td>3</td></tr></table>`;
    expect(recognise(formatById("2021-30"), gridsOf(readHtml(page))).figures).toEqual({
      "proactive.normative.issued": 1,
      "proactive.normative.repealed": 2,
      "proactive.normative.inForce": 3,
    });
  });

  it("ends a span with its part of the table, as browsers do", () => {
    const page = `<table><thead><tr><td rowspan=3>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr></thead>
<tbody><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></tbody></table>`;
    expect(recognise(formatById("2021-30"), gridsOf(readHtml(page))).figures).toEqual({
      "proactive.rules.issued": 1,
      "proactive.rules.repealed": 2,
      "proactive.rules.inForce": 3,
    });
  });
});
