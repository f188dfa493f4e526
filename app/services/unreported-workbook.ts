import { beijingMinute } from "#report-schema/round-dates.ts";
import { standingLabels } from "#report-schema/standing.ts";
import type { Db } from "#db/client.ts";
import { countReminders } from "#db/queries/reminders.ts";
import type { Round } from "#db/queries/rounds.ts";
import { plainTable } from "#app/renderers/excel/plain-table.ts";
import type { UnreportedUnit } from "./unreported-units.ts";

const columns = [
  { title: "序号", width: 6 },
  { title: "单位", width: 32 },
  { title: "组别", width: 14 },
  { title: "现状", width: 12 },
  { title: "期限", width: 12 },
  { title: "延期", width: 8 },
  { title: "剩余天数", width: 9 },
  { title: "联系人和电话", width: 24 },
  { title: "邮箱", width: 32 },
  { title: "催过几次", width: 9 },
  { title: "最近催报", width: 17 },
] as const;

/** The units that have not handed in, in the order they are shown; a negative number of days is how late they are. */
export async function unreportedWorkbook(db: Db, round: Round, units: readonly UnreportedUnit[]): Promise<Uint8Array> {
  const reminded = await countReminders(db, round.id);
  return plainTable({
    sheet: "未报送单位",
    columns,
    rows: units.map((unit, index) => {
      const sent = reminded.get(unit.unitId);
      return [
        index + 1,
        unit.name,
        unit.group,
        standingLabels[unit.standing],
        unit.dueOn,
        unit.isExtended ? "是" : "",
        unit.daysLeft,
        unit.contact,
        unit.mails.join("、"),
        sent?.count ?? 0,
        sent ? beijingMinute(new Date(sent.lastAt)) : "",
      ];
    }),
  });
}
