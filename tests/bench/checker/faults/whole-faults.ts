/** Faults of the tables as a whole. */
import type { Draft } from "../draft.ts";
import { applicants, outcomeIds } from "../sound-figures.ts";
import { family, idsOf, mapSayings, withFigures } from "./fault.ts";

function zeroed(draft: Draft, pattern: RegExp): Draft {
  return withFigures(draft, Object.fromEntries(idsOf(draft, pattern).map((id) => [id, 0])));
}

/** All outcomes of everyone gathered in one row, which keeps every column balanced. */
function gathered(draft: Draft, row: RegExp): Draft | undefined {
  const changes: Record<string, number> = {};
  for (const one of applicants) {
    const ids = outcomeIds(draft.figures, one);
    const target = ids.find((id) => row.test(id));
    if (target === undefined) return undefined;
    const sum = ids.reduce((value, id) => value + draft.figures[id]!, 0);
    for (const id of ids) changes[id] = id === target ? sum : 0;
  }
  return Object.values(changes).some((value) => value > 0) ? withFigures(draft, changes) : undefined;
}

export const wholeFaults = family("整份报告", [
  {
    name: "其他处理占比过高",
    rule: "applications.other-share",
    apply: (draft) => gathered(draft, /\.other\.rest\.|\.other\.[a-zA-Z]+$/u),
  },
  { name: "不掌握占比过高", rule: "applications.not-held-share", apply: (draft) => gathered(draft, /notHeld/u) },
  {
    name: "全部为零又不说明来源",
    rule: "figures.all-zero",
    apply: (draft) =>
      zeroed(
        mapSayings(draft, (saying) =>
          /台账|登记/u.test(saying.words.join("")) ? { words: [""], numbers: [] } : saying,
        ),
        /^(?:applications|contest)\./u,
      ),
  },
  {
    name: "没有申请却有复议诉讼",
    rule: "contest.without-applications",
    apply: (draft, chance) =>
      withFigures(zeroed(draft, /^applications\./u), { "contest.review.upheld": chance.int(1, 3) }),
  },
  {
    name: "用了另一个年度的格式",
    rule: "format.wrong-year",
    apply: (draft) => ({ ...draft, year: draft.year > 2020 ? 2020 : 2021 }),
  },
]);
