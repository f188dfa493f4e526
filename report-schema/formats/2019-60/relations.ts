import type { Relation, UnitKind } from "#report-schema/format.ts";

const source = "国办公开办函〔2019〕60号 第二部分";
const withRulesPower: readonly UnitKind[] = ["ministry", "province", "prefecture"];
const countyAndBelow: readonly UnitKind[] = ["county", "department", "township"];
/** 1 000 000 万元 in 0.01 元: more than any county-level unit spends in a year. */
const oneMillionWan = 1_000_000_000_000;

export const relations: readonly Relation[] = [
  {
    rule: "proactive.rules-power",
    level: "block",
    kind: "power",
    figures: ["proactive.rules.made", "proactive.rules.published", "proactive.rules.publicTotal"],
    unitKinds: withRulesPower,
    source: "《立法法》关于规章制定权的规定",
  },
  ...["rules", "normative"].map((row): Relation => ({
    rule: "proactive.stock",
    level: "explain",
    kind: "atLeast",
    greater: `proactive.${row}.publicTotal`,
    lesser: `proactive.${row}.published`,
    source,
  })),
  ...["licences", "services", "penalties", "coercion", "fees"].map((row): Relation => ({
    rule: "proactive.items",
    level: "block",
    kind: "notNegative",
    of: [`proactive.${row}.previous`, `proactive.${row}.change`],
    source,
  })),
  ...["licences", "services", "penalties", "coercion"].map((row): Relation => ({
    rule: "proactive.decided-without-items",
    level: "explain",
    kind: "needs",
    figure: `proactive.${row}.decided`,
    needs: [`proactive.${row}.previous`, `proactive.${row}.change`],
    source,
  })),
  {
    rule: "proactive.procurement",
    level: "explain",
    kind: "together",
    figures: ["proactive.procurement.items", "proactive.procurement.amount"],
    source,
  },
  {
    rule: "proactive.money-unit",
    level: "explain",
    kind: "ceiling",
    figure: "proactive.procurement.amount",
    limit: oneMillionWan,
    unitKinds: countyAndBelow,
    source: `${source}“单位：万元，保留4位小数”`,
  },
  {
    rule: "proactive.money-precision",
    level: "note",
    kind: "precise",
    figure: "proactive.procurement.amount",
    decimals: 4,
    source: `${source}“单位：万元，保留4位小数”`,
  },
  {
    rule: "applications.other-share",
    level: "note",
    kind: "share",
    part: ["applications.other.total"],
    partLabel: "（六）其他处理",
    whole: "applications.handled.total",
    most: 0.3,
    source: "审查经验：其他处理占比过高的，应说明具体情形",
  },
  {
    rule: "applications.not-held-share",
    level: "note",
    kind: "share",
    part: ["applications.unavailable.notHeld.total"],
    partLabel: "（四）无法提供·1.本机关不掌握相关政府信息",
    whole: "applications.handled.total",
    most: 0.9,
    source: "审查经验：不掌握占比过高的，应核对检索是否尽责",
  },
];
