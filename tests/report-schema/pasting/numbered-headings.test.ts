import { describe, expect, it } from "vitest";
import { linesOfHtml } from "#report-schema/pasting/html-lines.ts";
import { numberedHeadings } from "#report-schema/pasting/numbered-headings.ts";

const pasted = (html: string, before = ""): string[] => numberedHeadings(linesOfHtml(html), before, "一、总体情况");

describe("粘贴的标题", () => {
  it("get the numbers of a report: the highest level （一）, the next 1., within its part", () => {
    const html = "<h2>主动公开</h2><p>全年18条。</p><h3>政策解读</h3><h3>新闻发布</h3><h2>依申请公开</h2><h3>受理</h3>";
    const lines = ["（一）主动公开", "全年18条。", "1.政策解读", "2.新闻发布", "（二）依申请公开", "1.受理"];
    expect(pasted(html)).toEqual(lines);
  });

  it("are numbered on from the text before the caret", () => {
    expect(pasted("<h3>监督保障</h3><p>开展培训2次。</p>", "（一）主动公开\n条数见表。\n（二）依申请公开")).toEqual([
      "（三）监督保障",
      "开展培训2次。",
    ]);
  });

  it("keep the numbers they have, and others count on from those", () => {
    expect(pasted("<h2>（三）平台建设</h2><h2>监督保障</h2><h3>1.培训</h3><h3>考核</h3>")).toEqual([
      "（三）平台建设",
      "（四）监督保障",
      "1.培训",
      "2.考核",
    ]);
  });

  it("of the section itself are not put into its text, with or without its number; those of others stay as they are", () => {
    const html = "<h1>总体情况</h1><h2>主动公开</h2><h1>二、主动公开政府信息情况</h1><h2>依申请公开</h2>";
    expect(pasted(html)).toEqual(["（一）主动公开", "二、主动公开政府信息情况", "（二）依申请公开"]);
    expect(pasted("<h1>一、总体情况</h1><p>总体情况良好。</p>")).toEqual(["总体情况良好。"]);
  });

  it("are no headings where they are sentences, or a piece of the line the caret stands in", () => {
    const sentence = "全年主动公开信息18条，其中规章0件。";
    expect(pasted(`<h2>${sentence}</h2><p>另。</p>`)).toEqual([sentence, "另。"]);
    expect(pasted("<h2>主动公开</h2>", "我局做好")).toEqual(["主动公开"]);
    expect(pasted("<h2>主动公开</h2>", "上一段。\n")).toEqual(["（一）主动公开"]);
  });
});
