import type { Db } from "#db/client.ts";
import type { SendMail } from "#app/services/mail.ts";
import { queueReminders } from "#app/services/queue-reminders.ts";
import { sendReminders } from "#app/services/send-reminders.ts";

const everySeconds = 60;
/** Offices read their mail by day; a reminder of the night would only be one of yesterday. In Beijing, UTC+8. */
const firstHour = 8;
const lastHour = 20;

/** Writes and sends what is due, one time after the other, as long as the server runs. */
export function startReminderClock(
  db: Db,
  send: SendMail,
  address: string,
  say: (line: string) => void,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  let told = "";
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = remind(db, send, address, new Date())
      .catch((error: unknown) => {
        const line = `催报没有完成：${error instanceof Error ? error.message : String(error)}`;
        if (line !== told) say(line);
        told = line;
      })
      .finally(() => {
        isBusy = false;
      });
  }, everySeconds * 1000);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function remind(db: Db, send: SendMail, address: string, now: Date): Promise<void> {
  const hour = new Date(now.getTime() + 8 * 3_600_000).getUTCHours();
  if (hour >= firstHour && hour < lastHour) await queueReminders(db, now, address);
  await sendReminders(db, now, send);
}
