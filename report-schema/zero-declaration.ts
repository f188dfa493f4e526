/** 零报告声明: that 表三 and 表四 are zero on purpose, and which sources were looked through to know it. */

export const zeroSources = ["ledger", "reviewBody", "court", "petitions"] as const;
export type ZeroSource = (typeof zeroSources)[number];

export const zeroSourceLabels: Readonly<Record<ZeroSource, string>> = {
  ledger: "登记台账",
  reviewBody: "复议机关",
  court: "法院",
  petitions: "信访",
};

/** One source: looked through, or not and why. */
export interface ConsultedSource {
  readonly source: ZeroSource;
  readonly checked: boolean;
  /** What was looked at and whom was asked; of one not looked through, why not. */
  readonly note: string;
}

export interface ZeroDeclaration {
  readonly sources: readonly ConsultedSource[];
}

export const longestSourceNote = 300;

/** 登记台账：已查（……） */
export function sourceText({ source, checked, note }: ConsultedSource): string {
  return `${zeroSourceLabels[source]}：${checked ? "已查" : "未查"}${note === "" ? "" : `（${note}）`}`;
}
