/** How a group was ranked, in words. */
import { columnOf, placedLeaves } from "./leaves.ts";
import type { Scheme, TieRule } from "./scheme.ts";
import type { GroupScore } from "./scores.ts";

export const tieRuleLabels: Readonly<Record<TieRule, string>> = {
  share: "同分的并列，后面的名次空出（1、2、2、4）",
  dense: "同分的并列，后面的名次接着排（1、2、2、3）",
  tableOrder: "同分的按表中顺序排先后",
};

const listNames = { best: "较好", worst: "较差" } as const;

/** What a reader of the ranking has to know, a sentence each. */
export function groupNotes(scheme: Scheme, { rankedBy, evenEdges }: GroupScore): string[] {
  const column = rankedBy === "year" ? scheme.accumulation?.name : scheme.totalName;
  return [
    `按${column}排名，${tieRuleLabels[scheme.ranking.ties]}。`,
    ...evenEdges.map((list) => `${listNames[list]}名单的界线两边同分，按表中顺序取。`),
  ];
}

/** What the year's sum adds up: 全年总分为政务信息公开得分逐月累计。; empty where the scheme adds up nothing. */
export function accumulationText(scheme: Scheme): string {
  const { accumulation } = scheme;
  if (!accumulation) return "";
  const columns = placedLeaves(scheme)
    .filter(({ leaf }) => accumulation.of.includes(leaf.id))
    .map(({ leaf }) => columnOf(leaf));
  return `${accumulation.name}为${columns.join("、")}逐月累计。`;
}
