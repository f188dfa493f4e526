import { reportTitle } from "#report-schema/report.ts";
import type { Outline, OutlineBlock } from "./outline.ts";

/** A 审查意见书 as it is written: every place already in office words. */
export interface ReviewOpinion {
  readonly unit: string;
  readonly year: number;
  /** Which revision was reviewed. */
  readonly round: number;
  /** Words on the whole; "" for none. */
  readonly words: string;
  readonly remarks: readonly {
    readonly place: string;
    readonly words: string;
    /** Said before and not met: which round and number; "" for new ones. */
    readonly from: string;
  }[];
  /** 2026年2月5日; "" where none was set. */
  readonly resubmitBy: string;
  readonly office: string;
  /** 2026年1月28日 */
  readonly date: string;
  readonly watermark?: string;
}

const heading = "政府信息公开工作年度报告审查意见书";

/** The paper a report goes back with: whom it is for, numbered remarks with their places, until when, from whom. */
export function reviewOutline(opinion: ReviewOpinion): Outline {
  const { unit, year, round, words, remarks, resubmitBy, office, date, watermark } = opinion;
  const until = resubmitBy === "" ? "请修改后重新报送" : `请于${resubmitBy}前修改并重新报送`;
  const asked = remarks.length === 0 ? `${until}。` : `${until}，并对以上意见逐条答复已改或者说明。`;
  return {
    title: `${unit}${year}年度${heading}`,
    lang: "zh-CN",
    metadata: {
      author: office,
      subject: `${year}年度政府信息公开工作年度报告审查`,
      keywords: ["政府信息公开", "审查意见", String(year)],
    },
    ...(watermark && { watermark }),
    blocks: [
      { kind: "title", parts: [heading] },
      paragraph(`（${year}年度，第${round}轮）`, "center"),
      paragraph(`${unit}：`, "left"),
      paragraph(`你单位报送的《${reportTitle(unit, year)}》（第${round}次报送）收悉。经审查，提出以下意见：`),
      ...words.split("\n").flatMap((line) => (line.trim() === "" ? [] : [paragraph(line.trim())])),
      ...remarks.flatMap((remark, index) => [
        { kind: "heading" as const, level: 2 as const, text: `（${index + 1}）${remark.place}` },
        ...remark.words.split("\n").flatMap((line, at) => {
          if (line.trim() === "") return [];
          return [paragraph(at === 0 && remark.from !== "" ? `${remark.from}${line.trim()}` : line.trim())];
        }),
      ]),
      paragraph(asked),
      paragraph(office, "right"),
      paragraph(date, "right"),
    ],
  };
}

function paragraph(text: string, align?: "left" | "center" | "right"): OutlineBlock {
  return { kind: "paragraph", text, ...(align && { align }) };
}
