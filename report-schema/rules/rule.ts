import type { Finding, RuleDescription, RuleName } from "../finding.ts";
import type { Format, UnitKind } from "../format.ts";
import { formatById } from "../formats/registry.ts";
import type { RoundIndex } from "../radar/round-index.ts";
import type { Report } from "../report.ts";
import type { ScoreFacts } from "../sheet/score-facts.ts";
import { noStatements, type Statements } from "../statements.ts";
import { withTotals } from "../totals.ts";
import type { Figures } from "../report.ts";
import { usualSettings, type RuleSettings } from "./rule-settings.ts";

/** What is known about the unit; absent where a file came without its register. */
export interface UnitFacts {
  readonly kind?: UnitKind;
  /** 各级人民政府 itself, not a department or office. */
  readonly isGovernment?: boolean;
  /** Names of the other units of the round, where they are known: a text taken from one of them is asked about. */
  readonly otherUnits?: readonly string[];
  /** Renamed, merged or divided within the report year: what goes on from last year may rightly differ. */
  readonly isReorganised?: boolean;
}

/** Last year's report of the unit; its figures with every total that can be known. */
export interface PreviousReport {
  readonly report: Report;
  readonly format: Format;
  readonly figures: Figures;
}

/** What a report is held against besides itself; each where it is known. */
export interface Comparisons {
  /** The unit's report of the year before. */
  readonly previous?: Report | undefined;
  /** The round it belongs to, and its id there. */
  readonly round?: { readonly index: RoundIndex; readonly id: string } | undefined;
  /** What the office set for the round; the usual where it set nothing. */
  readonly settings?: RuleSettings | undefined;
  /** What the unit stated beside its figures. */
  readonly statements?: Statements | undefined;
  /** What the scores issued in the report year say of the units under a government. */
  readonly scores?: ScoreFacts | undefined;
}

/** Everything a rule may look at. */
export interface Subject {
  readonly report: Report;
  readonly format: Format;
  /** Typed figures and every total that can be known. */
  readonly figures: Figures;
  readonly unit: UnitFacts;
  readonly previous?: PreviousReport;
  readonly round?: Comparisons["round"];
  readonly settings: RuleSettings;
  readonly statements: Statements;
  readonly scores?: ScoreFacts;
}

export function subjectOf(report: Report, unit: UnitFacts = {}, against: Comparisons = {}): Subject {
  return {
    report,
    ...withFormat(report),
    unit,
    ...(against.previous && { previous: { report: against.previous, ...withFormat(against.previous) } }),
    ...(against.round && { round: against.round }),
    settings: against.settings ?? usualSettings,
    statements: against.statements ?? noStatements,
    ...(against.scores && { scores: against.scores }),
  };
}

const known = new WeakMap<Report, Pick<Subject, "format" | "figures">>();

/** Reckoned once for each report: last year's is held against every state of this year's. */
function withFormat(report: Report): Pick<Subject, "format" | "figures"> {
  const before = known.get(report);
  if (before) return before;
  const format = formatById(report.formatId);
  const made = { format, figures: withTotals(format, report.figures) };
  known.set(report, made);
  return made;
}

/** A check: pure, small, says what it found; it neither throws nor writes sentences. */
export interface Rule<Name extends RuleName = RuleName> extends RuleDescription<Name> {
  readonly check: (subject: Subject) => readonly Finding[];
  /** It looks at no figure of this year, typed, unread or printed: what it found holds while the words do. */
  readonly wordsOnly?: true;
}

/** The section a table is printed in. */
export function sectionOfTable(format: Format, tableId: string): string {
  const section = format.sections.find((candidate) => candidate.table === tableId);
  if (!section) throw new Error(`格式 ${format.id} 没有放置“${tableId}”的部分`);
  return section.id;
}
