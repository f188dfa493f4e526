import mammoth from "mammoth";
import { expect, it } from "vitest";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { reviewOutline } from "#app/renderers/review-outline.ts";
import { readPdf, wholeText } from "./pdf/read-pdf.ts";

const opinion = {
  unit: "示例县财政局",
  year: 2025,
  round: 2,
  words: "请在三日内修改。",
  remarks: [
    { place: "表三·一、本年新收政府信息公开申请数量·自然人", words: "请核对登记簿。", from: "" },
    { place: "五、存在的主要问题及改进情况“形式较为单一”", words: "写明改进措施。", from: "（第1轮第2条，尚未改好）" },
  ],
  resubmitBy: "2026年2月5日",
  office: "示例县人民政府",
  date: "2026年1月28日",
};
const said = [
  "政府信息公开工作年度报告审查意见书",
  "（2025年度，第2轮）",
  "示例县财政局：",
  "你单位报送的《示例县财政局2025年政府信息公开工作年度报告》（第2次报送）收悉。经审查，提出以下意见：",
  "请在三日内修改。",
  "（1）表三·一、本年新收政府信息公开申请数量·自然人",
  "请核对登记簿。",
  "（2）五、存在的主要问题及改进情况“形式较为单一”",
  "（第1轮第2条，尚未改好）写明改进措施。",
  "请于2026年2月5日前修改并重新报送，并对以上意见逐条答复已改或者说明。",
  "示例县人民政府",
  "2026年1月28日",
];

it("the 审查意见书 reads the same as PDF and as Word, numbered, with its places and its day", async () => {
  const outline = reviewOutline(opinion);
  const pdf = await readPdf(await printOutline(outline, { fonts: {}, date: "2026-01-28" }));
  expect(wholeText(pdf)).toBe(said.join(""));
  const word = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(outline, { date: "2026-01-28" })) });
  expect(word.value.replace(/\s/gu, "")).toBe(said.join(""));
});

it("says less where less was said: no words on the whole, no day, a single remark", () => {
  const { blocks } = reviewOutline({ ...opinion, words: "", resubmitBy: "", remarks: [] });
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  expect(texts).toContain("请修改后重新报送。");
  expect(texts.some((text) => text.trim() === "")).toBe(false);
});
