import type { Actor } from "#report-schema/access.ts";
import { mayRunRounds } from "#report-schema/access.ts";
import type { RuleSettings } from "#report-schema/rules/rule-settings.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertRoundSettings, latestRoundSettings } from "#db/queries/rule-settings.ts";
import { findRound } from "#db/queries/rounds.ts";
import { listTopUnits } from "#db/queries/unit-tree.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";

export interface RulesToSet {
  readonly roundId: string;
  /** The version the person started from; 0 where none was set. */
  readonly baseVersion: number;
  readonly settings: RuleSettings;
}

/**
 * A round's rules hold for every unit, so they are set from the top: by whoever runs rounds there. What was set before
 * stays on record, and reports already handed in stay as they were judged.
 */
export async function setRoundRules(
  act: Act,
  { roundId, baseVersion, settings }: RulesToSet,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  if (!(await setsRules(db, actor))) throw forbidden("检查规则由最上级单位的主管部门或管理员设定。");
  return db.transaction().execute(async (transaction) => {
    const round = await findRound(transaction, roundId);
    if (!round) throw notFound("这个年度还没有开设。");
    const version = (await latestRoundSettings(transaction, roundId))?.version ?? 0;
    const written =
      version === baseVersion &&
      (await insertRoundSettings(transaction, {
        id: newId(),
        roundId,
        version: version + 1,
        settings,
        accountId: actor.accountId,
        at: now.toISOString(),
      }));
    if (!written) return refusal("另一位同事刚刚改过这些规则，没有启用。请打开最新的设定，再作修改。");
    const what = `设定 ${roundLabel(round)}检查规则（第 ${version + 1} 版）`;
    await recordAct(transaction, act, { kind: "rules", unitId: null, what });
    return { ok: true };
  });
}

/** Whether the person runs rounds at the top of every line of units. */
export async function setsRules(db: Db, actor: Actor): Promise<boolean> {
  const tops = await listTopUnits(db);
  return tops.length > 0 && tops.every((unitId) => mayRunRounds(actor, { unitId, above: [] }));
}
