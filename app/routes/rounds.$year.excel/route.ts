import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBoardFilter } from "#report-schema/board-view.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { lastDayOf } from "#report-schema/unit-past.ts";
import { excelType, fileAnswer } from "#app/file-answer.ts";
import { filterBoard } from "#app/services/board-filter.ts";
import { boardWorkbook } from "#app/services/board-workbook.ts";
import { boardLines, openBoardRound } from "#app/services/round-board.ts";
import { handOutBoard } from "#app/services/hand-out-board.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";

/** The lines of the board that are shown, as an Excel file with whom to call. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const { db, now } = context;
  const round = await openBoardRound(db, params.year ?? "");
  const query = new URL(request.url).searchParams;
  const filter = readBoardFilter((name) => query.get(name));
  const lines = await filterBoard(db, await boardLines(db, now, unitIds, round), filter, lastDayOf(round.year));
  const bytes = await boardWorkbook(db, lines);
  await handOutBoard(actOf(context, person), round, lines.length);
  return fileAnswer(bytes, excelType, `${roundLabel(round)}年报进度${beijingDate(now)}.xlsx`, true);
}
