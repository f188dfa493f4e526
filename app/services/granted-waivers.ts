import { waiverStanding } from "#report-schema/waiver.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { latestSteps, listWaiverSteps, type ListedWaiver } from "#db/queries/waivers.ts";

/** The waivers in force of a report on this day, by the key of their finding. */
export async function grantedWaivers(db: Db, reportId: string, now: Date): Promise<ReadonlyMap<string, ListedWaiver>> {
  const latest = latestSteps(await listWaiverSteps(db, reportId));
  const day = beijingDate(now);
  return new Map([...latest].filter(([, step]) => waiverStanding(step, day) === "granted"));
}
