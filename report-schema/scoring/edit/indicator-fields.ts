/** The fields of an indicator's form, by its kind. */
import type { LeafKind } from "../scheme.ts";

export type EditKind = LeafKind | "level";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: "number" | "word" | "choice" | "lines" | "indicators";
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What a line holds: a name or a number, then a number. */
  readonly line?: { readonly first: "name" | "from"; readonly second: "full" | "points" | "minus" };
}

const full: Field = { name: "full", label: "满分", type: "number" };
const counted: Field = { name: "counted", label: "按什么计数", type: "word", hint: "次、天、家、篇、%" };
const base: Field = {
  name: "base",
  label: "从什么分扣起",
  type: "choice",
  choices: [
    { value: "judged", label: "先评分，再扣" },
    { value: "full", label: "从满分扣" },
  ],
};
const floor: Field = { name: "floor", label: "扣到多少分为止", type: "number", hint: "扣完为止填 0" };
const tiers = (second: "points" | "minus", hint: string): Field => ({
  name: "tiers",
  label: "分档",
  type: "lines",
  hint,
  line: { first: "from", second },
});

export const indicatorFields: Readonly<Record<EditKind, readonly Field[]>> = {
  level: [
    { ...full, label: "满分合计", isOptional: true, hint: "填了就与下面各项核对；加分项不填" },
    { name: "cap", label: "合计最多加几分", type: "number", isOptional: true, hint: "加分项的总上限，其他不填" },
    {
      name: "weight",
      label: "按百分之几计入总分",
      type: "number",
      isOptional: true,
      hint: "如日常检查占 40，不折算的不填",
    },
  ],
  judged: [full],
  open: [],
  parts: [
    full,
    {
      name: "parts",
      label: "分项",
      type: "lines",
      hint: "一行一项，名称后面写分值，如：明确分管领导 1",
      line: { first: "name", second: "full" },
    },
  ],
  tiers: [full, counted, tiers("points", "一行一档，次数后面写得分，由少到多，如：1 7")],
  perEvent: [full, base, counted, { name: "each", label: "每次扣几分", type: "number" }, floor],
  deductionTiers: [full, base, counted, tiers("minus", "一行一档，次数后面写一共扣几分，由少到多，如：3 5"), floor],
  uncapped: [{ name: "each", label: "每次扣几分", type: "number" }, counted],
  passThrough: [{ name: "factor", label: "按几倍扣", type: "number" }],
  award: [
    { name: "each", label: "每次加几分", type: "number" },
    { name: "most", label: "最多加几分", type: "number" },
    counted,
  ],
  atLeast: [
    { name: "of", label: "看哪些项目的合计", type: "indicators" },
    { name: "threshold", label: "达到多少分", type: "number", hint: "含这个分数" },
    { name: "points", label: "加几分", type: "number" },
  ],
  rankBonus: [
    { name: "top", label: "前几名", type: "number" },
    { name: "points", label: "加几分", type: "number" },
    {
      name: "among",
      label: "在哪些单位中排",
      type: "choice",
      choices: [
        { value: "all", label: "全部单位" },
        { value: "group", label: "本组单位" },
      ],
    },
    counted,
  ],
  veto: [counted, { name: "more", label: "超过多少即否决", type: "number", hint: "有一次就否决的填 0" }],
};
