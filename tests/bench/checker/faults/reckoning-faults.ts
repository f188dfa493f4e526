/** The text against itself: sums, percentages, one number told twice. */
import { say, told } from "../draft.ts";
import { family, withSentence } from "./fault.ts";
import { quantityOf } from "../quantities.ts";
import { retold } from "./number-faults.ts";

export const reckoningFaults = family("正文自身", [
  {
    name: "共…其中…：一项写错",
    rule: "text.sum",
    apply: (draft, chance) => retold(draft, chance, "part", ({ value }) => value + chance.pick([1, 2, 10, 100])),
  },
  {
    name: "共…其中…：总数写错",
    rule: "text.sum",
    apply: (draft, chance) => {
      // Only wholes whose parts are told exactly.
      const isExact = JSON.stringify(draft.text).includes('"quantity":"part"');
      return isExact
        ? (retold(draft, chance, "published", ({ value }) => value + chance.pick([1, 9, 100])) ??
            retold(draft, chance, "whole", ({ value }) => value + chance.pick([1, 9])))
        : undefined;
    },
  },
  {
    name: "约数与各项相差过大",
    rule: "text.sum",
    apply: (draft, chance) => retold(draft, chance, "loose part", ({ value }) => value + 4000),
  },
  {
    name: "占比算错",
    rule: "text.percentage",
    apply: (draft, chance) => retold(draft, chance, "share", ({ value }) => (value > 50 ? value - 7.5 : value + 7.5)),
  },
  {
    name: "增减幅度算错",
    rule: "text.percentage",
    apply: (draft, chance) => retold(draft, chance, "change", ({ value }) => value + chance.pick([0.3, 5, 20])),
  },
  {
    name: "增减件数与幅度不符",
    rule: "text.percentage",
    apply: (draft, chance) =>
      JSON.stringify(draft.text).includes('"quantity":"change"') && (quantityOf(draft.figures, "received") ?? 0) > 15
        ? retold(draft, chance, "difference", ({ value }) => value + 3)
        : undefined,
  },
  {
    name: "主动公开总数前后不一",
    rule: "text.repeated",
    apply: (draft, chance) => {
      const first = chance.int(200, 4000);
      const before = withSentence(
        draft,
        "overview",
        say`全年主动公开政府信息${told("published", first)}条。`,
        "主动公开",
      );
      const wrong = told("published", first + chance.pick([1, 10, 100]));
      return withSentence(before, "problems", say`虽然主动公开政府信息${wrong}条，但质量有待提高。`);
    },
  },
  {
    name: "申请数前后不一",
    rule: "text.repeated",
    apply: (draft, chance) => {
      const twice = JSON.stringify(draft.text).match(/"quantity":"received"/gu)?.length ?? 0;
      return twice < 2 ? undefined : retold(draft, chance, "received", ({ value }) => value + chance.int(4, 40));
    },
  },
]);
