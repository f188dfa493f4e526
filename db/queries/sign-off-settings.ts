import { noSignOff, type SignOffSettings } from "#report-schema/sign-off.ts";
import type { Db } from "../client.ts";

/** What a unit set about its own review, once. Never changed: a later version takes its place. */
export interface SetSignOff extends SignOffSettings {
  readonly id: string;
  readonly unitId: string;
  /** 1, 2, 3 … within the unit. */
  readonly version: number;
  readonly accountId: string;
  readonly at: string;
}

/** @returns false when somebody else set it in between, and nothing is written */
export async function insertSignOffSettings(db: Db, set: SetSignOff): Promise<boolean> {
  const result = await db
    .insertInto("sign_off_settings")
    .values({
      id: set.id,
      unit_id: set.unitId,
      version: set.version,
      steps: set.steps,
      filler_signs: set.fillerSigns ? 1 : 0,
      account_id: set.accountId,
      at: set.at,
    })
    .onConflict((conflict) => conflict.columns(["unit_id", "version"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What holds for the unit now; version 0 = it never set anything, and has no steps. */
export async function signOffSettingsOf(
  db: Db,
  unitId: string,
): Promise<SignOffSettings & { readonly version: number }> {
  const row = await db
    .selectFrom("sign_off_settings")
    .select(["version", "steps", "filler_signs"])
    .where("unit_id", "=", unitId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row
    ? { version: row.version, steps: row.steps, fillerSigns: row.filler_signs === 1 }
    : { version: 0, ...noSignOff };
}
