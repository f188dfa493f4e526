import { describe, expect, it } from "vitest";
import { linesOfHtml, linesOfPlain, tableLines } from "#report-schema/pasting/html-lines.ts";

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style>
<xml><w:WordDocument/></xml></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US>2025</span><span
style='font-family:仿宋'>年，我局认真贯彻《条例》，全年新收
政府信息公开申请</span><span lang=EN-US>18</span>件。<o:p></o:p></p>
<h2><b>（一）主动公开</b></h2>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>完善目录&nbsp;&amp;&nbsp;栏目</p>
<p>&nbsp;</p><!--[if gte mso 9]><p>隐藏</p><![endif]--><!--EndFragment--></body></html>`;

/** An item of a list as Word marks it. */
function item(sign: string, words: string): string {
  return `<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`;
}

function itemsRead(signs: readonly string[]): readonly string[] {
  return linesOfHtml(signs.map((sign) => item(sign, "甲")).join("\n")).lines;
}

describe("粘贴正文", () => {
  it("from Word keeps paragraphs, headings and the numbers of lists; looks, notes and empty lines go", () => {
    expect(linesOfHtml(fromWord)).toEqual({
      lines: ["2025年，我局认真贯彻《条例》，全年新收政府信息公开申请18件。", "（一）主动公开", "1.完善目录 & 栏目"],
      headings: new Map([[1, 2]]),
      tables: [],
      isCut: false,
    });
  });

  it("takes a list's numbers from Word, and none of its dots, whatever letter the font makes them of", () => {
    expect(itemsRead(["l", "Ø", "n", "·", "&#61548;"])).toEqual(["甲", "甲", "甲", "甲", "甲"]);
    const numbered = ["（二）甲", "3.甲", "a) 甲", "IV. 甲", "① 甲"];
    expect(itemsRead(["（二）", "3.", "a)", "IV.", "①"])).toEqual(numbered);
  });

  it("leaves out what was deleted, hidden or remarked beside the text, and nothing behind it", () => {
    const html = `<p>办结<del>9</del><ins>7</ins>件<span class=MsoCommentReference><a
style='mso-comment-reference:甲_1'>[甲1]</a></span>，<span style='display:none;mso-hide:all'>内部<span>数</span></span>公开。</p>
<p style="display: none">不见<p>再一段<div style='mso-element:comment-list'><div style='mso-element:comment'><p>请核对</p></div></div><p>末段</p>`;
    expect(linesOfHtml(html).lines).toEqual(["办结7件，公开。", "再一段", "末段"]);
  });

  it("knows headings by their tag and by Word's outline level, over two lines too; body text is none", () => {
    const html = `<h1>总体情况</h1><p class=a style='mso-outline-level:2'>主动<br>公开</p><p style='mso-outline-level:10'>正文</p><p>再一段`;
    const { lines, headings } = linesOfHtml(html);
    expect(lines).toEqual(["总体情况", "主动公开", "正文", "再一段"]);
    expect([...headings]).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("from a web page writes out the numbers a list only shows, each list from its own start", () => {
    const html = "<ol><li>第一点<li>第二点</li></ol><ul><li>无号</li></ul><ol start=5><li><p>第五点</p></li></ol>";
    expect(linesOfHtml(html).lines).toEqual(["1.第一点", "2.第二点", "无号", "5.第五点"]);
  });

  it("gives a list's number to no words but its item's, in a table too", () => {
    const html = `<ol><li></li></ol><p>甲</p><table><tr><td><ol><li>一项</li></ol></td><td>乙</td></tr></table><p>丙</p>
