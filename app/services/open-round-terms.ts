import type { Actor } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { findRound, type Round } from "#db/queries/rounds.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { setsRules } from "./set-round-rules.ts";

/**
 * Reads a round on behalf of a person who wants to change its days: they hold for every unit, so this is done at the top.
 * @throws Response 404 when there is none, 403 when it is somebody else's to change
 */
export async function openRoundTerms(db: Db, actor: Actor, roundId: string): Promise<Round> {
  if (!(await setsRules(db, actor))) throw forbidden("期限由最上级单位的主管部门或管理员设定。");
  const round = await findRound(db, roundId);
  if (!round) throw notFound("这个年度还没有开设。");
  return round;
}
