/** What is wrong with a cell, in the words of an office; where it stands is said by whoever shows it. */
import type { EntryProblem } from "./entry-text.ts";
import { pointsText } from "./points.ts";

export function entryProblemText(problem: EntryProblem): string {
  switch (problem.kind) {
    case "unreadable":
      return `读不懂，这里应填${problem.hint}；不涉及的填“不涉及”，没有评的留空`;
    case "aboveFull":
      return `超过了${problem.what ? `“${problem.what}”的` : ""}满分 ${pointsText(problem.full)} 分，请核对`;
    case "negative":
      return "不能小于 0，请核对";
    case "tooPrecise":
      return problem.decimals === 0 ? "应为整数，请核对" : `小数不能多于 ${problem.decimals} 位，请核对`;
    case "notWhole":
      return `应为整${problem.counted}数，请核对`;
    case "partsMissing":
      return `应按 ${problem.parts.length} 个分项填写（${problem.parts.join("、")}），现在有 ${problem.found} 个数，请补全`;
    case "notEntered":
      return "由系统按其他项目算出，不用填写，请清空";
  }
}
