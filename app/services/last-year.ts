import { formatById } from "#report-schema/formats/registry.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import { emptyContent, type Figures, type Report } from "#report-schema/report.ts";
import { sumOf } from "#report-schema/totals.ts";
import { lastDayOf, pastOf, unitsBehind, type UnitPast } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { findReportOf } from "#db/queries/reports.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { findRoundByYear } from "#db/queries/rounds.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { listSuccessions } from "#db/queries/unit-successions.ts";
import { findUnit, type Unit } from "#db/queries/units.ts";

/** A unit that did a part of this unit's work last year, and the report it handed in then. */
export interface PastUnit {
  readonly name: string;
  /** Absent: not handed in, or being put right, and so no measure. */
  readonly report?: Report;
}

/** What a report is held against of the year before. */
export interface LastYear {
  readonly past: UnitPast["kind"];
  readonly year: number;
  readonly units: readonly PastUnit[];
  /**
   * whole: all of it · summed: the applications carried over alone, of all units together, nothing where one is
   * missing · none where the work was divided.
   */
  readonly report?: Report;
}

/** Which units were this unit's past at the end of an earlier year. @param read units that are at hand already */
export async function unitPast(
  db: Db,
  unitId: string,
  years: Parameters<typeof pastOf>[1],
  read: readonly Unit[] = [],
) {
  const successions = await listSuccessions(db);
  const known = new Map(read.map((unit) => [unit.id, unit]));
  for (const id of unitsBehind(unitId, successions)) {
    const unit = known.get(id) ?? (await findUnit(db, id));
    if (unit) known.set(id, unit);
  }
  return { past: pastOf(unitId, years, successions, (id) => known.get(id)), known };
}

/** Last year's report of the unit, or what can be said of last year where it is the successor of others. */
export async function lastYearOf(
  db: Db,
  stored: { readonly unitId: string; readonly year: number; readonly formatId: string },
): Promise<LastYear> {
  const year = stored.year - 1;
  const { past, known } = await unitPast(db, stored.unitId, { year: stored.year, earlier: year });
  const ids = idsOf(past);
  const units: PastUnit[] = [];
  for (const id of ids) {
    const report = await handedIn(db, year, id);
    const unit = known.get(id);
    const name = report?.unit ?? (unit && (nameOn(unit.names, lastDayOf(year)) ?? unit.officialName)) ?? "";
    units.push({ name, ...(report && { report }) });
  }
  return { past: past.kind, year, units, ...measure(past.kind, units, stored.formatId) };
}

/** The units whose reports of the year before a report goes on from. */
export async function pastUnitIds(
  db: Db,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<readonly string[]> {
  return idsOf((await unitPast(db, unitId, { year, earlier: year - 1 })).past);
}

function idsOf(past: UnitPast): readonly string[] {
  return past.kind === "none" ? [] : "unitId" in past ? [past.unitId] : past.unitIds;
}

function measure(past: UnitPast["kind"], units: readonly PastUnit[], formatId: string): { report?: Report } {
  const reports = units.flatMap(({ report }) => report ?? []);
  const [first] = reports;
  // A sum that lacks a part is no measure.
  if (!first || reports.length < units.length || past === "split") return {};
  if (past !== "merged") return { report: first };
  const figures = carriedOver(formatId, reports);
  return { report: { ...emptyContent, unit: names(units), year: first.year, formatId: first.formatId, figures } };
}

/** The applications carried over to this year, added up by column; blank where one of them is. */
function carriedOver(formatId: string, reports: readonly Report[]): Figures {
  const lastFormat = reports[0]?.formatId ?? "";
  const entries = formatById(formatId).carryOver.flatMap((entry) =>
    entry.kind === "balance" && entry.from.includes(lastFormat) ? entry.parts.map(({ last }) => last) : [],
  );
  return Object.fromEntries(
    entries.flatMap((id) => {
      const values = reports.map(({ figures }) => figures[id]);
      const isBlank = values.some((value) => value === undefined);
      return isBlank ? [] : [[id, values.reduce<number>((sum, value) => sum + (value ?? 0), 0)]];
    }),
  );
}

/** Applications a report carries over to the next year; undefined where a column is blank. */
export function carriedOut(formatId: string, report: Report): number | undefined {
  for (const entry of formatById(formatId).carryOver) {
    if (entry.kind !== "balance" || !entry.from.includes(report.formatId)) continue;
    const { value, blanks } = sumOf(
      report.figures,
      entry.parts.map(({ last }) => last),
    );
    return blanks.length === 0 ? value : undefined;
  }
  return undefined;
}

function names(units: readonly PastUnit[]): string {
  return units.map(({ name }) => name).join("、");
}

/** As it was last handed in; nothing while it lies with the unit again: what is being corrected is no measure. */
async function handedIn(db: Db, roundYear: number, unitId: string): Promise<Report | undefined> {
  const round = await findRoundByYear(db, roundYear);
  const report = round && (await findReportOf(db, round.id, unitId));
  if (!report || canMove(report.state, "submit")) return undefined;
  const revision = await latestRevision(db, report.id);
  if (!revision) return undefined;
  const { unitName, year, formatId, content } = revision;
  return { unit: unitName, year, formatId, ...content, unread: {} };
}
