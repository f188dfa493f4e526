import type { UnitKind } from "#report-schema/format.ts";
import { claimHorizon } from "#report-schema/claim.ts";
import { dayAfter } from "#report-schema/hand-in-curve.ts";
import { lateRisk, type LateFacts, type LateRisk } from "#report-schema/late-risk.ts";
import { beijingDate, daysLeft } from "#report-schema/round-dates.ts";
import type { ReportState } from "#report-schema/lifecycle.ts";
import { stepsByUnit, termsOf, type UnitTerms } from "#report-schema/round-terms.ts";
import { hasPassed, isOverdue, isPublicationOverdue, standingOf, type Standing } from "#report-schema/standing.ts";
import { isAskedFor, lastDayOf } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import {
  type BoardUnit,
  listBoardUnits,
  listFirstHandIns,
  listProgress,
  type ReportProgress,
} from "#db/queries/round-progress.ts";
import { listLiveClaims } from "#db/queries/review-claims.ts";
import { listRoundSteps } from "#db/queries/round-steps.ts";
import { findRoundByKey, findRoundByYear, type Round } from "#db/queries/rounds.ts";
import { notFound } from "#app/refusals.ts";

/** A unit that must report, and all that the office asks about how far it has come. */
export interface BoardLine {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly group: string;
  readonly contact: string;
  /** Place in the list on paper, from 1. */
  readonly place: number;
  readonly standing: Standing;
  readonly overdue: boolean;
  readonly publicationOverdue: boolean;
  readonly dueOn: string;
  readonly isExtended: boolean;
  /** To its own due date; negative once it has passed. */
  readonly daysLeft: number;
  /** Of those that have not handed in and still can in time. */
  readonly risk?: LateRisk;
  readonly report?: {
    readonly id: string;
    readonly state: ReportState;
    readonly lastAt: string;
    readonly handIns: number;
    readonly returns: number;
    readonly firstHandIn: string | null;
    readonly found?: { readonly block: number; readonly explain: number; readonly note: number };
    /** The numbers are of an older state than what is kept now. */
    readonly isCounting: boolean;
  };
}

/** @throws Response 404 when the year is not open */
export async function openBoardRound(db: Db, key: string): Promise<Round> {
  const round = await findRoundByKey(db, key);
  if (!round) throw notFound("这个年度还没有开设。");
  return round;
}

/** A line for every unit at or below these that must report in the round, in the order of the list on paper. */
export async function boardLines(db: Db, now: Date, unitIds: readonly string[], round: Round): Promise<BoardLine[]> {
  const [units, progress, claims, steps, lastYear] = await Promise.all([
    listBoardUnits(db, unitIds, lastDayOf(round.year)),
    listProgress(db, round.id),
    listLiveClaims(db, round.id, claimHorizon(now)),
    listRoundSteps(db, round.id),
    lastYearsLateness(db, round.year - 1),
  ]);
  const reportOf = new Map(progress.map((row) => [row.unitId, row]));
  const claimed = new Set(claims.map(({ reportId }) => reportId));
  const left = daysLeftOnce(now);
  const stepsOf = stepsByUnit(steps);
  const lines: BoardLine[] = [];
  for (const unit of units) {
    const terms = termsOf(round, stepsOf.get(unit.id));
    if (!terms.asked || !isAskedFor(round.year, unit)) continue;
    lines.push(
      boardLine(unit, reportOf.get(unit.id), terms, { round, now, claimed, left, lastYear, place: lines.length + 1 }),
    );
  }
  return lines;
}

/** Days left are the same for all units but a few. */
function daysLeftOnce(now: Date): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const days = known.get(day) ?? daysLeft(now, day);
    known.set(day, days);
    return days;
  };
}

interface Morning {
  readonly round: Round;
  readonly now: Date;
  readonly claimed: ReadonlySet<string>;
  readonly left: (day: string) => number;
  readonly lastYear: (unitId: string) => number | null | undefined;
  readonly place: number;
}

function boardLine(
  unit: BoardUnit,
  report: ReportProgress | undefined,
  terms: UnitTerms,
  { round, now, claimed, left, lastYear, place }: Morning,
): BoardLine {
  const standing = standingOf(report?.state, report !== undefined && claimed.has(report.id));
  const handIns = report?.handIns ?? 0;
  const days = left(terms.dueOn);
  const publicationDay = round.publishBy;
  return {
    unitId: unit.id,
    name: unit.name,
    kind: unit.kind,
    group: unit.groupName,
    contact: [unit.contactName, unit.contactPhone].filter((part) => part !== "").join(" "),
    place,
    standing,
    overdue: isOverdue(standing, days, handIns),
    publicationOverdue:
      publicationDay !== null && hasPassed(standing) && isPublicationOverdue(standing, left(publicationDay)),
    dueOn: terms.dueOn,
    isExtended: terms.dueOn !== round.dueOn,
    daysLeft: days,
    ...(handIns === 0 && { risk: lateRisk(lateFacts(report, days, now, lastYear(unit.id))) }),
    ...(report && {
      report: {
        id: report.id,
        state: report.state,
        lastAt: report.lastAt,
        handIns,
        returns: report.returns,
        firstHandIn: report.firstHandIn,
        ...(report.found && { found: report.found }),
        isCounting: report.found?.version !== report.version,
      },
    }),
  };
}

function lateFacts(
  report: ReportProgress | undefined,
  days: number,
  now: Date,
  late: LateFacts["lastYearLate"],
): LateFacts {
  const quietDays = report ? Math.floor((now.getTime() - Date.parse(report.lastAt)) / 86_400_000) : 0;
  const isEntered = (report?.version ?? 0) > 1;
  return { daysLeft: days, isBegun: report !== undefined, isEntered, quietDays, lastYearLate: late };
}

/** Of a unit: days its report of a year came late, null where it never came, undefined where that year was not open. */
async function lastYearsLateness(db: Db, year: number): Promise<(unitId: string) => number | null | undefined> {
  const round = await findRoundByYear(db, year);
  if (!round) return () => undefined;
  const [firstHandIns, steps] = await Promise.all([listFirstHandIns(db, round.id), listRoundSteps(db, round.id)]);
  // A year nobody handed anything in was kept elsewhere.
  if (firstHandIns.size === 0) return () => undefined;
  const stepsOf = stepsByUnit(steps);
  return (unitId) => {
    const terms = termsOf(round, stepsOf.get(unitId));
    if (!terms.asked) return undefined;
    const at = firstHandIns.get(unitId);
    if (at === undefined) return null;
    return Math.max(0, -daysLeft(new Date(at), terms.dueOn));
  };
}

/** The last day of a round's curve: today, or a week after all was in where the round lies behind. */
export function curveEnd(now: Date, round: Round, firstHandIns: readonly string[]): string {
  const today = beijingDate(now);
  const newest = firstHandIns.reduce((latest, at) => (at > latest ? at : latest), round.openedAt);
  const last = beijingDate(new Date(newest));
  const settled = dayAfter(last > round.dueOn ? last : round.dueOn, 7);
  return today < settled ? today : settled;
}
