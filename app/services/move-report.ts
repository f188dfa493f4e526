import { newId } from "#db/new-id.ts";
import type { Db } from "#db/client.ts";
import { insertEvent, listEvents } from "#db/queries/events.ts";
import { canMove, moves, stateAfter, stateLabels, staysInUnit, type Move } from "#report-schema/lifecycle.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import type { OpenReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export interface MoveDetails {
  readonly remark?: string;
  readonly revisionId?: string;
}

/**
 * Writes the event of a move within the caller's transaction, and its line in the record of acts. The event's number is
 * one more than the last one read, so of two people moving at once one is told. Call it last: reports that move together
 * are all locked before the first one moves.
 */
export async function moveReport(
  transaction: Db,
  { actor, now, address }: Pick<Act, "actor" | "now" | "address">,
  { stored, unitName }: OpenReport,
  move: Move,
  { remark, revisionId }: MoveDetails = {},
): Promise<{ readonly ok: true } | Refusal> {
  if (!canMove(stored.state, move)) {
    return refusal(
      `这份年报现在是“${stateLabels[stored.state]}”，不能再“${moves[move].label}”。请刷新页面查看最新状态。`,
    );
  }
  const before = (await listEvents(transaction, stored.id)).map(({ state }) => state);
  const written = await insertEvent(transaction, {
    id: newId(),
    reportId: stored.id,
    sequence: stored.lastSequence + 1,
    move,
    state: stateAfter(move, before),
    accountId: actor.accountId,
    at: now.toISOString(),
    remark: remark ?? null,
    revisionId: revisionId ?? null,
  });
  if (!written) return refusal("另一位同事刚刚办理了这份年报。请刷新页面查看最新状态。");
  await recordAct(
    transaction,
    { actor, now, address },
    {
      kind: "report",
      unitId: stored.unitId,
      reportId: stored.id,
      what: `${moves[move].label}：${unitName} ${roundLabel(stored)}年报${remark && !staysInUnit(move) ? `。意见：${remark}` : ""}`,
    },
  );
  return { ok: true };
}
