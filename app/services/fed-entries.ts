import { moves, type Move } from "#report-schema/lifecycle.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import type { ReportFactName } from "#report-schema/scoring/report-fact-names.ts";
import type { ReportCourse } from "#report-schema/scoring/report-facts.ts";
import { unmetRemarks } from "#report-schema/scoring/unmet-remarks.ts";
import {
  fedCells,
  fedFacts,
  isFilled,
  withFedCells,
  type FedCell,
  type KnownCourse,
} from "#report-schema/sheet/fed-cells.ts";
import { cellKey, type CellChange, type SheetContent } from "#report-schema/sheet/sheet-content.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { listEventsOfRound, type ReportEvent } from "#db/queries/events.ts";
import { listPublicationsOfRound, type Publication } from "#db/queries/publications.ts";
import { listReportsOfUnits } from "#db/queries/reports.ts";
import { listFirstJudged, listLikeness } from "#db/queries/revisions.ts";
import { findRoundByYear, type Round } from "#db/queries/rounds.ts";
import type { ScoreSheet } from "#db/queries/score-sheets.ts";
import { roundUnits, type RoundUnit } from "./asked-units.ts";
import { remarksOf } from "./remarks-of.ts";

export interface FedEntries {
  readonly fed: readonly FedCell[];
  /** The sheet's cells with what the reports say in them. */
  readonly content: SheetContent;
  /** What that changed in the cells as they are kept. */
  readonly changes: readonly CellChange[];
}

type Fed = Pick<ScoreSheet, "scheme" | "content" | "state" | "period" | "regionId">;

/**
 * What the reports of the sheet's year say at this moment for the indicators they feed. An issued sheet is as it was
 * issued: nothing is read then.
 */
export async function fedEntries(db: Db, sheet: Fed, now: Date): Promise<FedEntries> {
  const { scheme, content, state } = sheet;
  const names = fedFacts(scheme);
  if (isIssued(state) || names.size === 0) return { fed: [], content, changes: [] };
  const fed = fedCells(scheme, content, await courses(db, sheet, names, now));
  return { fed, ...withFedCells(content, fed) };
}

/** Keys of the cells the reports fill now, by `cellKey`: what is typed there is not taken. */
export function fedKeys({ fed }: Pick<FedEntries, "fed">): ReadonlySet<string> {
  return new Set(fed.filter(isFilled).map(cellKey));
}

async function courses(
  db: Db,
  { content, period, regionId }: Fed,
  names: ReadonlySet<ReportFactName>,
  now: Date,
): Promise<(unitId: string) => KnownCourse> {
  const year = Number(period.slice(0, 4));
  const round = await findRoundByYear(db, year);
  if (!round) return () => `${year} 年度的年报还没有开设，请按实际情况填写`;
  const asked = new Map((await roundUnits(db, round, [regionId])).map((one) => [one.unit.id, one]));
  const summaries = await listReportsOfUnits(
    db,
    content.units.map(({ id }) => id),
  );
  const reports = summaries.filter(({ roundId }) => roundId === round.id);
  const reportIds = new Map(reports.map(({ id, unitId }) => [unitId, id]));
  const events = byReport(await listEventsOfRound(db, round.id, Object.keys(moves) as Move[]));
  const publications = byReport(names.has("publishedLate") ? await listPublicationsOfRound(db, round.id) : []);
  const judged = names.has("blockingAtFirst") ? await listFirstJudged(db, round.id) : new Map<string, never>();
  const likeness = names.has("repeatRate") ? await listLikeness(db, round.id) : new Map<string, never>();
  const unmet = new Map<string, readonly string[] | undefined>();
  if (names.has("remarksUnmet")) for (const { id } of reports) unmet.set(id, await unmetOf(db, id));
  const asOf = beijingDate(now);
  return (unitId) => {
    const terms = termsToMeet(year, asked.get(unitId));
    if (typeof terms === "string") return terms;
    const id = reportIds.get(unitId) ?? "";
    const own = events.get(id) ?? [];
    if (own.some(({ move }) => move === "import")) return "年报是导入的，没有报送经过，请按实际情况填写";
    const blocking = judged.get(id)?.findings.filter(({ level }) => level === "block");
    const remarksUnmet = unmet.get(id);
    const repeated = likeness.get(id);
    return {
      events: own,
      dueOn: terms.dueOn,
      publishBy: round.publishBy,
      asOf,
      ...publishedFirst(own, publications.get(id) ?? []),
      ...(blocking && { blockingAtFirst: blocking.map(({ sentence }) => sentence) }),
      ...(remarksUnmet && { remarksUnmet }),
      ...(repeated && { repeated }),
    };
  };
}

/** Nobody is late with a report nobody asked for. */
function termsToMeet(year: Round["year"], unit: RoundUnit | undefined): RoundUnit["terms"] | string {
  return unit?.terms.asked ? unit.terms : `${year} 年度没有要求这个单位报送年报，请按实际情况填写`;
}

/** The day as last put right before anything was withdrawn: a correction published later makes nothing late. */
function publishedFirst(
  events: readonly ReportEvent[],
  publications: readonly Publication[],
): Pick<ReportCourse, "publishedOn"> {
  const withdrawn = events.find(({ move }) => move === "withdraw")?.sequence ?? Infinity;
  const last = publications.findLast(({ eventSequence }) => eventSequence < withdrawn);
  return last ? { publishedOn: last.publishedOn } : {};
}

/** The remarks in their own words, in the order written. */
async function unmetOf(db: Db, reportId: string): Promise<string[] | undefined> {
  const { remarks, moves: made } = await remarksOf(db, reportId);
  const steps = remarks.flatMap((remark) => remark.steps).sort((one, other) => one.sequence - other.sequence);
  return unmetRemarks(remarks, steps, made)?.map(({ words }) => `“${words}”没有落实`);
}

function byReport<T extends { readonly reportId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const own = map.get(row.reportId);
    if (own) own.push(row);
    else map.set(row.reportId, [row]);
  }
  return map;
}
