import type { BoardFilter } from "#report-schema/board-view.ts";
import { handInCurve } from "#report-schema/hand-in-curve.ts";
import { beijingDate, daysLeft } from "#report-schema/round-dates.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import type { Db } from "#db/client.ts";
import { takePage } from "#app/components/paging.ts";
import { countBoard, filterBoard } from "#app/services/board-filter.ts";
import { boardLines, curveEnd, openBoardRound, type BoardLine } from "#app/services/round-board.ts";

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
  const lines = await boardLines(db, now, unitIds, round);
  const { rows, ...paging } = takePage(await filterBoard(db, lines, filter), page);
  const firsts = lines.flatMap(({ report }) => report?.firstHandIn ?? []);
  const opened = beijingDate(new Date(firsts.reduce((least, at) => (at < least ? at : least), round.openedAt)));
  return {
    key: roundKey(round),
    label: roundLabel(round),
    isRehearsal: round.isRehearsal,
    dueOn: round.dueOn,
    daysLeft: daysLeft(now, round.dueOn),
    handInUntil: round.handInUntil,
    publishBy: round.publishBy,
    counts: countBoard(lines),
    curve: handInCurve(firsts, opened, curveEnd(now, round, firsts)),
    groups: [...new Set(lines.map(({ group }) => group))].filter((group) => group !== ""),
    kinds: [...new Set(lines.map(({ kind }) => kind))],
    filter,
    page: paging,
    lines: rows,
  };
}

export type Board = Awaited<ReturnType<typeof loadBoard>>;
export type { BoardLine };
