/** The look of GB/T 9704-2012 as Word measures: twentieths of a point for lengths, halves of a point for type. */

const twip = 20;
const millimetre = (72 / 25.4) * twip;

/** A4 with the margins of 5.2.1. */
export const page = {
  width: Math.round(210 * millimetre),
  height: Math.round(297 * millimetre),
  top: Math.round(37 * millimetre),
  left: Math.round(28 * millimetre),
  right: Math.round(26 * millimetre),
  bottom: Math.round(35 * millimetre),
  /** From the edge of the paper to the page number, 7 mm under the text (7.5). */
  footer: Math.round(21 * millimetre),
} as const;

export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;

/** Fonts by the names they have in offices; Word takes its own where one is missing. */
export const fonts = { title: "方正小标宋简体", body: "仿宋", black: "黑体", kai: "楷体" } as const;

/** One font for Chinese and Western characters alike: 7.3 knows no other for figures. */
export function fontNamed(name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** 三号, 二号, 四号 */
export const bodySize = 32;
export const titleSize = 44;
export const pageNumberSize = 28;
/** The name in 版头 as large as its line takes, at most 48 pt; 版记 四号. */
export const redHeadSize = 96;
export const imprintSize = 28;
export const red = "D90000";
export const linePitch = 28 * twip;
export const titlePitch = 36 * twip;
/** 28 characters of 16 pt are 2 mm wider than the text: each is set a quarter of a point closer. */
export const tracking = -5;
/** Two characters; Word counts them itself, the length is for programs that do not. */
export const indent = { firstLine: 2 * 16 * twip, firstLineChars: 200 } as const;
export const noIndent = { firstLine: 0, firstLineChars: 0 } as const;
export const gapAroundTable = 8 * twip;

export const table = {
  /** Eighths of a point. */
  line: 4,
  /** Points, tried from the largest until a one-page table fits its page. */
  sizes: [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7],
  leading: 1.25,
  sidePadding: 3 * twip,
  /** Over and under the text of a row, points: airy where the page has room. */
  rowPadding: [4.5, 3, 2, 1, 0],
} as const;
