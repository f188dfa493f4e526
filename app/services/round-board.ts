import type { UnitKind } from "#report-schema/format.ts";
import { claimHorizon } from "#report-schema/claim.ts";
import { dayAfter } from "#report-schema/hand-in-curve.ts";
import { lateRisk, type LateFacts, type LateRisk } from "#report-schema/late-risk.ts";
import { beijingDate, daysLeft } from "#report-schema/round-dates.ts";
import type { ReportState } from "#report-schema/lifecycle.ts";
import { stepsByUnit, termsOf, type UnitTerms } from "#report-schema/round-terms.ts";
import {
  awaitsUnit,
  hasPassed,
  isOverdue,
  isPublicationOverdue,
  standingOf,
  type Standing,
} from "#report-schema/standing.ts";
import { isAskedFor, lastDayOf } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { listBoardNames, listBoardUnits, type BoardName, type BoardUnit } from "#db/queries/board-units.ts";
import { listArrivals, listProgress, type ReportProgress } from "#db/queries/round-progress.ts";
import { listLiveClaims } from "#db/queries/review-claims.ts";
import { listRoundSteps } from "#db/queries/round-steps.ts";
import { findRoundByKey, findRoundByYear, type Round } from "#db/queries/rounds.ts";
import { notFound } from "#app/refusals.ts";

/** A unit that must report, and how far it has come; what it is called is read of those that are shown. */
export interface BoardStand {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly group: string;
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
  readonly risk: LateRisk | undefined;
  readonly report: BoardReport | undefined;
}

export interface BoardReport {
  readonly id: string;
  readonly state: ReportState;
  readonly lastAt: string;
  readonly handIns: number;
  readonly returns: number;
  readonly firstHandIn: string | null;
  readonly found: { readonly block: number; readonly explain: number; readonly note: number } | undefined;
  /** The numbers are of an older state than what is kept now. */
  readonly isCounting: boolean;
}

/** With what the office asks about it besides. */
export interface BoardLine extends BoardStand {
  readonly name: string;
  readonly contact: string;
}

/** @throws Response 404 when the year is not open */
export async function openBoardRound(db: Db, key: string): Promise<Round> {
  const round = await findRoundByKey(db, key);
  if (!round) throw notFound("这个年度还没有开设。");
  return round;
}

/** Every unit at or below these that must report in the round, in the order of the list on paper. */
export async function boardStands(
  db: Db,
  now: Date,
  unitIds: readonly string[],
  round: Round,
): Promise<readonly BoardStand[]> {
  const [units, progress, claims, steps] = await Promise.all([
    listBoardUnits(db, unitIds),
    listProgress(db, round.id),
    listLiveClaims(db, round.id, claimHorizon(now)),
    listRoundSteps(db, round.id),
  ]);
  const reportOf = new Map(progress.map((row) => [row.unitId, row]));
  const left = daysLeftOnce(now);
  const stepsOf = stepsByUnit(steps);
  const plain = termsOf(round);
  const asked: Asked[] = [];
  for (const unit of units) {
    const own = stepsOf.get(unit.id);
    const terms = own ? termsOf(round, own) : plain;
    if (terms.asked && isAskedFor(round.year, unit))
      asked.push({ unit, terms, report: reportOf.get(unit.id), days: left(terms.dueOn) });
  }
  const morning = {
    round,
    now,
    claimed: new Set(claims.map(({ reportId }) => reportId)),
    publicationDays: round.publishBy === null ? null : left(round.publishBy),
    // Read only where somebody can still be late.
    lastYear: asked.some(canBeLate) ? await lastYearsLateness(db, round.year - 1) : () => undefined,
  };
  return asked.map((one, index) => boardStand(one, index + 1, morning));
}

