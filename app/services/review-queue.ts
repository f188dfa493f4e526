import type { Actor } from "#report-schema/access.ts";
import { claimHorizon } from "#report-schema/claim.ts";
import { moves } from "#report-schema/lifecycle.ts";
import {
  countFound,
  isClear,
  queueFilterText,
  queueOrder,
  readQueueFilter,
  type FoundCounts,
  type QueueFilter,
} from "#report-schema/review-queue.ts";
import { stepsByUnit, termsOf, type RoundStep } from "#report-schema/round-terms.ts";
import type { Db } from "#db/client.ts";
import { listLiveClaims } from "#db/queries/review-claims.ts";
import { listWaitingReports } from "#db/queries/review-queue.ts";
import { listRoundSteps } from "#db/queries/round-steps.ts";
import { findRoundByKey, type Round } from "#db/queries/rounds.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import { unitsReviewedBy } from "./held-units.ts";

export interface QueuedReport {
  readonly reportId: string;
  readonly name: string;
  readonly revision: number;
  /** ISO date, the unit's own. */
  readonly dueOn: string;
  readonly isExtended: boolean;
  readonly handedInAt: string;
  readonly found: FoundCounts;
  /** Who has it in hand; "" for nobody. */
  readonly claimedBy: string;
}

/** Handed-in reports of a year that wait for this person's decision, in the order asked for. */
export async function reviewQueue(db: Db, person: Actor, now: Date, filter: QueueFilter): Promise<QueuedReport[]> {
  const round = await findRoundByKey(db, filter.round);
  if (!round) return [];
  const units = new Map((await listUnitsUnder(db, unitsReviewedBy(person))).map((unit) => [unit.id, unit]));
  const waiting = await listWaitingReports(db, round.id, moves.submit.to, [...units.keys()]);
  const steps = stepsByUnit(await listRoundSteps(db, round.id));
  const claims = new Map((await listLiveClaims(db, round.id, claimHorizon(now))).map((one) => [one.reportId, one.by]));
  return waiting
    .map(({ levels, unitId, unitName, ...report }) => ({
      ...report,
      ...dueOf(round, steps.get(unitId)),
      name: unitName,
      names: units.get(unitId)?.names.map(({ name }) => name) ?? [unitName],
      found: countFound(levels),
      claimedBy: claims.get(report.reportId) ?? "",
    }))
    .filter(({ found, names }) => {
      const isShown = filter.show === "all" || isClear(found) === (filter.show === "clear");
      return isShown && (filter.words === "" || names.some((name) => name.includes(filter.words)));
    })
    .sort((one, other) => queueOrder(filter.order, one, other))
    .map(({ names: _names, ...report }) => report);
}

function dueOf(round: Round, own: readonly RoundStep[] | undefined) {
  const { dueOn } = termsOf(round, own);
  return { dueOn, isExtended: dueOn !== round.dueOn };
}

/** The queue's place in an address, where the text names one. */
export function queueSearch(queue: string | undefined): string {
  const filter = readQueueFilter(queue);
  return filter ? `?queue=${encodeURIComponent(queueFilterText(filter))}` : "";
}

/** The report after this one in the list the person came from; "" at its end, or where there is no list. */
export async function nextInQueue(
  db: Db,
  person: Actor,
  now: Date,
  queue: string | undefined,
  reportId: string,
): Promise<string> {
  const filter = readQueueFilter(queue);
  if (!filter) return "";
  const ids = (await reviewQueue(db, person, now, filter)).map((report) => report.reportId);
  return ids[ids.indexOf(reportId) + 1] ?? "";
}

/** Where the report stands in the list the person came from. */
export async function placeInQueue(db: Db, person: Actor, now: Date, queue: string | null, reportId: string) {
  const filter = readQueueFilter(queue);
  if (!filter) return null;
  const ids = (await reviewQueue(db, person, now, filter)).map((report) => report.reportId);
  const at = ids.indexOf(reportId);
  // A report decided by now has left the list: its head is next.
  return {
    round: filter.round,
    text: queueFilterText(filter),
    position: at + 1,
    total: ids.length,
    previous: at > 0 ? (ids[at - 1] ?? "") : "",
    next: ids[at + 1] ?? "",
  };
}
