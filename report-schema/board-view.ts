/** What of a round's board is shown, and in which order; the same words in address, form and file. */
import { unitKinds, type Level, type UnitKind } from "./format.ts";
import { standingLabels, standings, type Standing } from "./standing.ts";

/** What a director asks for besides single standings. */
const askedFor = ["toReview", "handedIn", "passed", "overdue", "likelyLate", "publicationOverdue"] as const;
export type BoardShow = Standing | (typeof askedFor)[number];
export const boardShows: readonly BoardShow[] = [...standings, ...askedFor];

export const boardShowLabels: Readonly<Record<BoardShow, string>> = {
  ...standingLabels,
  // 已报送 alone is a standing: it waits to be reviewed.
  submitted: "已报送待审",
  toReview: "待审查（含审查中）",
  handedIn: "报送过的",
  passed: "通过（含已发布）",
  overdue: "逾期未报",
  likelyLate: "可能逾期",
  publicationOverdue: "逾期未公开",
};

export const boardSorts = ["urgency", "list", "due", "name", "activity"] as const;
export type BoardSort = (typeof boardSorts)[number];

export const boardSortLabels: Readonly<Record<BoardSort, string>> = {
  urgency: "轻重缓急",
  list: "名单次序",
  due: "期限",
  name: "单位名称",
  activity: "最近办理",
};

export const levelLabels: Readonly<Record<Level, string>> = {
  block: "有必须改正的",
  explain: "有请说明的",
  note: "有提请注意的",
};
export const boardLevels: readonly Level[] = ["block", "explain", "note"];

export interface BoardFilter {
  /** "" = all. */
  readonly show: BoardShow | "";
  readonly group: string;
  readonly kind: UnitKind | "";
  /** Reports with a finding of this level. */
  readonly level: Level | "";
  /** A part of any name, or pinyin initials. */
  readonly words: string;
  readonly sort: BoardSort;
}

export const wholeBoard: BoardFilter = { show: "", group: "", kind: "", level: "", words: "", sort: "urgency" };

/** @param asked what an address says by name; what is no choice chooses nothing */
export function readBoardFilter(asked: (name: string) => string | null): BoardFilter {
  const one = <W extends string>(name: string, words: readonly W[]): W | "" =>
    words.find((word) => word === asked(name)) ?? "";
  return {
    show: one("show", boardShows),
    group: (asked("group") ?? "").slice(0, 100),
    kind: one("kind", unitKinds),
    level: one("level", boardLevels),
    words: (asked("q") ?? "").trim().slice(0, 100),
    sort: one("sort", boardSorts) || "urgency",
  };
}
