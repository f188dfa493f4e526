/**
 * The one outline every paper is made from — report, review opinion, bulletin — and every writer starts from:
 * PDF, Word, Excel, HTML. Pure data that may cross a thread or be kept as JSON; nothing here knows a library.
 */

export interface Outline {
  /** Whole title on one line, for file properties and page titles. */
  readonly title: string;
  readonly lang: "zh-CN";
  readonly metadata: OutlineMetadata;
  /** Large pale word behind every page, such as 草稿. */
  readonly watermark?: string;
  readonly blocks: readonly OutlineBlock[];
}

export interface OutlineMetadata {
  /** The unit or office whose paper this is. */
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

export type OutlineBlock =
  TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | RedHeadBlock | ImprintBlock | PageBreakBlock | BarsBlock;

/** A small chart: a bar a line, each with its label in front and its value behind. */
export interface BarsBlock {
  readonly kind: "bars";
  readonly name: string;
  readonly bars: readonly { readonly label: string; readonly value: number; readonly text: string }[];
}

/** 版头 of a periodical paper: its name in red, the issue, who issues it and when, over a red line. */
export interface RedHeadBlock {
  readonly kind: "redHead";
  readonly name: string;
  readonly issue: string;
  readonly office: string;
  readonly date: string;
}

/** 版记 at the foot of the last page: lines between thin rules. */
export interface ImprintBlock {
  readonly kind: "imprint";
  readonly lines: readonly string[];
}

/** What follows begins a new page. */
export interface PageBreakBlock {
  readonly kind: "pageBreak";
}

/** Parts are broken by sense: a writer keeps each on a line of its own when they do not fit on one together. */
export interface TitleBlock {
  readonly kind: "title";
  readonly parts: readonly string[];
}

/** 1: 一、 · 2: （一） · 3: 1. or 一是 standing alone */
export type HeadingLevel = 1 | 2 | 3;

export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: HeadingLevel;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: string;
  /** Running text when absent: set to both margins, first line indented by two characters. */
  readonly align?: "left" | "center" | "right";
}

export interface TableBlock {
  readonly kind: "table";
  /** How an office calls it (表三); names the table in messages and sheets, not printed. */
  readonly name: string;
  /** Relative widths of the columns; their number is the width of the table. */
  readonly widths: readonly number[];
  /** Type in points; absent where the writer chooses. */
  readonly size?: number;
  /** Printed on one page, never broken. */
  readonly onePage: boolean;
  readonly rows: readonly OutlineRow[];
}

export interface OutlineRow {
  /** Header rows at the head of a table are printed again after a page break. */
  readonly header: boolean;
  /** Cells covered by a span above or to the left are absent, as in HTML. */
  readonly cells: readonly OutlineCell[];
}

export interface OutlineCell {
  /** As printed; empty for a blank figure. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: "left" | "center" | "right";
  /** A label of its column or row rather than content. */
  readonly header: boolean;
  /** Set from top to bottom. */
  readonly vertical: boolean;
  /** Holds a number: never broken over lines, a number cell in a sheet. */
  readonly figure: boolean;
  /** Names a figure among those of its table. */
  readonly id?: string;
  /** The figures of its table it is the sum of, by id; a sheet shows how it was reckoned. */
  readonly sumOf?: readonly string[];
}
