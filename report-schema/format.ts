/**
 * The shape every national format satisfies. A format is data: what is printed, in which order,
 * which figure is the sum of which, what must balance, and the clause each part comes from.
 */

/** `<table>.<row>.<column>`, as fixed for files in exchange. */
export type FigureId = string;

/** count: whole number ≥ 0 · change: whole number, may be negative · money: whole number of 0.01 元, ≥ 0 */
export type FigureKind = "count" | "change" | "money";

/** block: cannot be handed in · explain: put right or give a reason · note: shown to the reviewer */
export type Level = "block" | "explain" | "note";

export type Moment = "save" | "submit" | "publish";

/** What a reporting unit is, as far as rules depend on it. */
export const unitKinds = ["ministry", "province", "prefecture", "county", "department", "township"] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindLabels: Readonly<Record<UnitKind, string>> = {
  ministry: "国务院部门",
  province: "省级政府",
  prefecture: "设区的市、自治州政府",
  county: "县级政府",
  department: "政府部门",
  township: "乡镇、街道",
};

export type NarrativeKey = "opening" | "overview" | "problems" | "other";
export const narrativeKeys: readonly NarrativeKey[] = ["opening", "overview", "problems", "other"];

/** A column of figures. Labels run from the top header row down; equal neighbours are printed as one cell. */
export interface Column {
  /** Part of the figure id. */
  readonly key: string;
  readonly labels: readonly string[];
  readonly kind?: FigureKind;
}

/** A row of figures. Labels run from left to right; equal neighbours above and below are printed as one cell. */
export interface Row {
  /** Part of the figure id; empty where the table has one row without a name. */
  readonly key: string;
  readonly labels: readonly string[];
}

/** Rows under one header. A printed table is one block, or several stacked. */
export interface Block {
  /** Full-width row above the header. */
  readonly title?: string;
  /** Text of the cell where header and row labels meet. */
  readonly corner?: string;
  /** How many printed columns the row labels take. */
  readonly labelColumns: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Row labels set vertically on paper. */
  readonly vertical?: readonly string[];
  readonly source: string;
}

export interface Table {
  /** First part of every figure id in it. */
  readonly id: string;
  /** How an office calls it: 表三. */
  readonly name: string;
  /** Relative widths of the printed columns; their number is the width of the table. */
  readonly widths: readonly number[];
  /** Printed on one page, never broken. */
  readonly onePage: boolean;
  readonly blocks: readonly Block[];
}

/** A part the narrative must speak of (条例第五十条; the format's own list). */
export interface Facet {
  readonly label: string;
  /** Any of these in a heading of the section shows the facet is there. */
  readonly headings: readonly string[];
  /** May be written under another heading: the words are looked for in the whole text of the section. */
  readonly anywhere?: boolean;
  /** Only 各级人民政府 must write it. */
  readonly governmentOnly?: boolean;
  readonly source: string;
}

export interface Section {
  readonly id: string;
  /** Printed heading, verbatim. */
  readonly heading: string;
  /** Exactly one of the two: text of the narrative, or a table. */
  readonly narrative?: NarrativeKey;
  readonly table?: string;
  readonly facets?: readonly Facet[];
  /** Text printed when nothing was written; without it the section must be written. */
  readonly whenEmpty?: string;
  readonly source: string;
}

/** `total` is computed as the sum of `of`; it is never typed. */
export interface Sum {
  readonly rule: string;
  readonly total: FigureId;
  readonly of: readonly FigureId[];
  readonly source: string;
}

/** Shown beside the table on screen to check by, never printed: 不予公开小计. */
export interface ScreenSum {
  readonly table: string;
  /** rows: summed down for every column, shown under the last of them · columns: summed along for every row. */
  readonly kind: "rows" | "columns";
  readonly label: string;
  /** Keys of the rows or columns it adds up. */
  readonly of: readonly string[];
}

/** Sum of `left` equals sum of `right` (勾稽关系). */
export interface Balance {
  readonly rule: string;
  /** The printed column it holds for. */
  readonly column: string;
  readonly left: readonly FigureId[];
  readonly right: readonly FigureId[];
  readonly source: string;
}

interface RelationBase {
  readonly rule: string;
  readonly level: Level;
  readonly source: string;
}

/** What must hold between figures of one report besides sums and balances. */
export type Relation =
  /** `greater` ≥ `lesser` */
  | (RelationBase & { readonly kind: "atLeast"; readonly greater: FigureId; readonly lesser: FigureId })
  /** the sum of `of` ≥ 0 */
  | (RelationBase & { readonly kind: "notNegative"; readonly of: readonly FigureId[] })
  /** `figure` > 0 needs the sum of `needs` > 0 */
  | (RelationBase & { readonly kind: "needs"; readonly figure: FigureId; readonly needs: readonly FigureId[] })
  /** both zero or both not */
  | (RelationBase & { readonly kind: "together"; readonly figures: readonly [FigureId, FigureId] })
  /** zero unless the unit is of one of these kinds */
  | (RelationBase & {
      readonly kind: "power";
      readonly figures: readonly FigureId[];
      readonly unitKinds: readonly UnitKind[];
    })
  /** below `limit` (the figure's own unit) when the unit is of one of these kinds */
  | (RelationBase & {
      readonly kind: "ceiling";
      readonly figure: FigureId;
      readonly limit: number;
      readonly unitKinds: readonly UnitKind[];
    })
  /** money to so many decimals of 万元; a whole amount may have been rounded */
  | (RelationBase & { readonly kind: "precise"; readonly figure: FigureId; readonly decimals: number })
  /** sum of `part` ÷ `whole` stays at or under `most` (0–1) */
  | (RelationBase & {
      readonly kind: "share";
      readonly part: readonly FigureId[];
      readonly partLabel: string;
      readonly whole: FigureId;
      readonly most: number;
    });

/** A figure and the one of last year's report it goes on from. */
export interface Continued {
  readonly figure: FigureId;
  readonly last: FigureId;
}

interface CarryOverBase {
  readonly rule: string;
  /** Ids of the formats last year's report may be written in; ids named `last` are theirs. */
  readonly from: readonly string[];
  readonly source: string;
}

/** What goes on from last year's report into this one. */
export type CarryOver =
  /** the total and, where it is equal, each part equals last year's */
  | (CarryOverBase & { readonly kind: "balance"; readonly total: Continued; readonly parts: readonly Continued[] })
  /** stock = last year's stock + `added` − `removed` */
  | (CarryOverBase & {
      readonly kind: "stock";
      readonly stock: Continued;
      readonly added: FigureId;
      readonly removed: FigureId;
    })
  /** `figure` = the sum of last year's `last` */
  | (CarryOverBase & { readonly kind: "sum"; readonly figure: FigureId; readonly last: readonly FigureId[] });

export interface Notice {
  /** 文号 */
  readonly number: string;
  readonly name: string;
  readonly issuer: string;
  /** ISO date, or the year alone where the day is not known. */
  readonly issued: string;
}

export interface Format {
  readonly id: string;
  readonly notice: Notice;
  /** Report years it holds for; without `last` it is in force. */
  readonly years: { readonly first: number; readonly last?: number };
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly sums: readonly Sum[];
  readonly screenSums: readonly ScreenSum[];
  readonly balances: readonly Balance[];
  readonly relations: readonly Relation[];
  readonly carryOver: readonly CarryOver[];
}
