/** What kind of store was found where the demonstration keeps its own. */
import type { Db } from "../client.ts";
import { findAccountByLogin } from "../queries/accounts.ts";
import { listScoreSheets } from "../queries/score-sheets.ts";
import { governmentAccount } from "./accounts.ts";
import { government } from "./units.ts";

/**
 * Whose the store is. Asked before it is brought up to date, so only of what every version has kept.
 * @returns "nobody" where neither a unit nor an account is in it
 */
export async function ownerOf(db: Db): Promise<"demo" | "nobody" | "other"> {
  const tables = await db.introspection.getTables();
  if (tables.length === 0) return "nobody";
  if (!tables.some(({ name }) => name === "units")) return "other";
  const units = await db.selectFrom("units").select("id").execute();
  if (units.some(({ id }) => id === government.id)) return "demo";
  const account = await db.selectFrom("accounts").select("id").limit(1).executeTakeFirst();
  return units.length === 0 && !account ? "nobody" : "other";
}

/** Whether everything is in it that is put in last: the government's account and a sheet of a whole year. */
export async function isWholeDemo(db: Db): Promise<boolean> {
  const sheets = await listScoreSheets(db, [government.id]);
  const hasYear = sheets.some(({ period }) => /^\d{4}$/u.test(period));
  return hasYear && (await findAccountByLogin(db, governmentAccount.login)) !== undefined;
}

/** Whether anybody has ever logged in: a session stays at least until the next one is opened. */
export async function wasUsed(db: Db): Promise<boolean> {
  return (await db.selectFrom("sessions").select("id").limit(1).executeTakeFirst()) !== undefined;
}
