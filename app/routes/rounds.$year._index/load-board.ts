import type { BoardFilter } from "#report-schema/board-view.ts";
import { isBeforeHandIn } from "#report-schema/standing.ts";
import { lastDayOf } from "#report-schema/unit-past.ts";
import { handInCurve } from "#report-schema/hand-in-curve.ts";
import { beijingDate, daysLeft } from "#report-schema/round-dates.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import type { Db } from "#db/client.ts";
import { countReminders, type SentReminders } from "#db/queries/reminders.ts";
import { takePage } from "#app/components/paging.ts";
import { countBoard, filterBoard } from "#app/services/board-filter.ts";
import { boardStands, curveEnd, nameStands, openBoardRound, type BoardLine } from "#app/services/round-board.ts";

/** Units of one page: a county's on one page, and few enough that a page of a province's is there at once. */
const perPage = 50;

/** The board of a round for the units below these. @throws Response 404 when the year is not open */
export async function loadBoard(
  db: Db,
  now: Date,
  unitIds: readonly string[],
  key: string,
  filter: BoardFilter,
  page: string | null,
) {
  const round = await openBoardRound(db, key);
  const all = await boardStands(db, now, unitIds, round);
  const { rows, ...paging } = takePage(await filterBoard(db, all, filter, lastDayOf(round.year)), page, perPage);
  const [lines, reminded] = await Promise.all([
    nameStands(db, round, rows),
    countReminders(
      db,
      round.id,
      rows.map(({ unitId }) => unitId),
    ),
  ]);
  const firsts = all.flatMap(({ report }) => report?.firstHandIn ?? []);
  const opened = beijingDate(new Date(firsts.reduce((least, at) => (at < least ? at : least), round.openedAt)));
  return {
    key: roundKey(round),
    label: roundLabel(round),
    isRehearsal: round.isRehearsal,
    dueOn: round.dueOn,
    daysLeft: daysLeft(now, round.dueOn),
    handInUntil: round.handInUntil,
    publishBy: round.publishBy,
    counts: countBoard(all),
    curve: handInCurve(firsts, opened, curveEnd(now, round, firsts)),
    groups: [...new Set(all.map(({ group }) => group))].filter((group) => group !== ""),
    kinds: [...new Set(all.map(({ kind }) => kind))],
    filter,
    page: paging,
    lines: lines.map((line) => rowOf(line, reminded.get(line.unitId))),
  };
}

/** What a row of the table shows, and nothing else: the page is sent twice, as text and as what it was made from. */
function rowOf(line: BoardLine, reminded: SentReminders | undefined) {
  const { unitId, name, group, standing, overdue, publicationOverdue, dueOn, isExtended, daysLeft: days } = line;
  const { risk, report } = line;
  return {
    unitId,
    name,
    group,
    standing,
    overdue,
    publicationOverdue,
    dueOn,
    isExtended,
    daysLeft: days,
    risk: risk?.isLikely ? risk.reasons.join("，") : "",
    report: report && {
      id: report.id,
      state: report.state,
      lastAt: report.lastAt,
      handIns: report.handIns,
      returns: report.returns,
      found: report.found,
      isCounting: report.isCounting,
    },
    reminded: reminded && isBeforeHandIn(standing) ? reminded : undefined,
  };
}

export type Board = Awaited<ReturnType<typeof loadBoard>>;
export type BoardRow = Board["lines"][number];
