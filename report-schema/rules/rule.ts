import type { Finding, RuleDescription, RuleName } from "../finding.ts";
import type { Format, UnitKind } from "../format.ts";
import { formatById } from "../formats/registry.ts";
import type { Report } from "../report.ts";
import { withTotals } from "../totals.ts";
import type { Figures } from "../report.ts";

/** What is known about the unit; absent where a file came without its register. */
export interface UnitFacts {
  readonly kind?: UnitKind;
  /** 各级人民政府 itself, not a department or office. */
  readonly isGovernment?: boolean;
  /** Names of the other units of the round, where they are known: a text taken from one of them is asked about. */
  readonly otherUnits?: readonly string[];
}

/** Everything a rule may look at. */
export interface Subject {
  readonly report: Report;
  readonly format: Format;
  /** Typed figures and every total that can be known. */
  readonly figures: Figures;
  readonly unit: UnitFacts;
}

export function subjectOf(report: Report, unit: UnitFacts = {}): Subject {
  const format = formatById(report.formatId);
  return { report, format, figures: withTotals(format, report.figures), unit };
}

/** A check: pure, small, says what it found; it neither throws nor writes sentences. */
export interface Rule<Name extends RuleName = RuleName> extends RuleDescription<Name> {
  readonly check: (subject: Subject) => readonly Finding[];
}

/** The section a table is printed in. */
export function sectionOfTable(format: Format, tableId: string): string {
  const section = format.sections.find((candidate) => candidate.table === tableId);
  if (!section) throw new Error(`格式 ${format.id} 没有放置“${tableId}”的部分`);
  return section.id;
}
