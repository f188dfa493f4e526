/** Cells left blank, or filled with what is no number. */
import type { Chance } from "../chance.ts";
import type { Draft } from "../draft.ts";
import { family, idsOf, withoutFigures, type Broken } from "./fault.ts";

function typed(draft: Draft, chance: Chance, text: string, pattern = /./u): Broken {
  const id = chance.pick(idsOf(draft, pattern).filter((one) => !/change|amount|collected/u.test(one)));
  return { draft: { ...withoutFigures(draft, [id]), typed: { ...draft.typed, [id]: text } }, mark: id };
}

const hidesNumbers = true;

export const cellFaults = family("单元格", [
  {
    name: "一格空白",
    rule: "figures.blank",
    hidesNumbers,
    apply: (draft, chance) => {
      const id = chance.pick(idsOf(draft, /./u));
      return { draft: withoutFigures(draft, [id]), mark: id };
    },
  },
  {
    name: "一行空白",
    rule: "figures.blank",
    hidesNumbers,
    apply: (draft, chance) => {
      const row = chance.pick(idsOf(draft, /\.person$/u)).replace(/person$/u, "");
      return {
        draft: withoutFigures(draft, idsOf(draft, new RegExp(`^${row.replaceAll(".", "\\.")}`, "u"))),
        mark: `${row}person`,
      };
    },
  },
  {
    name: "整表空白",
    rule: "figures.blank",
    hidesNumbers,
    apply: (draft, chance) => {
      const table = chance.pick(["proactive", "applications", "contest"]);
      return withoutFigures(draft, idsOf(draft, new RegExp(`^${table}\\.`, "u")));
    },
  },
  ...["/", "—", "无", "-3", "1.5", "3件左右"].map((text) => ({
    name: `填“${text}”`,
    rule: "figures.type" as const,
    hidesNumbers,
    apply: (draft: Draft, chance: Chance) => typed(draft, chance, text),
  })),
]);
