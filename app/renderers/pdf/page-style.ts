/** The look of GB/T 9704-2012 in points (1/72 inch); sizes 二号 22, 三号 16, 四号 14, 五号 10.5, 小五 9. */

export type FaceName = "title" | "body" | "black" | "kai";

const millimetre = 72 / 25.4;

/** A4 with the margins of 5.2.1: 天头 37, 订口 28, 版心 156 × 225 mm. */
export const page = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  top: 37 * millimetre,
  left: 28 * millimetre,
  right: 26 * millimetre,
  bottom: 35 * millimetre,
} as const;

export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;

/** 22 lines a page; a hair less than 225 mm ÷ 22, so that sums of rounded lengths never spill over. */
export const linePitch = 28.98;
export const linesPerPage = 22;
/** 28 characters of 16 pt are 2 mm wider than the text: each is set closer by a fifth of a point. */
export const charactersPerLine = 28;

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  /** Height of a line. */
  readonly pitch: number;
  /** Added after each Chinese character. */
  readonly tracking: number;
  /** Black when absent. */
  readonly color?: string;
}

const tracking = textWidth / charactersPerLine - 16;

export const titleStyle: TextStyle = { face: "title", size: 22, pitch: 36, tracking: 0 };
export const bodyStyle: TextStyle = { face: "body", size: 16, pitch: linePitch, tracking };
/** By level; level 3 is set like the body. */
export const headingStyles: readonly [TextStyle, TextStyle, TextStyle] = [
  { face: "black", size: 16, pitch: linePitch, tracking },
  { face: "kai", size: 16, pitch: linePitch, tracking },
  bodyStyle,
];
export const pageNumberStyle: TextStyle = { face: "body", size: 14, pitch: 20, tracking: 0 };

/** 版头 and 版记 (7.2, 7.4): the name as large as its line takes, at most this. */
export const red = "#d90000";
export const redHead = { largest: 48, ruleThickness: 2, gap: linePitch } as const;
export const imprintStyle: TextStyle = { face: "body", size: 14, pitch: 24, tracking: 0 };
export const imprintRule = 0.7;

/** A chart of bars: type, label column, longest bar, thickness of a bar. */
export const bars = {
  style: { face: "body", size: 10.5, pitch: 18, tracking: 0 } satisfies TextStyle,
  label: 100,
  longest: 260,
  thick: 9,
  color: "#1f4e8c",
  gap: 6,
} as const;

/** First-line indent: two characters. */
export const indent = 2 * (bodyStyle.size + tracking);
/** One empty line under the title. */
export const gapUnderTitle = linePitch;
export const gapAroundTable = 8;
/** 7 mm between the text and the page number (7.5). */
export const gapOverPageNumber = 7 * millimetre;

export const table = {
  line: 0.5,
  /** Type sizes tried from the largest until a one-page table fits its page. */
  sizes: [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6],
  /** Pitch of lines in a cell, times the type size. */
  leading: 1.3,
  sidePadding: 3,
  /** Room over and under the text of a row, times the type size: airy where the page has room. */
  rowPadding: [0.55, 0.4, 0.3, 0.2],
  /** Figures that would not fit are set smaller, down to this. */
  smallestFigure: 5,
} as const;
