import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import { daysLate, publicationDue } from "#report-schema/publication.ts";
import { roundKey } from "#report-schema/round-key.ts";
import { beijingDate, daysLeft } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listPublications } from "#db/queries/publications.ts";
import { findRound } from "#db/queries/rounds.ts";
import type { OpenReport } from "#app/services/open-report.ts";

/** Where the report was published, whether in time, and what may be recorded about it. */
export async function loadPublication(db: Db, person: Actor, { stored, path, unit }: OpenReport, now: Date) {
  const [publications, round] = await Promise.all([listPublications(db, stored.id), findRound(db, stored.roundId)]);
  const dueOn = round?.publishBy ?? publicationDue(stored.year, unit.isGovernment);
  const last = publications.at(-1);
  const isOut = canMove(stored.state, "withdraw");
  return {
    dueOn,
    daysLeft: daysLeft(now, dueOn),
    today: beijingDate(now),
    isOut,
    last: last ? { url: last.url, publishedOn: last.publishedOn, late: daysLate(last.publishedOn, dueOn) } : null,
    mayRecord: (canMove(stored.state, "publish") || isOut) && mayActOnReport(person, "publish", path),
    mayWithdraw: isOut && mayActOnReport(person, "withdraw", path),
    isWaiting: canMove(stored.state, "publish"),
    round: roundKey(stored),
    seen: stored.lastSequence,
  };
}

export type LoadedPublication = Awaited<ReturnType<typeof loadPublication>>;
