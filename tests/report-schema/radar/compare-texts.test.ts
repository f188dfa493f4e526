import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#report-schema/radar/compare-texts.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { reportOf, sentences } from "./sample-texts.ts";

const [river, law, archive, hall] = sentences;

function share(a: readonly string[], b: readonly string[]): number {
  return compareTexts(reportOf("甲县水务局", a), reportOf("乙县财政局", b)).first.share;
}

describe("text in common (雷同)", () => {
  it("is all of it for a report and itself, and none where nothing is alike", () => {
    const report = goldenReport("hongze-2024");
    expect(compareTexts(report, report).first.share).toBe(1);
    expect(compareTexts(report, goldenReport("yanshi-office-2020")).first.marks).toEqual([]);
    expect(share([], [])).toBe(0);
  });

  it("is counted in characters of the sentences that count, each report by its own length", () => {
    const { first, second } = compareTexts(
      reportOf("甲县水务局", [`${river}。`, `${law}。`]),
      reportOf("乙县财政局", [`${river}。`]),
    );
    expect(second.share).toBe(1);
    expect(first.sharedCharacters).toBe(second.characters);
    expect(first.share).toBeCloseTo(first.sharedCharacters / first.characters);
    expect(first.share).toBeLessThan(1);
  });

  it("does not see figures, years, punctuation or the units' own names", () => {
    const a = ["2025年，甲县水务局通过县政府网站公开信息1,234条，比上年增长12.5%。", "我局全年组织专题培训十二次。"];
    const b = ["２０２４年乙市丙区财政局通过区政府网站公开信息98条,比上年增长3%；", "本局全年组织专题培训两次！"];
    const compared = compareTexts(reportOf("甲县水务局", a), reportOf("乙市丙区财政局", b));
    expect(compared.first.share).toBe(1);
    expect(compared.second.share).toBe(1);
  });

  it("sees a sentence with a word changed, and not one that only speaks of the same thing", () => {
    expect(share([`${hall}。`], [`${hall.replace("专人", "工作人员")}。`])).toBe(1);
    expect(share([`${hall}。`], ["在政务服务中心设有专门的查阅窗口，方便群众了解各项补贴政策。"])).toBe(0);
  });

  it.each([
    ["（一）主动公开政府信息情况", "a heading"],
    ["本报告根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求编制。", "the legal basis"],
    ["本报告所列数据的统计期限自2025年1月1日起，至2025年12月31日止。", "the period"],
    ["本报告电子版可以从县政府门户网站政府信息公开专栏查阅下载。", "where the copy is"],
    ["如对本报告有任何疑问，请与县水务局办公室联系，电话：0000-0000000。", "whom to ask"],
    ["依据《政府信息公开信息处理费管理办法》，全年收取信息处理费0元。", "the fees"],
    ["本年度没有其他需要报告的事项。", "that nothing is left"],
    ["成效明显。", "a few words"],
  ])("does not count %s (%s)", (line) => {
    const both = compareTexts(reportOf("甲县水务局", [line]), reportOf("乙县财政局", [line]));
    expect(both.first).toEqual({ share: 0, sharedCharacters: 0, characters: 0, marks: [] });
  });

  it("marks the sentences on both sides, each leading to the other", () => {
    const a = reportOf("甲县水务局", ["（一）主动公开", `  ${river}。${law}；${archive}。`]);
    const b = reportOf("乙县财政局", [`${hall}。`], [`１.${archive}。`, river]);
    const { first, second } = compareTexts(a, b);
    expect(first.marks.map(({ quote, key }) => [quote, key])).toEqual([
      [river, "overview"],
      [archive, "overview"],
    ]);
    for (const { key, start, end, quote } of first.marks) expect(a.narrative[key].slice(start, end).trim()).toBe(quote);
    for (const { key, start, end, quote } of second.marks)
      expect(b.narrative[key].slice(start, end).trim()).toBe(quote);
    expect(first.marks.map(({ counterpart }) => second.marks[counterpart]?.quote)).toEqual([river, `１.${archive}`]);
    expect(second.marks.map(({ counterpart }) => first.marks[counterpart]?.quote)).toEqual([archive, river]);
  });

  it("can leave out what stands in most reports of a round", () => {
    const report = reportOf("甲县水务局", [`${river}。`, `${law}。`]);
    const { first } = compareTexts(report, report, ({ start }) => start === 0);
    expect(first.marks.map(({ quote }) => quote)).toEqual([law]);
  });
});

it("reports change places and so do the sides: what is shared does not depend on who is asked (对称)", () => {
  const lines = fc.array(
    fc.tuple(fc.constantFrom(...sentences), fc.nat(40), fc.constantFrom("", "新", "认真")).map(([line, at, word]) => {
      const cut = at % line.length;
      return `${line.slice(0, cut)}${word}${line.slice(cut)}。`;
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const one = compareTexts(reportOf("甲县水务局", a), reportOf("乙县财政局", b));
      const other = compareTexts(reportOf("乙县财政局", b), reportOf("甲县水务局", a));
      expect(other).toEqual({ first: one.second, second: one.first });
    }),
    { numRuns: 200 },
  );
});
