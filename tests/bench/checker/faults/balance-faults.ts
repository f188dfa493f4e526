/** 表三 out of balance, and totals a paper prints wrongly. */
import type { RuleName } from "#report-schema/finding.ts";
import type { Chance } from "../chance.ts";
import type { Draft } from "../draft.ts";
import { applicants, outcomeIds } from "../sound-figures.ts";
import { family, withFigures, type Broken } from "./fault.ts";

/** A column that stays within counts when `by` is added. */
function changed(draft: Draft, id: string, by: number): Broken | undefined {
  const value = (draft.figures[id] ?? 0) + by;
  if (value < 0) return undefined;
  const column = id.split(".").at(-1)!;
  return { draft: withFigures(draft, { [id]: value }), mark: `applications.received.${column}` };
}

function rowOff(name: string, idOf: (draft: Draft, chance: Chance, column: string) => string) {
  return {
    name,
    rule: "applications.balance" as const,
    apply: (draft: Draft, chance: Chance) => {
      const column = chance.pick(["person", "person", ...applicants]);
      return changed(draft, idOf(draft, chance, column), chance.pick([1, 1, 2, 10, -1]));
    },
  };
}

function declaredOff(name: string, rule: RuleName, pattern: RegExp) {
  return {
    name,
    rule,
    apply: (draft: Draft, chance: Chance) => {
      const id = chance.pick(Object.keys(draft.declared).filter((one) => pattern.test(one)));
      const wrong = draft.declared[id]! + chance.pick([1, 2, 10]);
      return { draft: { ...draft, declared: { ...draft.declared, [id]: wrong } }, mark: id };
    },
  };
}

export const balanceFaults = family("勾稽和合计", [
  rowOff("新收多一件或少一件", (_, __, column) => `applications.received.${column}`),
  rowOff("上年结转填错", (_, __, column) => `applications.carriedIn.${column}`),
  rowOff("结转下年度填错", (_, __, column) => `applications.carriedOut.${column}`),
  rowOff("办理结果填错一行", (draft, chance, column) => chance.pick(outcomeIds(draft.figures, column))),
  {
    name: "串列：总计平、两列不平",
    rule: "applications.balance",
    apply: (draft, chance) => {
      const [from, to] = chance.shuffled(
        applicants.filter((one) => draft.figures[`applications.received.${one}`]! > 0),
      );
      const other = to ?? applicants.find((one) => one !== from);
      if (from === undefined || other === undefined) return undefined;
      const [a, b] = [`applications.received.${from}`, `applications.received.${other}`];
      return { draft: withFigures(draft, { [a]: draft.figures[a]! - 1, [b]: draft.figures[b]! + 1 }), mark: a };
    },
  },
  declaredOff("印出的总计列错", "applications.row-total", /^applications\.(?!handled).*\.total$/u),
  declaredOff("印出的（七）总计行错", "applications.handled", /^applications\.handled\.(?!total)/u),
  declaredOff("印出的表四总计错", "contest.total", /^contest\..*\.total$/u),
]);