<ol><li value=7>第七点</li><li>第八点</li></ol>`;
    const { lines, tables } = linesOfHtml(html);
    expect(lines).toEqual(["甲", "丙", "7.第七点", "8.第八点"]);
    expect(tables).toEqual([[["1.一项", "乙"]]]);
  });

  it("makes no other number of one with a note's sign or a struck out digit beside it", () => {
    expect(linesOfHtml("<p>受理22<sup>1</sup>件，面积3m<sup>2</sup>。<sup>[2]</sup></p>").lines).toEqual([
      "受理22¹件，面积3m²。[2]",
    ]);
    expect(linesOfHtml("<p>办结<s>9</s>7件，公开<strike>1</strike>2件</p>").lines).toEqual(["办结7件，公开2件"]);
  });

  it("loses nothing behind a picture, hidden or written into the page at length", () => {
    const picture = `<img src="data:image/png;base64,${"A".repeat(2_100_000)}">`;
    const html = `<p>甲<img style="display:none" src="a.png">乙<br style="display: none">丙</p>${picture}<p>丁</p>`;
    expect(linesOfHtml(html).lines).toEqual(["甲乙", "丙", "丁"]);
  });

  it("hands tables over beside the text instead of mixing their cells into it", () => {
    const html =
      "<p>情况如下：</p><table><tr><th>项目</th><th>件数</th></tr><tr><td><p>许可</p></td><td>86</td></tr></table><p>以上。</p>";
    const pasted = linesOfHtml(html);
    expect(pasted.lines).toEqual(["情况如下：", "以上。"]);
    expect(pasted.tables).toEqual([
      [
        ["项目", "件数"],
        ["许可", "86"],
      ],
    ]);
    expect(tableLines(pasted.tables)).toEqual(["项目，件数", "许可，86"]);
  });

  it("takes a table of one column for what it is: text laid out", () => {
    const html = "<table><tr><td>一、总体情况</td></tr><tr><td><div>正文一段。</div></td></tr></table>";
    expect(linesOfHtml(html)).toMatchObject({ lines: ["一、总体情况", "正文一段。"], tables: [] });
  });

  it.each([
    ["line breaks", "甲段<br>乙段<br/>丙段", ["甲段", "乙段", "丙段"]],
    ["blocks in blocks", "<div><div>甲</div>乙<section>丙</section></div>", ["甲", "乙", "丙"]],
    ["entities", "<p>&#20316;&#x4e3a;&ldquo;三公开&rdquo;&nbsp;&lt;1&gt;</p>", ["作为“三公开” <1>"]],
    ["a sign that is no tag", "<p>3 < 5 且 a > b</p>", ["3 < 5 且 a > b"]],
    ["scripts and styles", "<style>p{}</style><script>alert(1)</script><p>正文</p>", ["正文"]],
    ["an attribute with a sign in it", '<p title="a>b">正文</p>', ["正文"]],
    ["tags left open", "<table><tr><td>甲<td>", ["甲"]],
    ["nothing", "<p>&nbsp;</p>", []],
  ])("copes with %s", (_, html, lines) => {
    expect(linesOfHtml(html).lines).toEqual(lines);
  });

  it("from plain text keeps what the words say: indents, tabs after numbers and empty lines go", () => {
    const text = "（一）\t主动公开\r\n\r\n　　全年\u00a018 件，见 gov.cn 网站。\r\n1.\t完善目录\v2．栏目 ";
    expect(linesOfPlain(text)).toEqual(["（一）主动公开", "全年 18 件，见 gov.cn 网站。", "1.完善目录", "2．栏目"]);
  });

  it("says where more was copied than is read, and reads nothing of a tag that is cut; what stands before the copy counts not", () => {
    const paragraph = `<p title="${"长".repeat(1_000)}">一段。</p>`;
    const long = linesOfHtml(paragraph.repeat(2_100));
    expect(long.isCut).toBe(true);
    expect(long.lines.length).toBeGreaterThan(1_900);
    expect(new Set(long.lines)).toEqual(new Set(["一段。"]));
    const styled = `<style>${"p{color:red}".repeat(200_000)}</style><!--StartFragment--><p>一段。</p><!--EndFragment-->`;
    expect(linesOfHtml(styled)).toMatchObject({ lines: ["一段。"], isCut: false });
  });

  it("is done with a clipboard of nothing but signs", () => {
    expect(linesOfHtml("<".repeat(20_000)).lines).toHaveLength(1);
    expect(linesOfHtml('<p a="'.repeat(3_000)).lines.length).toBeLessThanOrEqual(1);
  });
});
