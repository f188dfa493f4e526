import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { daysLeft } from "#report-schema/round-dates.ts";
import { isOverdue, standingOf, standings, type Standing } from "#report-schema/standing.ts";
import type { Db } from "#db/client.ts";
import { groupBy } from "#db/group-by.ts";
import { type BoardRow, listBoard } from "#db/queries/board.ts";
import { findRoundByKey } from "#db/queries/rounds.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { listUnitsUnder, type Unit } from "#db/queries/units.ts";
import { takePage } from "#app/components/paging.ts";
import { notFound } from "#app/refusals.ts";

export interface BoardFilter {
  /** A standing, "overdue", or anything else for all. */
  readonly show: string | null;
  /** Part of a name of the unit, old ones and aliases included. */
  readonly words: string;
  readonly page: string | null;
}

/** The board of a year for the units below these. @throws Response 404 when the year is not open */
export async function loadBoard(db: Db, now: Date, unitIds: readonly string[], yearText: string, filter: BoardFilter) {
  const round = await findRoundByKey(db, yearText);
  if (!round) throw notFound("这个年度还没有开设。");
  const units = (await listUnitsUnder(db, unitIds)).filter((unit) => unit.reports);
  const board = await listBoard(
    db,
    round.id,
    units.map(({ id }) => id),
  );
  const reportOf = new Map(board.map((row) => [row.unitId, row.report]));
  const left = daysLeft(now, round.dueOn);
  const grouped = [...groupBy(units, (unit) => unit.groupName ?? "").values()].flat();
  const lines = grouped.map((unit) => boardLine(unit, reportOf.get(unit.id), round.year, left));
  const { show, words } = filter;
  const shown = lines.filter(
    (line) =>
      (!isShow(show) || line.standing === show || (show === "overdue" && line.overdue)) &&
      (words === "" || line.names.some((name) => name.includes(words))),
  );
  const { rows, ...page } = takePage(shown, filter.page);
  return {
    year: round.year,
    key: roundKey(round),
    label: roundLabel(round),
    isRehearsal: round.isRehearsal,
    dueOn: round.dueOn,
    daysLeft: left,
    counts: countLines(lines),
    show: isShow(show) ? show : "",
    words,
    page,
    groups: [...groupBy(rows, (line) => line.group)].map(([name, members]) => ({
      name,
      lines: members.map(({ names: _names, ...line }) => line),
    })),
  };
}

export type Board = Awaited<ReturnType<typeof loadBoard>>;
export type BoardLine = Board["groups"][number]["lines"][number];

function boardLine(unit: Unit, report: BoardRow["report"], year: number, left: number) {
  const standing = standingOf(report?.state);
  return {
    unitId: unit.id,
    group: unit.groupName ?? "",
    name: nameOn(unit.names, `${year}-12-31`) ?? unit.officialName,
    names: unit.names.map(({ name }) => name),
    standing,
    overdue: isOverdue(standing, left, report?.revisions ?? 0),
    report: report ? { id: report.id, state: report.state, lastAt: lastOf(report), revisions: report.revisions } : null,
  };
}

function lastOf(report: NonNullable<BoardRow["report"]>): string {
  return report.updatedAt > report.lastEventAt ? report.updatedAt : report.lastEventAt;
}

function isShow(show: string | null): show is Standing | "overdue" {
  return show === "overdue" || standings.some((standing) => standing === show);
}

function countLines(lines: readonly { readonly standing: Standing; readonly overdue: boolean }[]) {
  const count = (standing: Standing): number => lines.filter((line) => line.standing === standing).length;
  return {
    all: lines.length,
    overdue: lines.filter((line) => line.overdue).length,
    byStanding: standings.map((standing) => ({ standing, count: count(standing) })),
  };
}
