/**
 * 上年结转 is decided by last year's report: it arrives from there and stays as it came. A person may put it right, with a
 * reason that is kept and shown to the reviewer; nothing else may change it.
 */
import type { ContentField } from "./content-changes.ts";
import { fieldLabel, fieldValueText } from "./field-label.ts";
import type { FigureId, Format } from "./format.ts";
import type { Report, ReportContent } from "./report.ts";

/** A figure as last year's report decides it, and the figure of that report it goes on from. */
export interface LockedFigure {
  readonly figure: FigureId;
  readonly last: FigureId;
  readonly value: number;
}

export type LockedFigures = ReadonlyMap<FigureId, LockedFigure>;

/** A locked figure put right (更正): from what to what, and why. */
export interface FigureCorrection {
  readonly figure: FigureId;
  /** null where the cell was blank. */
  readonly before: number | null;
  readonly after: number;
  readonly reason: string;
}

/** A change of a locked figure that was not carried out: what stays, and what was wanted (null = blank). */
export interface HeldChange {
  readonly field: ContentField;
  readonly theirs: string | null;
  readonly mine: string | null;
}

/** The figures a format takes over from last year, whatever that was; cheap to ask before last year is looked up. */
export function carriedFigures(format: Format): readonly FigureId[] {
  return format.carryOver.flatMap((entry) => (entry.kind === "balance" ? entry.parts.map(({ figure }) => figure) : []));
}

/** @param previous last year's report, as `previousReportOf` finds it; without one nothing is locked */
export function lockedFigures(format: Format, previous: Report | undefined): LockedFigures {
  const locked = new Map<FigureId, LockedFigure>();
  if (!previous) return locked;
  for (const entry of format.carryOver) {
    if (entry.kind !== "balance" || !entry.from.includes(previous.formatId)) continue;
    for (const { figure, last } of entry.parts) {
      const value = previous.figures[last];
      if (value !== undefined) locked.set(figure, { figure, last, value });
    }
  }
  return locked;
}

/** The content with every locked figure that is blank filled from last year; the same object where there is none. */
export function withCarriedIn(content: ReportContent, locked: LockedFigures): ReportContent {
  const blank = [...locked.values()].filter(
    ({ figure }) => content.figures[figure] === undefined && content.unread[figure] === undefined,
  );
  if (blank.length === 0) return content;
  const arrived = Object.fromEntries(blank.map(({ figure, value }) => [figure, value]));
  return { ...content, figures: { ...content.figures, ...arrived } };
}

/**
 * What may be written of `wanted`: a locked figure takes last year's value or the newest correction's, and otherwise
 * stays as it is kept.
 */
export function holdLocked(
  locked: LockedFigures,
  kept: ReportContent,
  wanted: ReportContent,
  corrections: readonly FigureCorrection[],
): { readonly content: ReportContent; readonly held: readonly HeldChange[] } {
  const figures: Record<FigureId, number> = { ...wanted.figures };
  const unread: Record<FigureId, string> = { ...wanted.unread };
  const held: HeldChange[] = [];
  for (const { figure, value } of locked.values()) {
    const [before, after] = [textOf(kept, figure), textOf(wanted, figure)];
    const isSound = wanted.figures[figure] === value || correctionOf(wanted, figure, corrections) !== undefined;
    if (before === after || isSound) continue;
    held.push({ field: figure, theirs: before, mine: after });
    delete figures[figure];
    delete unread[figure];
    const [keptFigure, keptText] = [kept.figures[figure], kept.unread[figure]];
    if (keptFigure !== undefined) figures[figure] = keptFigure;
    if (keptText !== undefined) unread[figure] = keptText;
  }
  return { content: held.length === 0 ? wanted : { ...wanted, figures, unread }, held };
}

/** The correction a figure stands by: the newest one, where the figure is what it was put right to. */
export function correctionOf(
  { figures }: Pick<ReportContent, "figures">,
  figure: FigureId,
  corrections: readonly FigureCorrection[],
): FigureCorrection | undefined {
  const newest = corrections.findLast((one) => one.figure === figure);
  return newest && newest.after === figures[figure] ? newest : undefined;
}

/** As changes of content tell it: what is no number carries a mark. */
function textOf({ figures, unread }: ReportContent, figure: FigureId): string | null {
  const value = figures[figure];
  if (value !== undefined) return String(value);
  const text = unread[figure];
  return text === undefined ? null : `?${text}`;
}

/** Why locked figures were left as they are, with what was typed, so that nothing typed is lost. */
export function heldSentence(format: Format, held: readonly HeldChange[]): string {
  const said = held.map(
    ({ field, theirs, mine }) =>
      `“${fieldLabel(format, field)}”仍为 ${fieldValueText(format, field, theirs)}，没有改成 ${fieldValueText(format, field, mine)}`,
  );
  return `上年结转数由上年年报带入，不能直接改动：${said.join("；")}。确需改动的，请在表下点“更正”，写明理由。`;
}
