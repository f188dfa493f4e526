/** A score sheet as its grid shows it. */
export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** What its cells may hold. */
  readonly hint: string;
}

export interface GridCell {
  readonly text: string;
  /** Why it cannot be read, in words. */
  readonly trouble: string;
  /** What it comes to, and the sum behind that; empty where that is what is typed. */
  readonly points: string;
  readonly comesTo: string;
  /** What the yearly report says of it and what that rests on; empty where no report feeds it. */
  readonly restsOn: string;
  /** It comes from the report: nobody types here. */
  readonly isFed: boolean;
  /** Points are taken here and nothing proves it yet. */
  readonly unproved: boolean;
  readonly evidence: number;
}

export interface GridRow {
  readonly unitId: string;
  readonly name: string;
  readonly cells: readonly GridCell[];
  readonly total: string;
  readonly year: string;
  readonly rank: string;
}
