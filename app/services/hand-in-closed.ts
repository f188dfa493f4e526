import { beijingDate } from "#report-schema/round-dates.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { isClosed } from "#report-schema/round-terms.ts";
import type { Db } from "#db/client.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { findRound } from "#db/queries/rounds.ts";
import { termsOfUnit } from "./asked-units.ts";

/** Why a report cannot be handed in any more; undefined while it can. */
export async function handInClosed(
  db: Db,
  stored: { readonly id: string; readonly roundId: string; readonly unitId: string },
  now: Date,
): Promise<string | undefined> {
  const round = await findRound(db, stored.roundId);
  if (!round) throw new Error(`年报所属的任务 ${stored.roundId} 不在了，不能报送`);
  const terms = await termsOfUnit(db, round, stored.unitId);
  const revisions = (await latestRevision(db, stored.id))?.number ?? 0;
  if (!isClosed(terms, beijingDate(now), revisions)) return undefined;
  return `${roundLabel(round)}年报已于 ${terms.handInUntil} 停止收取，没有报送；填写的内容都已保存。确需补报的，请主管部门给本单位延期后再报送。`;
}
