import { isLiveClaim } from "#report-schema/claim.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import type { Db } from "#db/client.ts";
import { findClaim, putClaim } from "#db/queries/review-claims.ts";
import type { OpenReport } from "./open-report.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/**
 * Whoever does something about a report under review has it in hand from then on, within the caller's transaction.
 * @returns why not, while a colleague has it in hand
 */
export async function holdReview(
  transaction: Db,
  { actor, now }: Pick<Act, "actor" | "now">,
  { stored }: Pick<OpenReport, "stored">,
): Promise<Refusal | undefined> {
  if (!canMove(stored.state, "approve")) return undefined;
  const claim = await findClaim(transaction, stored.id);
  const isLive = isLiveClaim(claim, now);
  if (isLive && claim.accountId !== actor.accountId) {
    return refusal(`${claim.by}正在审查这份年报，没有办理。需要由您办理的，请在年报页面点“接手审查”。`);
  }
  const at = now.toISOString();
  const since = isLive ? claim.since : at;
  await putClaim(transaction, stored.id, { accountId: actor.accountId, since, renewedAt: at });
  return undefined;
}
