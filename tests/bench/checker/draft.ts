/** A report in parts that a fault can change one by one: figures, and a text that knows which numbers it states. */
import type { NarrativeKey, UnitKind } from "#report-schema/format.ts";
import { narrativeKeys } from "#report-schema/format.ts";
import { indexRound } from "#report-schema/radar/round-index.ts";
import type { Narrative, Report } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import type { Finding } from "#report-schema/finding.ts";
import { numberText, type Style } from "./number-text.ts";

export interface BenchUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly isGovernment: boolean;
  /** 我局, 我县 … */
  readonly we: string;
  /** Another unit of the round. */
  readonly neighbour: string;
}

/** A number the text states, and what it is a number of. */
export interface Told {
  readonly quantity: string;
  readonly value: number;
  readonly style: Style;
}

/** Words with numbers between them. */
export interface Saying {
  readonly words: readonly string[];
  readonly numbers: readonly Told[];
}

export interface Paragraph {
  /** The part of 一 it belongs to, heading included. */
  readonly facet?: string;
  readonly sayings: readonly Saying[];
}

export interface Draft {
  readonly unit: BenchUnit;
  readonly unitKindKnown: boolean;
  readonly year: number;
  readonly formatId: string;
  /** Typed figures, as the rules hold them. */
  readonly figures: Readonly<Record<string, number>>;
  readonly typed: Readonly<Record<string, string>>;
  readonly declared: Readonly<Record<string, number>>;
  /** The report of the year before, where it is known. */
  readonly previous?: Report | undefined;
  /** Texts of the neighbour. */
  readonly siblings?: readonly Narrative[];
  readonly text: Readonly<Record<NarrativeKey, readonly Paragraph[]>>;
}

/** say`全年收到申请${told("received", 12)}件。` */
export function say(words: TemplateStringsArray, ...numbers: readonly Told[]): Saying {
  return { words: [...words], numbers };
}

export function plain(words: string): Saying {
  return { words: [words], numbers: [] };
}

export function told(quantity: string, value: number, style: Style = "plain"): Told {
  return { quantity, value, style };
}

export function sayingText({ words, numbers }: Saying): string {
  return words.map((word, index) => word + (numbers[index] ? numberText(numbers[index]) : "")).join("");
}

export function narrativeOf({ text }: Draft): Narrative {
  const lines = (key: NarrativeKey): string =>
    text[key].map(({ sayings }) => sayings.map(sayingText).join("")).join("\n");
  return Object.fromEntries(narrativeKeys.map((key) => [key, lines(key)])) as unknown as Narrative;
}

export function reportOfDraft(draft: Draft): Report {
  const { unit, year, formatId, figures, typed, declared } = draft;
  return {
    unit: unit.name,
    year,
    formatId,
    figures,
    unread: typed,
    declared,
    narrative: narrativeOf(draft),
  };
}

/** Everything the checker says when the report is handed in. */
export function findingsOfDraft(draft: Draft): Finding[] {
  const { kind, isGovernment, neighbour } = draft.unit;
  const unit = { ...(draft.unitKindKnown && { kind }), isGovernment, otherUnits: [neighbour] };
  const siblings = (draft.siblings ?? []).map((narrative, index) => ({
    id: String(index),
    unit: neighbour,
    narrative,
  }));
  const round = siblings.length > 0 ? { index: indexRound(siblings), id: "" } : undefined;
  return runChecks(subjectOf(reportOfDraft(draft), unit, { previous: draft.previous, round }), "submit");
}
