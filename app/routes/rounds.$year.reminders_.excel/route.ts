import type { LoaderFunctionArgs } from "@remix-run/node";
import { beijingDate } from "#report-schema/round-dates.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { excelType, fileAnswer } from "#app/file-answer.ts";
import { handOutUnreported } from "#app/services/hand-out-board.ts";
import { openBoardRound } from "#app/services/round-board.ts";
import { unreportedUnits } from "#app/services/unreported-units.ts";
import { unreportedWorkbook } from "#app/services/unreported-workbook.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";

/** All units that have not handed in, as an Excel file with whom to call and write to. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const { db, now } = context;
  const round = await openBoardRound(db, params.year ?? "");
  const units = await unreportedUnits(db, now, unitIds, round);
  const bytes = await unreportedWorkbook(db, round, units);
  await handOutUnreported(actOf(context, person), round, units.length);
  return fileAnswer(bytes, excelType, `${roundLabel(round)}未报送单位${beijingDate(now)}.xlsx`, true);
}
