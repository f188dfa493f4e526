import type { Actor } from "#report-schema/access.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { ruleGuide } from "#report-schema/rules/rule-guide.ts";
import { numberOf, setLevelOf, usualSettings, type RuleSettings } from "#report-schema/rules/rule-settings.ts";
import { levelField, numberField } from "#report-schema/rules/settings-input.ts";
import type { Db } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { latestRoundSettings } from "#db/queries/rule-settings.ts";
import { findRoundByKey, listRounds, type Round } from "#db/queries/rounds.ts";
import { momentText } from "#app/components/day-text.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { setsRules } from "#app/services/set-round-rules.ts";

/** The round of an address, for whoever may set its rules. @throws Response 403, 404 */
export async function roundToSet(db: Db, person: Actor, yearText: string): Promise<Round> {
  if (!(await setsRules(db, person))) throw forbidden("检查规则由最上级单位的主管部门或管理员设定。");
  const round = await findRoundByKey(db, yearText);
  if (!round) throw notFound("这个年度还没有开设。");
  return round;
}

/** How a round takes its rules, as the form shows it, and which years it can be tried on. */
export async function loadRules(db: Db, person: Actor, yearText: string) {
  const round = await roundToSet(db, person, yearText);
  const kept = await latestRoundSettings(db, round.id);
  const by = kept?.accountId ? (await findAccount(db, kept.accountId))?.name : undefined;
  const rounds = await listRounds(db);
  const usual = rounds.find(({ year, isRehearsal }) => year < round.year && !isRehearsal) ?? round;
  return {
    label: roundLabel(round),
    round: roundKey(round),
    version: kept?.version ?? 0,
    set: kept ? `${momentText(kept.at)}${by ? `由${by}设定` : "沿用上一年度的设定"}` : "",
    fields: fieldsOf(kept?.settings ?? usualSettings),
    rounds: rounds.map((one) => ({ key: roundKey(one), label: roundLabel(one) })),
    usualRound: roundKey(usual),
    groups: ruleGuide(),
  };
}

export type RulesPageData = Awaited<ReturnType<typeof loadRules>>;

function fieldsOf(settings: RuleSettings): Record<string, string> {
  const entries = ruleGuide().flatMap((group) => group.entries);
  return Object.fromEntries(
    entries.flatMap(({ rule, thresholds }) => [
      [levelField(rule), setLevelOf(settings, rule)],
      ...thresholds.map(({ name }) => [numberField(name), String(numberOf(settings, name))]),
    ]),
  );
}
