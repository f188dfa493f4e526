/**
 * The report as it stands in the form at this moment: figures, running totals and findings follow every keystroke,
 * and each cell is told only when its own part has changed.
 */
import { lockedFigures, type LockedFigures } from "#report-schema/carried-in.ts";
import {
  contentOfFields,
  contentWith,
  figureField,
  keptText,
  narrativeField,
  type DraftFields,
} from "#report-schema/draft-input.ts";
import { figureDefinition, typedFigures } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { Finding } from "#report-schema/finding.ts";
import { narrativeKeys, type Balance, type FigureId, type Format, type NarrativeKey } from "#report-schema/format.ts";
import type { Report, ReportContent } from "#report-schema/report.ts";
import type { RuleSettings } from "#report-schema/rules/rule-settings.ts";
import { subjectOf, type Subject, type UnitFacts } from "#report-schema/rules/rule.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import type { ScoreFacts } from "#report-schema/sheet/score-facts.ts";
import { noStatements, type Statements } from "#report-schema/statements.ts";
import { runningTotals, type PartialSum } from "#report-schema/totals.ts";
import { cellMarks, type CellMark } from "./cell-marks.ts";
import { LiveTopics } from "./live-topics.ts";
import { steadyFindings } from "./steady-findings.ts";

export interface ReportIdentity {
  readonly unit: string;
  readonly year: number;
  readonly formatId: string;
}

/** One change of one field: who made it decides who still has to hear of it. */
export interface FieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** `typed` into the field itself; `written` by the desk (paste, fill, undo); `kept` by the server or this machine. */
  readonly origin: "typed" | "written" | "kept";
}

export interface BalanceState {
  readonly left: number;
  readonly right: number;
  /** Figures of this balance that are still blank. */
  readonly blanks: number;
}

/** Findings about words follow after a breath, so that a half-typed sentence is not argued with. */
const breathMs = 150;

const noMark: CellMark = { level: "", sentence: "" };

export class LiveReport {
  readonly #topics = new LiveTopics();
  readonly #changeListeners = new Set<(changes: readonly FieldChange[]) => void>();
  readonly #fields: DraftFields;
  /** The fields as read; one object for the narrative as long as no word changes, so that what was read in it holds on. */
  #content: ReportContent;
  /** Figures last year's report decides: nothing but its number is written into them here. */
  readonly locked: LockedFigures;
  #statements: Statements;
  readonly #figureOf: ReadonlyMap<string, FigureId>;
  #totals: Readonly<Record<FigureId, PartialSum>>;
  #subject: Subject;
  #findings: readonly Finding[];
  #marks: ReadonlyMap<FigureId, CellMark>;
  readonly #balances = new Map<Balance, BalanceState>();
  #stopChecking: () => void = () => undefined;
  /** Section by section: how many cells are filled. */
  #filled = new Map<string, number>();

