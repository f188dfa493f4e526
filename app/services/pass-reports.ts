import type { Actor } from "#report-schema/access.ts";
import type { QueueFilter } from "#report-schema/review-queue.ts";
import type { Db } from "#db/client.ts";
import { approveReport } from "./approve-report.ts";
import { reviewQueue, type QueuedReport } from "./review-queue.ts";
import type { Act } from "./act.ts";

export interface PassedReport {
  readonly name: string;
  /** Why it was not passed; "" when it was. */
  readonly trouble: string;
}

/** At most so many at once: each is a transaction of its own, and the person waits. */
export const mostAtOnce = 200;

/** Of the reports named, those that may be passed without being opened: nothing was found, or all of it explained. */
export async function clearAmong(
  db: Db,
  person: Actor,
  now: Date,
  round: string,
  reportIds: readonly string[],
): Promise<QueuedReport[]> {
  const filter: QueueFilter = { round, order: "deadline", show: "clear", words: "" };
  const named = new Set(reportIds);
  return (await reviewQueue(db, person, now, filter)).filter(({ reportId }) => named.has(reportId));
}

/**
 * Passes many reports, one after the other, each in a transaction and with an event of its own; what cannot be passed is
 * told and stops none of the others.
 * @param shown the revision of each that the person confirmed; without, whatever waits
 */
export async function passReports(
  act: Act,
  round: string,
  reportIds: readonly string[],
  shown?: ReadonlyMap<string, number>,
): Promise<readonly PassedReport[]> {
  const asked = [...new Set(reportIds)].slice(0, mostAtOnce);
  const clear = (await clearAmong(act.db, act.actor, act.now, round, asked)).filter(
    ({ reportId, revision }) => shown === undefined || shown.get(reportId) === revision,
  );
  const done: PassedReport[] = [];
  for (const { reportId, name } of clear) {
    const outcome = await approveReport(act, reportId);
    done.push({ name, trouble: outcome.ok ? "" : outcome.sentence });
  }
  const others = asked.length - clear.length;
  const trouble = "已由同事办理、不再等待审查，刚刚重新报送过，或者有需要逐份审查的问题。";
  return others === 0 ? done : [...done, { name: `另外 ${others} 份`, trouble }];
}
