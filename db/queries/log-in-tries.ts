import type { Db } from "../client.ts";

export interface TryToCount {
  /** What is counted: a name, a machine, a name from a machine. */
  readonly key: string;
  /** The log-in name it belongs to, so that an admin can forgive it; null = none. */
  readonly login: string | null;
  /** So many are let pass; the next one begins the pause. */
  readonly most: number;
  readonly now: string;
  /** Until when the count, or the pause, lasts that begins now. */
  readonly until: string;
}

/**
 * Counts a try before it is made: a hundred sent at once are a hundred, on however many servers.
 * @returns how many there are now, this one too
 */
export async function countTry(db: Db, { key, login, most, now, until }: TryToCount): Promise<number> {
  const { count } = await db
    .insertInto("log_in_tries")
    .values({ key, login, count: 1, until })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => ({
        count: eb
          .case()
          .when("log_in_tries.until", "<=", now)
          .then(1)
          .else(eb("log_in_tries.count", "+", 1))
          .end(),
        // Counted from the first one; the one too many begins the pause.
        until: eb
          .case()
          .when(eb.or([eb("log_in_tries.until", "<=", now), eb("log_in_tries.count", "=", most)]))
          .then(until)
          .else(eb.ref("log_in_tries.until"))
          .end(),
      })),
    )
    .returning("count")
    .executeTakeFirstOrThrow();
  return count;
}

/** A try that was right after all. */
export async function takeBackTry(db: Db, key: string): Promise<void> {
  await db
    .updateTable("log_in_tries")
    .set((eb) => ({ count: eb("count", "-", 1) }))
    .where("key", "=", key)
    .where("count", ">", 0)
    .execute();
}

export async function forgetTries(db: Db, keys: readonly string[]): Promise<void> {
  await db.deleteFrom("log_in_tries").where("key", "in", keys).execute();
}

/** Forgives all tries with a log-in name. @returns how many counts there were */
export async function forgetTriesOf(db: Db, login: string): Promise<number> {
  const result = await db.deleteFrom("log_in_tries").where("login", "=", login).executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function sweepTries(db: Db, now: string): Promise<void> {
  await db.deleteFrom("log_in_tries").where("until", "<=", now).execute();
}

/** Log-in names that are shut out now. @param keys to ask of, with how many tries each allows */
export async function listShutOut(db: Db, now: string, most: number, prefix: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("log_in_tries")
    .select(["key", "login"])
    .where("until", ">", now)
    .where("count", ">", most)
    .where("login", "is not", null)
    .execute();
  return new Set(rows.flatMap(({ key, login }) => (login !== null && key.startsWith(prefix) ? [login] : [])));
}