/** A line for every unit at or below these that must report in the round, in the order of the list on paper. */
export async function boardLines(db: Db, now: Date, unitIds: readonly string[], round: Round): Promise<BoardLine[]> {
  const [stands, names] = await Promise.all([
    boardStands(db, now, unitIds, round),
    listBoardNames(db, lastDayOf(round.year)),
  ]);
  return stands.map((stand) => named(stand, names));
}

/** Some of a round's units, with what they were called when its year ended. */
export async function nameStands(db: Db, round: Round, stands: readonly BoardStand[]): Promise<BoardLine[]> {
  const ids = stands.map(({ unitId }) => unitId);
  const names = await listBoardNames(db, lastDayOf(round.year), ids);
  return stands.map((stand) => named(stand, names));
}

function named(stand: BoardStand, names: ReadonlyMap<string, BoardName>): BoardLine {
  const { name = "", contactName = "", contactPhone = "" } = names.get(stand.unitId) ?? {};
  return { ...stand, name, contact: [contactName, contactPhone].filter((part) => part !== "").join(" ") };
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

interface Asked {
  readonly unit: BoardUnit;
  readonly report: ReportProgress | undefined;
  readonly terms: UnitTerms;
  /** To its due date. */
  readonly days: number;
}

/** Whether a unit has not handed in and still can in time. */
function canBeLate({ report, days }: Asked): boolean {
  return days >= 0 && (report?.handIns ?? 0) === 0;
}

interface Morning {
  readonly round: Round;
  readonly now: Date;
  readonly claimed: ReadonlySet<string>;
  /** To the day of publication; null where none is set. */
  readonly publicationDays: number | null;
  readonly lastYear: (unitId: string) => number | null | undefined;
}

function boardStand(asked: Asked, place: number, morning: Morning): BoardStand {
  const { unit, report, terms, days } = asked;
  const { round, now, claimed, publicationDays, lastYear } = morning;
  const standing = standingOf(report?.state, report !== undefined && claimed.has(report.id));
  return {
    unitId: unit.id,
    kind: unit.kind,
    group: unit.groupName,
    place,
    standing,
    overdue: isOverdue(standing, days, report?.handIns ?? 0),
    publicationOverdue:
      publicationDays !== null && hasPassed(standing) && isPublicationOverdue(standing, publicationDays),
    dueOn: terms.dueOn,
    isExtended: terms.dueOn !== round.dueOn,
    daysLeft: days,
    risk: canBeLate(asked) ? lateRisk(lateFacts(report, days, now, lastYear(unit.id))) : undefined,
    report: report && {
      id: report.id,
      state: report.state,
      lastAt: report.lastAt,
      handIns: report.handIns,
      returns: report.returns,
      firstHandIn: report.firstHandIn,
      found: report.found,
      isCounting: report.found?.version !== report.version,
    },
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

/**
 * Of a unit: days its report of a year came late, null where it never came; undefined where that year was not open, or
 * the report came in as it had been published before.
 */
async function lastYearsLateness(db: Db, year: number): Promise<(unitId: string) => number | null | undefined> {
  const round = await findRoundByYear(db, year);
  if (!round) return () => undefined;
  const [arrivals, steps] = await Promise.all([listArrivals(db, round.id), listRoundSteps(db, round.id)]);
  // A year nobody handed anything in was kept elsewhere.
  if (!arrivals.some(({ firstHandIn }) => firstHandIn !== null)) return () => undefined;
  const arrivalOf = new Map(arrivals.map((one) => [one.unitId, one]));
  const stepsOf = stepsByUnit(steps);
  const plain = termsOf(round);
  return (unitId) => {
    const own = stepsOf.get(unitId);
    const terms = own ? termsOf(round, own) : plain;
    if (!terms.asked) return undefined;
    const arrival = arrivalOf.get(unitId);
    const at = arrival?.firstHandIn ?? null;
    if (at !== null) return Math.max(0, -daysLeft(new Date(at), terms.dueOn));
    return arrival && !awaitsUnit(standingOf(arrival.state)) ? undefined : null;
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
