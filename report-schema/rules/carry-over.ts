/** Rules that read a format's list of what goes on from last year; which figures do is the format's own business. */
import type { Finding, RuleName, Term } from "../finding.ts";
import { figureDefinition } from "../figure-index.ts";
import { correctionOf } from "../carried-in.ts";
import type { CarryOver, FigureId, Format } from "../format.ts";
import { placeOf } from "../place.ts";
import type { Figures } from "../report.ts";
import { sumOf } from "../totals.ts";
import { sectionOfTable, type PreviousReport, type Rule, type Subject } from "./rule.ts";

type CarryOverRule = Extract<
  RuleName,
  "years.carried-in" | "years.in-force" | "years.repealed" | "years.previous-items"
>;

/** @param kind of the entries the rule reads; only those are given to `check` whose formats follow on each other */
function carryOverRule<Name extends CarryOverRule, Kind extends CarryOver["kind"]>(
  name: Name,
  kind: Kind,
  source: string,
  check: (
    subject: Subject,
    previous: PreviousReport,
    entry: Extract<CarryOver, { readonly kind: Kind }>,
  ) => Finding | undefined,
): Rule<Name> {
  const isOfKind = (entry: CarryOver): entry is Extract<CarryOver, { readonly kind: Kind }> => entry.kind === kind;
  return {
    name,
    moments: ["save", "submit", "publish"],
    source,
    check: (subject) => {
      const { format, previous } = subject;
      if (!previous) return [];
      return format.carryOver
        .filter(isOfKind)
        .filter(({ from }) => from.includes(previous.format.id))
        .flatMap((entry) => check(subject, previous, entry) ?? []);
    },
  };
}

/**
 * What was carried over at the end of last year came in this year. One cause is said once: where the total differs its
 * columns do too, and only where it is right are they asked about. Where every figure was put right with a reason, the
 * reviewer is told and nobody is asked again.
 */
export const yearsCarriedIn = carryOverRule(
  "years.carried-in",
  "balance",
  "年报格式第三部分：上年结转数与上一年度年报的结转下年度数一致",
  ({ format, figures, unit, report, statements }, previous, { total, parts }) => {
    const value = figures[total.figure];
    const last = previous.figures[total.last];
    if (value === undefined || last === undefined) return undefined;
    const isTotal = value !== last;
    const partsApart = parts.filter((part) => isDifferent(figures[part.figure], previous.figures[part.last]));
    const different = isTotal ? [total] : partsApart;
    if (different.length === 0) return undefined;
    const reasons = partsApart.map(({ figure }) => correctionOf(report, figure, statements.corrections)?.reason);
    const corrected = reasons.includes(undefined) ? undefined : [...new Set(reasons)].join("；");
    return {
      rule: "years.carried-in",
      level: corrected ? "note" : isTotal && !unit.isReorganised ? "block" : "explain",
      // A total cannot be typed into: a person looks at its parts.
      figures: isTotal ? [...parts.map(({ figure }) => figure), total.figure] : different.map(({ figure }) => figure),
      section: sectionOf(format, total.figure),
      facts: {
        table: placeOf(format, total.figure).table,
        row: placeOf(format, total.figure).row,
        lastRow: placeOf(previous.format, total.last).row,
        lastYear: previous.report.year,
        columns: different.map((one) => ({
          label: placeOf(format, one.figure).column,
          value: figures[one.figure] ?? 0,
          last: previous.figures[one.last] ?? 0,
        })),
        isTotal,
        unitReorganised: unit.isReorganised === true,
        ...(corrected && { corrected }),
      },
      ...(isTotal && { expected: last, actual: value }),
    };
  },
);

interface Stock {
  readonly last: number;
  readonly added: number;
  readonly removed: number;
  readonly stock: number;
}
type StockEntry = Extract<CarryOver, { readonly kind: "stock" }>;

/** Nothing while one of the four is blank. */
function stockOf(figures: Figures, previous: PreviousReport, { stock, added, removed }: StockEntry): Stock | undefined {
  const last = previous.figures[stock.last];
  const [now, more, less] = [figures[stock.figure], figures[added], figures[removed]];
  if (last === undefined || now === undefined || more === undefined || less === undefined) return undefined;
  return { last, added: more, removed: less, stock: now };
}

function stockFacts(format: Format, previous: PreviousReport, entry: StockEntry, stock: Stock) {
  const { table, row } = placeOf(format, entry.stock.figure);
  return {
    table,
    row,
    lastYear: previous.report.year,
    last: { label: placeOf(previous.format, entry.stock.last).column, value: stock.last },
    added: columnTerm(format, entry.added, stock.added),
    removed: columnTerm(format, entry.removed, stock.removed),
    stock: columnTerm(format, entry.stock.figure, stock.stock),
  };
}

const stockSource = "年报格式第二部分：现行有效件数";

/** 现行有效 = last year's + 制发 − 废止. Silent where more was repealed than there was: that is the cause, and blocks. */
export const yearsInForce = carryOverRule("years.in-force", "stock", stockSource, (subject, previous, entry) => {
  const { format, figures } = subject;
  const stock = stockOf(figures, previous, entry);
  if (!stock || isOverdrawn(stock) || stock.stock === stock.last + stock.added - stock.removed) return undefined;
  return {
    rule: "years.in-force",
    level: "explain",
    figures: [entry.stock.figure, entry.added, entry.removed],
    section: sectionOf(format, entry.stock.figure),
    facts: stockFacts(format, previous, entry, stock),
    expected: stock.last + stock.added - stock.removed,
    actual: stock.stock,
  };
});

/** No more can be repealed than was in force and was issued. */
export const yearsRepealed = carryOverRule("years.repealed", "stock", stockSource, (subject, previous, entry) => {
  const { format, figures, unit } = subject;
  const stock = stockOf(figures, previous, entry);
  if (!stock || !isOverdrawn(stock)) return undefined;
  return {
    rule: "years.repealed",
    level: unit.isReorganised ? "explain" : "block",
    figures: [entry.removed, entry.added],
    section: sectionOf(format, entry.removed),
    facts: { ...stockFacts(format, previous, entry, stock), unitReorganised: unit.isReorganised === true },
    expected: stock.last + stock.added,
    actual: stock.removed,
  };
});

function isOverdrawn({ last, added, removed }: Stock): boolean {
  return removed > last + added;
}

/** 上一年项目数量 is what last year's report ended with. */
export const yearsPreviousItems = carryOverRule(
  "years.previous-items",
  "sum",
  "年报格式第二部分：上一年项目数量",
  ({ format, figures }, previous, { figure, last }) => {
    const value = figures[figure];
    const sum = sumOf(previous.figures, last);
    if (value === undefined || sum.blanks.length > 0 || value === sum.value) return undefined;
    const { table, row } = placeOf(format, figure);
    return {
      rule: "years.previous-items",
      level: "explain",
      figures: [figure],
      section: sectionOf(format, figure),
      facts: {
        table,
        row,
        lastYear: previous.report.year,
        value: columnTerm(format, figure, value),
        last: last.map((id) => columnTerm(previous.format, id, previous.figures[id] ?? 0)),
      },
      expected: sum.value,
      actual: value,
    };
  },
);

function isDifferent(value: number | undefined, last: number | undefined): boolean {
  return value !== undefined && last !== undefined && value !== last;
}

function sectionOf(format: Format, id: FigureId): string {
  return sectionOfTable(format, figureDefinition(format, id).table.id);
}

function columnTerm(format: Format, id: FigureId, value: number): Term {
  return { label: placeOf(format, id).column, value };
}
