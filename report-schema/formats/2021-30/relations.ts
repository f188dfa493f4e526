import type { Relation, UnitKind } from "#report-schema/format.ts";

const withRulesPower: readonly UnitKind[] = ["ministry", "province", "prefecture"];
const countyAndBelow: readonly UnitKind[] = ["county", "department", "township"];
/** 1 000 000 万元 in 0.01 元: more than any county-level unit collects. */
const oneMillionWan = 1_000_000_000_000;

export const relations: readonly Relation[] = [
  {
    rule: "proactive.rules-power",
    level: "block",
    kind: "power",
    figures: ["proactive.rules.issued", "proactive.rules.repealed", "proactive.rules.inForce"],
    unitKinds: withRulesPower,
    source: "《立法法》关于规章制定权的规定",
  },
  ...["rules", "normative"].map((row): Relation => ({
    rule: "proactive.stock",
    level: "explain",
    kind: "atLeast",
    greater: `proactive.${row}.inForce`,
    lesser: `proactive.${row}.issued`,
    source: "国办公开办函〔2021〕30号 第二部分",
  })),
  {
    rule: "proactive.money-unit",
    level: "explain",
    kind: "ceiling",
    figure: "proactive.fees.collected",
    limit: oneMillionWan,
    unitKinds: countyAndBelow,
    source: "国办公开办函〔2021〕30号 第二部分“单位：万元”",
  },
  {
    rule: "applications.other-share",
    level: "note",
    kind: "share",
    part: ["applications.other.rest.total"],
    partLabel: "（六）其他处理·3.其他",
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
