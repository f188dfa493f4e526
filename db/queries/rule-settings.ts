import type { RuleSettings } from "#report-schema/rules/rule-settings.ts";
import type { Db } from "../client.ts";
import { ruleSettingsFromColumn } from "../json-columns.ts";
import type { RuleSettingsTable } from "../schema/rule-settings.ts";

/** What an office set about the rules of a round, once. Never changed: a later version takes its place. */
export interface RoundSettings {
  readonly id: string;
  readonly roundId: string;
  /** 1, 2, 3 … within the round. */
  readonly version: number;
  readonly settings: RuleSettings;
  /** Null where a new round took them over from the one before. */
  readonly accountId: string | null;
  readonly at: string;
}

/**
 * Appends a version; its number is the last one the caller saw, plus one.
 * @returns false when somebody else set them in between, and nothing is written
 */
export async function insertRoundSettings(db: Db, set: RoundSettings): Promise<boolean> {
  const result = await db
    .insertInto("rule_settings")
    .values({
      id: set.id,
      round_id: set.roundId,
      version: set.version,
      settings: JSON.stringify(set.settings),
      account_id: set.accountId,
      at: set.at,
    })
    .onConflict((conflict) => conflict.columns(["round_id", "version"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The settings in force; undefined where none were ever set. @throws Error when the row is broken */
export async function latestRoundSettings(db: Db, roundId: string): Promise<RoundSettings | undefined> {
  const row = await db
    .selectFrom("rule_settings")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toRoundSettings(row);
}

/** The settings in force in the newest round before a year that has any. */
export async function settingsBefore(db: Db, year: number): Promise<RoundSettings | undefined> {
  const row = await db
    .selectFrom("rule_settings")
    .innerJoin("rounds", "rounds.id", "rule_settings.round_id")
    .selectAll("rule_settings")
    .where("rounds.year", "<", year)
    .where("rounds.is_rehearsal", "=", 0)
    .orderBy("rounds.year", "desc")
    .orderBy("rule_settings.version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toRoundSettings(row);
}

function toRoundSettings(row: RuleSettingsTable): RoundSettings {
  return {
    id: row.id,
    roundId: row.round_id,
    version: row.version,
    settings: ruleSettingsFromColumn(row.settings, `rule_settings 表 ${row.id} 行`),
    accountId: row.account_id,
    at: row.at,
  };
}
