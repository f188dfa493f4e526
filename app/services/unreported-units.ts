import { unitRoles } from "#report-schema/access.ts";
import { isReminderDay, type ReminderFacts, type ReminderPlan } from "#report-schema/reminder.ts";
import { chineseDate } from "#report-schema/round-dates.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { awaitsUnit } from "#report-schema/standing.ts";
import type { Db } from "#db/client.ts";
import { mailsByUnit } from "#db/queries/reminders.ts";
import type { Round } from "#db/queries/rounds.ts";
import { boardLines, type BoardLine } from "./round-board.ts";

/** A unit that has not handed in, and whom to write to. */
export interface UnreportedUnit extends BoardLine {
  readonly mails: readonly string[];
}

/** Units that must report and have handed nothing in yet, or have it back and not again; those most late first. */
export async function unreportedUnits(
  db: Db,
  now: Date,
  unitIds: readonly string[],
  round: Round,
): Promise<UnreportedUnit[]> {
  const [lines, mails] = await Promise.all([boardLines(db, now, unitIds, round), mailsByUnit(db, unitRoles)]);
  return lines
    .filter(({ standing, report }) => awaitsUnit(standing) && (report?.handIns ?? 0) === 0)
    .map((line) => ({ ...line, mails: mails.get(line.unitId) ?? [] }))
    .sort((a, b) => a.daysLeft - b.daysLeft || a.place - b.place);
}

export function isRemindedToday(plan: ReminderPlan, { daysLeft }: UnreportedUnit): boolean {
  return isReminderDay(plan, daysLeft);
}

/** What a reminder to the unit says. */
export function reminderFacts(round: Round, { name, dueOn, daysLeft }: UnreportedUnit, address: string): ReminderFacts {
  return { unit: name, round: roundLabel(round), dueText: chineseDate(dueOn), daysLeft, address };
}
