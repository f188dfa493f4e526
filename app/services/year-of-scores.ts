import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import { yearTable, type YearGroup, type YearRow, type YearTable } from "#report-schema/sheet/year-table.ts";
import type { Db } from "#db/client.ts";
import { listScoreSheets } from "#db/queries/score-sheets.ts";
import { unitPath } from "#db/queries/units.ts";
import { openIssuedSheet } from "./open-issued-sheet.ts";
import { keepsSheet } from "./open-sheet.ts";

export interface YearOfScores {
  readonly year: string;
  /** As the newest issued sheet has it. */
  readonly scheme: Scheme;
  /** Undefined where nothing is issued yet. */
  readonly table: YearTable | undefined;
  /** Periods that are laid out and not issued, for whoever keeps them. */
  readonly waiting: readonly string[];
  /** Every line is shown; otherwise the person's own units and the means alone. */
  readonly keeps: boolean;
}

/**
 * The issued sheets of a sheet's year, region and scheme, side by side: all units for whoever keeps them, a unit's own
 * line beside the means for its people.
 * @throws Response as `openIssuedSheet`
 */
export async function yearOfScores(db: Db, actor: Actor, sheetId: string): Promise<YearOfScores> {
  const sheet = await openIssuedSheet(db, actor, sheetId);
  const keeps = await keepsSheet(db, actor, sheet);
  const year = sheet.period.slice(0, 4);
  const sheets = (await listScoreSheets(db, [sheet.regionId]))
    .filter(({ scheme, period }) => scheme.id === sheet.scheme.id && period.startsWith(year))
    .toReversed();
  const issued = sheets.filter(({ state }) => isIssued(state));
  const periods = issued.map(({ period, scheme, content }) => ({
    period,
    scheme,
    scores: scoreSheet(scheme, readSheet(scheme, content).sheet),
  }));
  const table = periods.length > 0 ? yearTable(periods) : undefined;
  return {
    year,
    scheme: issued.at(-1)?.scheme ?? sheet.scheme,
    table: table && (keeps ? table : await ownLines(db, actor, table)),
    waiting: keeps ? sheets.filter(({ state }) => !isIssued(state)).map(({ period }) => period) : [],
    keeps,
  };
}

async function ownLines(db: Db, actor: Actor, table: YearTable): Promise<YearTable> {
  const own = new Set<string>();
  for (const { unitId } of actor.grants) {
    const path = await unitPath(db, unitId);
    if (path && mayActOnReport(actor, "view", path)) own.add(unitId);
  }
  const groups = table.groups.map((group) => ({ ...group, rows: group.rows.filter(({ unit }) => own.has(unit.id)) }));
  return { ...table, groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** What of a year's table is asked for. */
export interface YearWish {
  /** In the names of the units. */
  readonly words: string;
  readonly isByName: boolean;
}

/** Rows of a group that are asked for, by the sum or by name. */
export function rowsShown({ rows }: YearGroup, { words, isByName }: YearWish): readonly YearRow[] {
  const found = rows.filter(({ unit }) => unit.name.includes(words));
  return isByName ? found.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, "zh-CN")) : found;
}
