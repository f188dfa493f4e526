/** A report one reviewer has in hand (某某正在审查), so that two do not tread on each other. */

/** Without anything done for so long, a claim is over by itself. */
export const claimMinutes = 120;

export interface Claim {
  readonly accountId: string;
  /** ISO moment. */
  readonly since: string;
  /** ISO moment of the last thing done under it. */
  readonly renewedAt: string;
}

export function isLiveClaim(claim: Claim | undefined, now: Date): claim is Claim {
  return claim !== undefined && now.getTime() - Date.parse(claim.renewedAt) < claimMinutes * 60_000;
}

/** Claims last touched after this moment are live. */
export function claimHorizon(now: Date): string {
  return new Date(now.getTime() - claimMinutes * 60_000).toISOString();
}
