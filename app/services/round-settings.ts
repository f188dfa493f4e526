import { usualSettings, type RuleSettings } from "#report-schema/rules/rule-settings.ts";
import type { Db } from "#db/client.ts";
import { latestRoundSettings } from "#db/queries/rule-settings.ts";

/** How the rules are taken in a round: as its office set them, else as usual. */
export async function roundSettings(db: Db, roundId: string): Promise<RuleSettings> {
  return (await latestRoundSettings(db, roundId))?.settings ?? usualSettings;
}
