import type { Actor } from "#report-schema/access.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { isClear, queueFilterText, readQueueFilter } from "#report-schema/review-queue.ts";
import type { Db } from "#db/client.ts";
import { findRoundByKey } from "#db/queries/rounds.ts";
import { dayText, momentText } from "#app/components/day-text.ts";
import { takePage } from "#app/components/paging.ts";
import { notFound } from "#app/refusals.ts";
import { reviewQueue } from "#app/services/review-queue.ts";

/** The reports of a year that wait for this person. @throws Response 404 when the year is not open */
export async function loadQueue(db: Db, person: Actor, now: Date, yearText: string, query: URLSearchParams) {
  const filter = readQueueFilter(`round=${yearText}&${query}`);
  const round = filter && (await findRoundByKey(db, filter.round));
  if (!filter || !round) throw notFound("这个年度还没有开设。");
  const { rows, ...page } = takePage(await reviewQueue(db, person, now, filter), query.get("page"));
  return {
    ...filter,
    label: roundLabel(round),
    queue: queueFilterText(filter),
    page,
    rows: rows.map((row) => ({
      ...row,
      handedInAt: momentText(row.handedInAt),
      extendedTo: row.isExtended ? dayText(row.dueOn) : "",
      clear: isClear(row.found),
    })),
  };
}

export type Queue = Awaited<ReturnType<typeof loadQueue>>;
