/** What a check found: a rule, where, and the facts — no sentence. Sentences are made in messages.ts. */
import type { FigureId, FigureKind, Level, Moment } from "./format.ts";
import type { FigureProblem } from "./figure-text.ts";
import type { ScoreQuantity } from "./narrative/score-quantity.ts";

/** An addend in a reckoning that will be shown to people. */
export interface Term {
  readonly label: string;
  readonly value: number;
}

export interface DeclaredTotalFacts {
  /** 表三·一、本年新收政府信息公开申请数量·总计 */
  readonly place: string;
  readonly terms: readonly Term[];
  readonly computed: number;
  readonly declared: number;
}

/** The facts each rule reports; its keys are the rule names, which are stable for files and scripts. */
export interface FactsByRule {
  "format.wrong-year": { readonly year: number; readonly format: string; readonly right: string };
  "format.labels": {
    readonly table: string;
    readonly labels: readonly { readonly seen: string; readonly printed: string }[];
  };
  "figures.type": {
    readonly place: string;
    readonly text: string;
    readonly problem: FigureProblem;
    readonly kind: FigureKind;
  };
  "figures.blank": {
    readonly table: string;
    /** Rows that lack the same columns; none where the table has one nameless row, or is blank altogether. */
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    /** Cells in all. */
    readonly count: number;
    readonly wholeTable: boolean;
  };
  "applications.balance": {
    readonly table: string;
    readonly column: string;
    readonly left: readonly Term[];
    readonly right: readonly Term[];
  };
  "applications.handled": DeclaredTotalFacts;
  "applications.row-total": DeclaredTotalFacts;
  "contest.total": DeclaredTotalFacts;
  "proactive.rules-power": { readonly place: string; readonly value: number; readonly unitKindKnown: boolean };
  "proactive.stock": { readonly table: string; readonly row: string; readonly greater: Term; readonly lesser: Term };
  "proactive.items": { readonly table: string; readonly row: string; readonly terms: readonly Term[] };
  "proactive.decided-without-items": {
    readonly table: string;
    readonly row: string;
    readonly decided: Term;
    readonly terms: readonly Term[];
  };
  "proactive.procurement": {
    readonly table: string;
    readonly row: string;
    readonly zero: string;
    readonly filled: Term;
  };
  "proactive.money-unit": {
    readonly place: string;
    readonly amount: string;
    readonly inYuan: string;
    /** Last year's amount, where it is against it that this one is large. */
    readonly last?: string;
  };
  "proactive.money-precision": { readonly place: string; readonly amount: string; readonly decimals: number };
  "applications.other-share": {
    readonly table: string;
    readonly part: Term;
    readonly whole: Term;
    readonly most: number;
  };
  "applications.not-held-share": {
    readonly table: string;
    readonly part: Term;
    readonly whole: Term;
    readonly most: number;
  };
  "text.empty": { readonly heading: string; readonly text: string };
  "text.title": { readonly said: string; readonly right: string };
  "text.vague": {
    readonly kind: "no-number" | "brief";
    readonly heading: string;
    readonly characters: number;
  };
  "text.facets": { readonly heading: string; readonly missing: readonly string[] };
  "text.figure": {
    readonly quote: string;
    /** The text's number, and the table's in the text's unit. */
    readonly stated: number;
    readonly approximate: boolean;
    readonly unit: string;
    readonly terms: readonly Term[];
    readonly total: number;
    /** Last year's balance, when the number is right with it; else 0. */
    readonly withCarriedIn: number;
  };
  "text.sum": {
    readonly quote: string;
    readonly whole: number;
    readonly unit: string;
    readonly parts: readonly Term[];
    readonly total: number;
    /** The parts are all there are; otherwise one may be unsaid, or counted twice. */
    readonly isCertain: boolean;
  };
  "text.percentage": {
    readonly quote: string;
    readonly kind: "share" | "change";
    readonly part: number;
    readonly whole: number;
    readonly stated: number;
    readonly computed: number;
  };
  "text.repeated": {
    readonly first: string;
    readonly second: string;
    readonly firstValue: number;
    readonly secondValue: number;
  };
  "text.period": { readonly quote: string; readonly year: number };
  "text.year": {
    readonly quote: string;
    readonly said: number;
    readonly year: number;
    readonly kind: "old" | "plan" | "future";
  };
  "text.basis": { readonly kind: "issuer" | "notice" | "decree"; readonly said: string; readonly right: string };
  "text.unit-name": {
    readonly kind: "other-unit" | "place" | "whole-place";
    readonly said: string;
    readonly unit: string;
  };
  "text.leftover": { readonly quote: string; readonly said: string };
  "text.personal-data": { readonly kind: "identity" | "mobile"; readonly masked: string };
  "text.fees": {
    readonly kind: "notice" | "amount";
    readonly heading: string;
    readonly place: string;
    readonly value: number;
    readonly said: string;
  };
  "text.papers": { readonly quote: string; readonly table: string; readonly row: string };
  "text.scores": {
    readonly quote: string;
    readonly quantity: ScoreQuantity;
    /** The group it is said of, or the grade it counts; "" for all. */
    readonly of: string;
    readonly stated: number;
    /** By the scores issued in the year. */
    readonly known: number;
  };
  "text.length": {
    readonly kind: "long" | "short";
    readonly heading: string;
    readonly characters: number;
    readonly limit: number;
  };
  "contest.without-applications": { readonly count: number };
  "figures.all-zero": {
    readonly tables: readonly string[];
    /** Sources a declaration says were not looked through, and why; absent where nothing was declared. */
    readonly unchecked?: readonly { readonly source: string; readonly note: string }[];
  };
  "years.carried-in": {
    readonly table: string;
    readonly row: string;
    readonly lastRow: string;
    readonly lastYear: number;
    /** Columns that differ; the total alone where that differs. */
    readonly columns: readonly { readonly label: string; readonly value: number; readonly last: number }[];
    readonly isTotal: boolean;
    readonly unitReorganised: boolean;
    /** Why every one of the figures was put right (更正); absent where one was not. */
    readonly corrected?: string;
  };
  "years.in-force": StockFacts;
  "years.repealed": StockFacts & { readonly unitReorganised: boolean };
  "years.previous-items": {
    readonly table: string;
    readonly row: string;
    readonly lastYear: number;
    readonly value: Term;
    readonly last: readonly Term[];
  };
  "years.jump": {
    readonly table: string;
    readonly lastYear: number;
    /** As many times as much, or a part of it. */
    readonly factor: number;
    /** Amounts as text, with their unit. */
    readonly rows: readonly { readonly label: string; readonly value: string; readonly last: string }[];
  };
  "years.identical": { readonly lastYear: number; readonly count: number };
  "text.copied": {
    /** The unit's own last year, or another report of the round. */
    readonly kind: "last-year" | "sibling";
    readonly unit: string;
    readonly year: number;
    /** 0–1: how much of this report's own text stands in the other. */
    readonly share: number;
    readonly most: number;
    /** Shared sentences, and the longest of them, verbatim. */
    readonly sentences: number;
    readonly examples: readonly string[];
    /** How many more reports of the round have as much in common with it. */
    readonly others: number;
  };
}

