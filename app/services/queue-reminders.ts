import { beijingDate } from "#report-schema/round-dates.ts";
import { reminderBody, reminderSubject } from "#report-schema/reminder.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertReminder } from "#db/queries/reminders.ts";
import { listRounds, type Round } from "#db/queries/rounds.ts";
import { listTopUnits } from "#db/queries/unit-tree.ts";
import { recordLine } from "./record-act.ts";
import { reminderPlan } from "./reminder-plan.ts";
import { isRemindedToday, reminderFacts, unreportedUnits } from "./unreported-units.ts";

/** The kind of a reminder that the plan asks for; by hand each has one of its own. */
export const plannedKind = "planned";

/**
 * Writes today's reminders of every round that still runs, for units that have an address. Each is written once a unit
 * and day, however often and on however many servers this runs. @returns how many were written
 */
export async function queueReminders(db: Db, now: Date, address: string): Promise<number> {
  let count = 0;
  for (const round of await listRounds(db)) {
    if (!round.isRehearsal && isRunning(round, now)) count += await queueOf(db, now, address, round);
  }
  return count;
}

/** A year long past is nobody's to hurry for. */
function isRunning({ year }: Round, now: Date): boolean {
  return beijingDate(now) <= `${year + 1}-12-31`;
}

async function queueOf(db: Db, now: Date, address: string, round: Round): Promise<number> {
  const plan = await reminderPlan(db, round.id);
  const units = await unreportedUnits(db, now, await listTopUnits(db), round);
  const due = units.filter((unit) => unit.mails.length > 0 && isRemindedToday(plan, unit));
  if (due.length === 0) return 0;
  return db.transaction().execute(async (transaction) => {
    let written = 0;
    for (const unit of due) {
      const facts = reminderFacts(round, unit, address);
      const isNew = await insertReminder(transaction, {
        id: newId(),
        roundId: round.id,
        unitId: unit.unitId,
        kind: plannedKind,
        day: beijingDate(now),
        recipients: unit.mails,
        subject: reminderSubject(facts),
        body: reminderBody(facts),
        accountId: null,
        createdAt: now.toISOString(),
      });
      if (isNew) written++;
    }
    if (written > 0) {
      const program = { now, address: "", accountId: null, who: "系统" };
      const what = `按计划催报 ${round.year} 年度年报：${written} 个单位`;
      await recordLine(transaction, program, { kind: "reminder", what });
    }
    return written;
  });
}
