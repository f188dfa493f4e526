import { describe, expect, it } from "vitest";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { nearest, placeNow, remarkPlaceText, wordsAt } from "#report-schema/remark-place.ts";
import { emptyContent, type ReportContent } from "#report-schema/report.ts";

const format = formatForYear(2025);
const cell = { kind: "figure", figure: "applications.received.person" } as const;

function reads(problems: string, figures: ReportContent["figures"] = {}): ReportContent {
  return { figures, unread: {}, narrative: { ...emptyContent.narrative, problems } };
}

const before = "一是主动公开不够及时。二是平台建设有待加强。三是培训不足。";
const quote = "二是平台建设有待加强。";
const sentence = { kind: "text", key: "problems", quote, start: before.indexOf(quote) } as const;

describe("意见所在的位置", () => {
  it.each([
    ["unchanged", before, "same", quote],
    ["moved by what was written before it", `新增一段。\n${before}`, "same", quote],
    [
      "reworked",
      before.replace(quote, "二是政府信息公开平台建设有待进一步加强。"),
      "changed",
      "二是政府信息公开平台建设有待进一步加强。",
    ],
    ["taken out", before.replace(quote, ""), "gone", ""],
    ["emptied with its section", "", "gone", ""],
  ] as const)("of a sentence %s", (_, text, state, now) => {
    const found = placeNow(format, reads(text), sentence, quote);
    expect({ state: found.state, text: found.text }).toEqual({ state, text: now });
    if (found.start !== undefined) expect(text.slice(found.start, found.end)).toBe(now);
  });

  it("of words that stand there more than once is the one nearest to where they stood", () => {
    const text = "请核对。甲。请核对。乙。请核对。";
    expect(nearest(text, "请核对。", 0)).toBe(0);
    expect(nearest(text, "请核对。", 7)).toBe(6);
    expect(nearest(text, "请核对。", 99)).toBe(12);
    expect(nearest(text, "没有", 3)).toBe(-1);
    expect(nearest("", "", 3)).toBe(0);
  });

  it("of a cell tells what stands there now, blanks and what is no number included", () => {
    const figures = { "applications.received.person": 18 };
    expect(placeNow(format, reads("", figures), cell, "18")).toEqual({ state: "same", text: "18" });
    expect(placeNow(format, reads(""), cell, "18")).toEqual({ state: "changed", text: "" });
    const typed = { ...emptyContent, unread: { "applications.received.person": "约18" } };
    expect(placeNow(format, typed, cell, "18")).toEqual({ state: "changed", text: "约18" });
  });

  it("is there or not when a remark is written", () => {
    expect(wordsAt(format, reads(before), sentence)).toBe(quote);
    expect(wordsAt(format, reads(before), { ...sentence, quote: "没有写过的话" })).toBeUndefined();
    expect(wordsAt(format, reads(before), { kind: "figure", figure: "nowhere" })).toBeUndefined();
    expect(wordsAt(format, reads(before), cell)).toBe("");
    expect(wordsAt(format, reads(before), { kind: "whole" })).toBe("");
  });

  it("is said in office words", () => {
    expect(remarkPlaceText(format, cell)).toBe("表三·一、本年新收政府信息公开申请数量·自然人");
    expect(remarkPlaceText(format, sentence)).toBe(`五、存在的主要问题及改进情况“${quote}”`);
    expect(remarkPlaceText(format, { kind: "text", key: "opening", quote: "按照", start: 0 })).toBe("开头段“按照”");
    expect(remarkPlaceText(format, { kind: "whole" })).toBe("全文");
  });
});