/** 现行有效 of one row against last year's. */
interface StockFacts {
  readonly table: string;
  readonly row: string;
  readonly lastYear: number;
  readonly last: Term;
  readonly added: Term;
  readonly removed: Term;
  readonly stock: Term;
}

export type RuleName = keyof FactsByRule;

interface FindingOf<Name extends RuleName> {
  readonly rule: Name;
  readonly level: Level;
  /** The figures concerned; the first is where a person should look. */
  readonly figures: readonly FigureId[];
  /** The section concerned, by its id in the format. */
  readonly section: string;
  readonly facts: FactsByRule[Name];
  /** The words of the narrative it is about, verbatim. */
  readonly quote?: string;
  readonly expected?: number;
  readonly actual?: number;
  /** What a decision is tied to, where facts move although the report does not: others' reports come in. */
  readonly tiedTo?: readonly string[];
}

export type Finding = { [Name in RuleName]: FindingOf<Name> }[RuleName];

/** A rule's standing description, for the rule book. */
export interface RuleDescription<Name extends RuleName = RuleName> {
  readonly name: Name;
  readonly moments: readonly Moment[];
  readonly source: string;
}

/**
 * Ties a person's decision (an explanation) to the facts it was given for: when a fact changes the key does,
 * and the question is asked again.
 */
export function findingKey(finding: Finding): string {
  if (finding.tiedTo) return JSON.stringify([finding.rule, ...finding.tiedTo]);
  return JSON.stringify([finding.rule, finding.figures, finding.facts, finding.quote ?? ""]);
}
