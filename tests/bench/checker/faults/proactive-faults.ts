/** 表二: powers, stock, items, procurement, 元 typed as 万元. */
import type { Draft } from "../draft.ts";
import { family, withFigures, type Broken } from "./fault.ts";

/** Only where the format has these figures. */
function set(draft: Draft, changes: Readonly<Record<string, number>>): Broken | undefined {
  const ids = Object.keys(changes);
  if (ids.some((id) => draft.figures[id] === undefined)) return undefined;
  return { draft: withFigures(draft, changes), mark: ids[0]! };
}

const wan = 1_000_000;
const rows = ["licences", "services", "penalties", "coercion"];

export const proactiveFaults = family("主动公开表", [
  {
    name: "没有规章权却填了规章",
    rule: "proactive.rules-power",
    apply: (draft, chance) => {
      if (draft.unit.kind === "prefecture") return undefined;
      const id = chance.pick(Object.keys(draft.figures).filter((one) => one.startsWith("proactive.rules.")));
      return set(draft, { [id]: chance.int(1, 30) });
    },
  },
  {
    name: "单位类别不明却填了规章",
    rule: "proactive.rules-power",
    apply: (draft, chance) => {
      const id = Object.keys(draft.figures).find((one) => one.startsWith("proactive.rules."))!;
      return set({ ...draft, unitKindKnown: false }, { [id]: chance.int(1, 9) });
    },
  },
  {
    name: "现行有效少于制发",
    rule: "proactive.stock",
    apply: (draft, chance) => {
      const issued = chance.int(2, 20);
      return set(draft, {
        "proactive.normative.inForce": issued - chance.int(1, 2),
        "proactive.normative.issued": issued,
      });
    },
  },
  {
    name: "对外公开总数少于新公开",
    rule: "proactive.stock",
    apply: (draft, chance) => {
      const made = chance.int(2, 20);
      return set(draft, { "proactive.normative.publicTotal": made - 1, "proactive.normative.published": made });
    },
  },
  {
    name: "项目数减成负数",
    rule: "proactive.items",
    apply: (draft, chance) => {
      const row = `proactive.${chance.pick([...rows, "fees"])}`;
      return set(draft, { [`${row}.previous`]: 3, [`${row}.change`]: -chance.int(4, 9) });
    },
  },
  {
    name: "没有项目却有处理决定",
    rule: "proactive.decided-without-items",
    apply: (draft, chance) => {
      const row = `proactive.${chance.pick(rows)}`;
      return set(draft, { [`${row}.decided`]: chance.int(1, 99), [`${row}.previous`]: 0, [`${row}.change`]: 0 });
    },
  },
  {
    name: "采购金额取整",
    rule: "proactive.money-precision",
    apply: (draft) => {
      const value = draft.figures["proactive.procurement.amount"] ?? 0;
      return value > 0 && value % wan !== 0
        ? set(draft, { "proactive.procurement.amount": Math.ceil(value / wan) * wan })
        : undefined;
    },
  },
  {
    name: "采购只有金额",
    rule: "proactive.procurement",
    apply: (draft) => set(draft, { "proactive.procurement.items": 0, "proactive.procurement.amount": 7 * wan }),
  },
  {
    name: "采购只有项目",
    rule: "proactive.procurement",
    apply: (draft) => set(draft, { "proactive.procurement.amount": 0, "proactive.procurement.items": 36 }),
  },
  ...(["proactive.fees.collected", "proactive.procurement.amount"] as const).map((id) => ({
    name: id.includes("fees") ? "收费金额把元填成万元" : "采购金额把元填成万元",
    rule: "proactive.money-unit" as const,
    apply: (draft: Draft) => {
      const value = draft.figures[id] ?? 0;
      // Below 100 万元 the slip gives less than a million: that one only last year's figure can show.
      if (draft.unit.kind === "prefecture" || value < 100 * wan) return undefined;
      return set(draft, { [id]: value * 10_000 });
    },
  })),
]);
