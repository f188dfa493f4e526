import type { Db } from "#db/client.ts";
import { listWaiting, setReminderOutcome, takeReminder, type Reminder } from "#db/queries/reminders.ts";
import { recordLine } from "./record-act.ts";
import type { SendMail } from "./mail.ts";

/** Minutes until the next try after the first, second … failure; after the last one it is given up and shown. */
const pauses = [5, 30, 120] as const;
const atOnce = 20;

/**
 * Sends what waits, one after the other. Taken first and sent then: two servers never send the same one, and one that a
 * server took before it went down is not sent again but shown as not finished. @returns how many were sent
 */
export async function sendReminders(db: Db, now: Date, send: SendMail): Promise<number> {
  let sent = 0;
  for (const reminder of await listWaiting(db, now.toISOString(), atOnce)) {
    if (!(await takeReminder(db, reminder.id, reminder.tries))) continue;
    if (await sendOne(db, now, send, reminder)) sent++;
  }
  return sent;
}

async function sendOne(db: Db, now: Date, send: SendMail, reminder: Reminder): Promise<boolean> {
  const at = now.toISOString();
  let refused: readonly string[];
  try {
    refused = await send({ to: reminder.recipients, subject: reminder.subject, text: reminder.body });
  } catch (error) {
    const trouble = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    await putOff(db, now, reminder, trouble);
    return false;
  }
  const trouble = refused.length > 0 ? `邮件服务器没有接收：${refused.join("、")}`.slice(0, 300) : "";
  await setReminderOutcome(db, reminder.id, { state: "sent", nextAt: at, sentAt: at, trouble });
  return true;
}

async function putOff(
  db: Db,
  now: Date,
  { id, tries, unitId, nextAt, subject }: Reminder,
  trouble: string,
): Promise<void> {
  const pause = pauses[tries];
  await db.transaction().execute(async (transaction) => {
    if (pause !== undefined) {
      const later = new Date(now.getTime() + pause * 60_000).toISOString();
      await setReminderOutcome(transaction, id, { state: "waiting", nextAt: later, sentAt: null, trouble });
      return;
    }
    await setReminderOutcome(transaction, id, { state: "failed", nextAt, sentAt: null, trouble });
    const program = { now, address: "", accountId: null, who: "系统" };
    await recordLine(transaction, program, {
      kind: "reminder",
      unitId,
      what: `催报邮件没有发出：${subject}。${trouble}`,
    });
  });
}
