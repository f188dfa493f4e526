/** Rules that read a format's list of relations; which relations hold is the format's own business. */
import type { Finding, RuleName, Term } from "../finding.ts";
import { figureDefinition } from "../figure-index.ts";
import { figureText } from "../figure-text.ts";
import type { FigureId, Relation } from "../format.ts";
import { placeOf, placeText } from "../place.ts";
import { sumOf } from "../totals.ts";
import { sectionOfTable, type Rule, type Subject } from "./rule.ts";
import { numberOf, type ThresholdName } from "./rule-settings.ts";

type RelationRule = Extract<RuleName, `proactive.${string}` | `applications.${"other" | "not-held"}-share`>;

function relationRule<Name extends RelationRule>(
  name: Name,
  source: string,
  check: (subject: Subject, relation: Relation) => Finding | undefined,
): Rule<Name> {
  return {
    name,
    moments: ["save", "submit", "publish"],
    source,
    check: (subject) =>
      subject.format.relations
        .filter((relation) => relation.rule === name)
        .flatMap((relation) => check(subject, relation) ?? []),
  };
}

const secondPart = "年报格式第二部分；条例第二十条";

export const proactiveRulesPower = relationRule(
  "proactive.rules-power",
  "《立法法》关于规章制定权的规定",
  ({ format, figures, unit }, relation) => {
    if (relation.kind !== "power" || (unit.kind && relation.unitKinds.includes(unit.kind))) return undefined;
    const filled = relation.figures.filter((id) => (figures[id] ?? 0) !== 0);
    const first = filled[0];
    if (first === undefined) return undefined;
    return {
      rule: "proactive.rules-power",
      // Of a unit nobody knows it can only be asked.
      level: unit.kind ? relation.level : "explain",
      figures: filled,
      section: sectionOf(format, first),
      facts: { place: placeText(format, first), value: figures[first] ?? 0, unitKindKnown: unit.kind !== undefined },
    };
  },
);

export const proactiveStock = relationRule("proactive.stock", secondPart, ({ format, figures }, relation) => {
  if (relation.kind !== "atLeast") return undefined;
  const greater = figures[relation.greater];
  const lesser = figures[relation.lesser];
  if (greater === undefined || lesser === undefined || greater >= lesser) return undefined;
  return {
    rule: "proactive.stock",
    level: relation.level,
    figures: [relation.greater, relation.lesser],
    section: sectionOf(format, relation.greater),
    facts: {
      ...tableAndRow(format, relation.greater),
      greater: columnTerm(format, relation.greater, greater),
      lesser: columnTerm(format, relation.lesser, lesser),
    },
  };
});

export const proactiveItems = relationRule("proactive.items", secondPart, ({ format, figures }, relation) => {
  if (relation.kind !== "notNegative") return undefined;
  const { value, blanks } = sumOf(figures, relation.of);
  if (blanks.length > 0 || value >= 0) return undefined;
  const first = relation.of[0]!;
  return {
    rule: "proactive.items",
    level: relation.level,
    figures: relation.of,
    section: sectionOf(format, first),
    facts: {
      ...tableAndRow(format, first),
      terms: relation.of.map((id) => columnTerm(format, id, figures[id] ?? 0)),
    },
  };
});

export const proactiveDecidedWithoutItems = relationRule(
  "proactive.decided-without-items",
  secondPart,
  ({ format, figures }, relation) => {
    if (relation.kind !== "needs") return undefined;
    const decided = figures[relation.figure] ?? 0;
    const items = sumOf(figures, relation.needs);
    if (decided <= 0 || items.blanks.length > 0 || items.value !== 0) return undefined;
    return {
      rule: "proactive.decided-without-items",
      level: relation.level,
      figures: [relation.figure, ...relation.needs],
      section: sectionOf(format, relation.figure),
      facts: {
        ...tableAndRow(format, relation.figure),
        decided: columnTerm(format, relation.figure, decided),
        terms: relation.needs.map((id) => columnTerm(format, id, figures[id] ?? 0)),
      },
    };
  },
);

