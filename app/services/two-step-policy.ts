import type { Db } from "#db/client.ts";
import { readSetting } from "#db/queries/settings.ts";

/** Name and word of the setting in the store. */
export const twoStepSetting = "two-step";
export const requiredWord = "required";

/** Whether office and admin must log in with two steps; offered and not required where nothing was set. */
export async function twoStepIsRequired(db: Db): Promise<boolean> {
  return (await readSetting(db, twoStepSetting)) === requiredWord;
}
