import { describe, expect, it } from "vitest";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { facetStates } from "#report-schema/narrative/facets.ts";
import { headingsOf } from "#report-schema/narrative/headings.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const overview = formatForYear(2025).sections.find(({ id }) => id === "overview")!;

function missing(text: string, isGovernment = false): string[] {
  return facetStates(overview, text, isGovernment)
    .filter(({ present }) => !present)
    .map(({ label }) => label);
}

describe("headings of a narrative (小标题)", () => {
  it.each([
    ["（一）主动公开", ["主动公开"]],
    ["(二) 依申请公开办理情况", ["依申请公开办理情况"]],
    ["（一）主动公开情况。主要通过门户网站公开。", ["主动公开情况"]],
    ["（一）主动公开方面 平潭综合实验区切实落实要求，持续推进。", ["主动公开方面 平潭综合实验区切实落实要求"]],
    ["一是加强主动公开。偃师市按照要求公开。", ["加强主动公开"]],
    ["1.平台建设：维护专栏。", ["平台建设"]],
    ["1.5万件信息已经公开。", []],
    ["主动公开情况", ["主动公开情况"]],
    ["全年主动公开政府信息126条。", []],
    ["（一）主动公开。公开126条。（二）依申请公开。收到12件。", ["主动公开", "依申请公开"]],
    ["依据条例第二十条第（一）项公开。", []],
    ["", []],
  ])("in “%s” are %j", (text, headings) => {
    expect(headingsOf(text).map((heading) => heading.text)).toEqual(headings);
  });

  it("stand alone only where the heading is the whole paragraph", () => {
    const lines = "（一）主动公开\n（二）依申请公开。收到12件。\n（三）管理。好。（四）平台。好。";
    expect(headingsOf(lines).map(({ standsAlone, paragraph }) => [standsAlone, paragraph])).toEqual([
      [true, 0],
      [false, 1],
      [false, 2],
      [false, 2],
    ]);
  });
});

describe("facets of 总体情况", () => {
  it("are all found in a real report that runs its headings in before the text", () => {
    expect(missing(goldenReport("hongze-2024").narrative.overview, true)).toEqual([]);
  });

  it("of a report with headings of its own making are asked for (责任落实、工作机制、公开渠道、监督保障)", () => {
    const text =
      "2021年，我局完善公开载体。（一）责任落实更严格。依托门户网站。（二）工作机制更完善。修订指南。" +
      "（三）公开渠道更丰富。增设子栏目。（四）监督保障更有力。落实审查制度。";
    expect(missing(text)).toEqual(["主动公开", "依申请公开", "政府信息管理"]);
  });

  it("may stand one rank deeper, under a single heading", () => {
    const facets = ["1.主动公开", "2.依申请公开", "3.政府信息管理", "4.平台建设", "5.监督保障"];
    expect(missing(["（一）全年工作情况", ...facets].join("\n"))).toEqual([]);
  });

  it("may be numbered 一是、二是 in one text without other headings", () => {
    expect(missing("一是主动公开。\n二是依申请公开。\n三是信息管理。\n四是平台建设。\n五是监督保障。")).toEqual([]);
  });

  it("are not shown by a sub-point of another part", () => {
    expect(missing("（一）主动公开\n一是加强平台建设。\n二是强化监督。\n（二）依申请公开\n（三）信息管理")).toEqual([
      "政府信息公开平台建设",
      "监督保障",
    ]);
  });

  it("ask for 工作考核 of a government only, wherever in the section it is written", () => {
    const five = "（一）主动公开\n（二）依申请公开\n（三）信息管理\n（四）平台建设\n（五）监督保障";
    expect(missing(five, true)).toEqual(["工作考核、社会评议和责任追究结果情况"]);
    expect(missing(`${five}\n纳入年度考核，未发生责任追究。`, true)).toEqual([]);
    expect(missing(five, false)).toEqual([]);
  });
});