export const proactiveProcurement = relationRule(
  "proactive.procurement",
  secondPart,
  ({ format, figures }, relation) => {
    if (relation.kind !== "together") return undefined;
    const [a, b] = relation.figures;
    const first = figures[a];
    const second = figures[b];
    if (first === undefined || second === undefined || (first === 0) === (second === 0)) return undefined;
    const [zero, filled] = first === 0 ? [a, b] : [b, a];
    return {
      rule: "proactive.procurement",
      level: relation.level,
      figures: [zero, filled],
      section: sectionOf(format, zero),
      facts: {
        ...tableAndRow(format, zero),
        zero: placeOf(format, zero).column,
        filled: columnTerm(format, filled, figures[filled] ?? 0),
      },
    };
  },
);

/** 元 for 万元 is ten thousand times too much; a hundred times last year's is asked about, be it a year of growth. */
const suspiciousGrowth = 100;
/** 10 万元 in 0.01 元: a fee of a few 元 may well grow a hundredfold. */
const worthAsking = 10_000_000;
/** 1 万元 in 0.01 元. */
const fenPerWan = 1_000_000;

export const proactiveMoneyUnit = relationRule("proactive.money-unit", secondPart, (subject, relation) => {
  if (relation.kind !== "ceiling") return undefined;
  const { format, figures, unit, previous, settings } = subject;
  const value = figures[relation.figure] ?? 0;
  const limit = numberOf(settings, "moneyCeiling") * fenPerWan;
  const isTooLarge = unit.kind !== undefined && relation.unitKinds.includes(unit.kind) && value >= limit;
  const last = previous?.figures[relation.figure] ?? 0;
  const hasGrown = last > 0 && value >= worthAsking && value >= last * suspiciousGrowth;
  if (!isTooLarge && !hasGrown) return undefined;
  const { kind } = figureDefinition(format, relation.figure);
  return {
    rule: "proactive.money-unit",
    level: relation.level,
    figures: [relation.figure],
    section: sectionOf(format, relation.figure),
    facts: {
      place: placeText(format, relation.figure),
      amount: figureText(kind, value),
      // What it would be had 元 been typed: 1 万元 = 10 000 元.
      inYuan: figureText(kind, Math.round(value / 10_000)),
      ...(!isTooLarge && { last: figureText(kind, last) }),
    },
  };
});

export const proactiveMoneyPrecision = relationRule(
  "proactive.money-precision",
  secondPart,
  ({ format, figures }, relation) => {
    if (relation.kind !== "precise") return undefined;
    const value = figures[relation.figure] ?? 0;
    if (value === 0 || value % fenPerWan !== 0) return undefined;
    return {
      rule: "proactive.money-precision",
      level: relation.level,
      figures: [relation.figure],
      section: sectionOf(format, relation.figure),
      facts: {
        place: placeText(format, relation.figure),
        amount: figureText(figureDefinition(format, relation.figure).kind, value),
        decimals: relation.decimals,
      },
    };
  },
);

function shareRule<Name extends "applications.other-share" | "applications.not-held-share">(
  name: Name,
  limit: ThresholdName,
  source: string,
) {
  return relationRule(name, source, ({ format, report, figures, settings }, relation) => {
    if (relation.kind !== "share") return undefined;
    const part = sumOf(figures, relation.part);
    // Where cells of a file could not be read, its printed total still tells how many there were.
    const whole = figures[relation.whole] ?? report.declared?.[relation.whole];
    const most = numberOf(settings, limit) / 100;
    if (part.blanks.length > 0 || whole === undefined || whole === 0 || part.value / whole <= most) return undefined;
    return {
      rule: name,
      level: relation.level,
      figures: relation.part,
      section: sectionOf(format, relation.whole),
      facts: {
        table: figureDefinition(format, relation.whole).table.name,
        part: { label: relation.partLabel, value: part.value },
        whole: { label: placeOf(format, relation.whole).row, value: whole },
        most,
      },
    } as Finding;
  });
}

export const applicationsOtherShare = shareRule(
  "applications.other-share",
  "otherShare",
  "审查经验：其他处理应写明具体情形",
);
export const applicationsNotHeldShare = shareRule(
  "applications.not-held-share",
  "notHeldShare",
  "审查经验：不掌握占比过高时核对检索情况",
);

function sectionOf(format: Subject["format"], id: FigureId): string {
  return sectionOfTable(format, figureDefinition(format, id).table.id);
}

function tableAndRow(format: Subject["format"], id: FigureId): { table: string; row: string } {
  const { table, row } = placeOf(format, id);
  return { table, row };
}

function columnTerm(format: Subject["format"], id: FigureId, value: number): Term {
  return { label: placeOf(format, id).column, value };
}
