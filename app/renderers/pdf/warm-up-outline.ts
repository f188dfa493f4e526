import type { Outline } from "../outline.ts";

/** A few characters in each face and a table: as much as makes a thread open everything it needs for a real paper. */
export const warmUpOutline: Outline = {
  title: "试印",
  lang: "zh-CN",
  metadata: { author: "试印", subject: "试印", keywords: [] },
  watermark: "草稿",
  blocks: [
    { kind: "title", parts: ["试印"] },
    { kind: "heading", level: 1, text: "一、试印" },
    { kind: "heading", level: 2, text: "（一）试印" },
    { kind: "paragraph", text: "试印2026年，“试印”。" },
  ],
};