  constructor(
    readonly format: Format,
    readonly identity: ReportIdentity,
    readonly unit: UnitFacts,
    fields: DraftFields,
    readonly previous?: Report,
    readonly settings?: RuleSettings,
    statements: Statements = noStatements,
    readonly scores?: ScoreFacts,
  ) {
    this.#statements = statements;
    this.locked = lockedFigures(format, previous);
    // Every field of the form has a place here, also those nobody has filled.
    this.#fields = { ...Object.fromEntries(narrativeKeys.map((key) => [narrativeField(key), ""])), ...fields };
    this.#figureOf = new Map(typedFigures(format).map(({ id }) => [figureField(id), id]));
    for (const name of this.#figureOf.keys()) this.#fields[name] ??= "";
    this.#content = contentOfFields(format, this.#fields);
    this.#totals = runningTotals(format, this.#content.figures);
    this.#subject = this.#look();
    this.#findings = runChecks(this.#subject, "submit");
    this.#marks = cellMarks(this.#findings);
    this.#count();
  }

  readonly subscribeTo = this.#topics.subscribeTo;

  /** Hears of every change of a field, whole pastes in one call. @returns stops listening */
  readonly onChanges = (listener: (changes: readonly FieldChange[]) => void): (() => void) => {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  };

  /**
   * Puts texts into fields, many in one step; the form shows what was not typed into the field itself.
   * @param texts by field name (`figureField`, `narrativeField`); names the form does not have are left out
   */
  write(texts: Readonly<Record<string, string>>, origin: FieldChange["origin"]): void {
    const changes: FieldChange[] = [];
    for (const [name, after] of Object.entries(texts)) {
      const before = this.#fields[name];
      if (before === undefined || before === after || (origin !== "kept" && this.#isHeld(name, after))) continue;
      changes.push({ name, before, after, origin });
      this.#fields[name] = after;
    }
    if (changes.length === 0) return;
    const aboutFigures = changes.some(({ name }) => this.#figureOf.has(name));
    const aboutWords = changes.some(({ name }) => !this.#figureOf.has(name));
    const written = Object.fromEntries(changes.map(({ name, after }) => [name, after]));
    this.#content = contentWith(this.format, this.#content, written);
    if (aboutFigures) {
      this.#totals = runningTotals(this.format, this.#content.figures);
      this.#balances.clear();
      this.#count();
    }
    if (!aboutWords) this.#check();
    for (const listener of this.#changeListeners) listener(changes);
    if (aboutFigures) this.#topics.tell("figures");
    if (aboutWords) this.#topics.tell("words");
    if (aboutWords) this.#checkSoon();
    else this.#topics.tell("findings");
    this.#topics.tellAfterwards();
  }

  /** What the unit stated beside its figures counts from now on. */
  takeStatements(statements: Statements): void {
    if (statements === this.#statements) return;
    this.#statements = statements;
    this.#check();
    this.#topics.tell("findings");
    this.#topics.tellAfterwards();
  }

  /** What stands in a field now, read or not. */
  field(name: string): string {
    return this.#fields[name] ?? "";
  }

  /** What stands in a field, as it will be kept. */
  keptField(name: string): string {
    return keptText(this.format, name, this.field(name));
  }

  /** The whole numbers read from the cells; a blank or unreadable cell has none. */
  figures(): Readonly<Record<FigureId, number>> {
    return this.#content.figures;
  }

  narrative(key: NarrativeKey): string {
    return this.field(narrativeField(key));
  }

  /** The report as it stands in the form, for rules and readers. */
  report(): Report {
    return { ...this.identity, ...this.#content };
  }

  /** A computed total as shown: blank while nothing was filled. */
  totalText(id: FigureId): string {
    const total = this.#totals[id];
    if (!total) return "";
    const allBlank =
      total.value === 0 &&
      this.format.sums
        .find((candidate) => candidate.total === id)
        ?.of.every((part) => this.figures()[part] === undefined && (this.#totals[part]?.blanks.length ?? 1) > 0);
    return allBlank ? "" : figureText(figureDefinition(this.format, id).kind, total.value);
  }

  /** A sum that only the screen shows: blank while nothing of it was filled. */
  sumText(ids: readonly FigureId[]): string {
    let sum: number | undefined;
    for (const id of ids) {
      const value = this.#totals[id] && this.totalText(id) !== "" ? this.#totals[id].value : this.figures()[id];
      if (value !== undefined) sum = (sum ?? 0) + value;
    }
    return sum === undefined ? "" : String(sum);
  }

  balance(balance: Balance): BalanceState {
    const known = this.#balances.get(balance);
    if (known) return known;
    const value = (id: FigureId): number | undefined => this.#totals[id]?.value ?? this.figures()[id];
    const side = (ids: readonly FigureId[]): number => ids.reduce((sum, id) => sum + (value(id) ?? 0), 0);
    const blanks = [...balance.left, ...balance.right].flatMap(
      (id) => this.#totals[id]?.blanks ?? (value(id) === undefined ? [id] : []),
    );
    const state = { left: side(balance.left), right: side(balance.right), blanks: blanks.length };
    this.#balances.set(balance, state);
    return state;
  }

  filledIn(tableId: string): number {
    return this.#filled.get(tableId) ?? 0;
  }

  findings(): readonly Finding[] {
    return this.#findings;
  }

  /** What the findings say of one cell. */
  markOf(id: FigureId): CellMark {
    return this.#marks.get(id) ?? noMark;
  }

  /** What the findings were made of; a breath older than the form while somebody writes a text. */
  subject(): Subject {
    return this.#subject;
  }

  /** Stops the clock of a page that is gone. */
  close(): void {
    this.#stopChecking();
    this.#topics.close();
  }

  #isHeld(name: string, after: string): boolean {
    const figure = this.#figureOf.get(name);
    const locked = figure === undefined ? undefined : this.locked.get(figure);
    return locked !== undefined && after.trim() !== String(locked.value);
  }

  #count(): void {
    this.#filled = new Map(this.format.tables.map((table) => [table.id, 0]));
    for (const { id, table } of typedFigures(this.format)) {
      if (this.figures()[id] !== undefined) this.#filled.set(table.id, (this.#filled.get(table.id) ?? 0) + 1);
    }
  }

  #look(): Subject {
    return subjectOf(this.report(), this.unit, {
      previous: this.previous,
      settings: this.settings,
      statements: this.#statements,
      scores: this.scores,
    });
  }

  #check(): void {
    this.#stopChecking();
    this.#subject = this.#look();
    this.#findings = steadyFindings(runChecks(this.#subject, "submit"), this.#findings);
    this.#marks = cellMarks(this.#findings, this.#marks);
  }

  #checkSoon(): void {
    this.#stopChecking();
    const timer = setTimeout(() => {
      this.#check();
      this.#topics.tell("findings");
      this.#topics.tellAfterwards();
    }, breathMs);
    this.#stopChecking = () => clearTimeout(timer);
  }
}
