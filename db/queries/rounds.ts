import { readRoundKey } from "#report-schema/round-key.ts";
import type { RoundDates, RoundRules } from "#report-schema/round-terms.ts";
import type { Db } from "../client.ts";
import type { RoundsTable } from "../schema/rounds.ts";

export interface Round extends RoundRules {
  readonly id: string;
  readonly year: number;
  /** Counts for nothing; may stand beside the year's own round. */
  readonly isRehearsal: boolean;
  readonly formatId: string;
  readonly openedAt: string;
  readonly openedBy: string | null;
}

type Usual = "isRehearsal" | "asksAll" | "handInUntil" | "publishBy";
/** What is not said of it is as usual: no rehearsal, asks all units, has no further days. */
export type NewRound = Omit<Round, Usual> & Partial<Pick<Round, Usual>>;

/** @returns false when the year has such a round already */
export async function insertRound(db: Db, round: NewRound): Promise<boolean> {
  const isRehearsal = round.isRehearsal ?? false;
  const result = await db
    .insertInto("rounds")
    .values({
      id: round.id,
      year: round.year,
      is_rehearsal: isRehearsal ? 1 : 0,
      one_per_year: isRehearsal ? -round.year : round.year,
      format_id: round.formatId,
      asks_all: (round.asksAll ?? true) ? 1 : 0,
      due_on: round.dueOn,
      hand_in_until: round.handInUntil ?? null,
      publish_by: round.publishBy ?? null,
      opened_at: round.openedAt,
      opened_by: round.openedBy,
    })
    .onConflict((conflict) => conflict.column("one_per_year").doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findRound(db: Db, id: string): Promise<Round | undefined> {
  const row = await db.selectFrom("rounds").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toRound(row);
}

/** The year's own round, never its rehearsal. */
export async function findRoundByYear(db: Db, year: number): Promise<Round | undefined> {
  const row = await db.selectFrom("rounds").selectAll().where("one_per_year", "=", year).executeTakeFirst();
  return row && toRound(row);
}

/** The round or rehearsal an address names; undefined when it is not open, or no round can be called so. */
export async function findRoundByKey(db: Db, text: string): Promise<Round | undefined> {
  const key = readRoundKey(text);
  if (!key) return undefined;
  const one = key.isRehearsal ? -key.year : key.year;
  const row = await db.selectFrom("rounds").selectAll().where("one_per_year", "=", one).executeTakeFirst();
  return row && toRound(row);
}

/** Newest year first, a rehearsal after its year's own round. */
export async function listRounds(db: Db): Promise<Round[]> {
  const rows = await db
    .selectFrom("rounds")
    .selectAll()
    .orderBy("year", "desc")
    .orderBy("one_per_year", "desc")
    .execute();
  return rows.map(toRound);
}

export async function setRoundDates(db: Db, roundId: string, dates: RoundDates): Promise<void> {
  await db
    .updateTable("rounds")
    .set({ due_on: dates.dueOn, hand_in_until: dates.handInUntil, publish_by: dates.publishBy })
    .where("id", "=", roundId)
    .execute();
}

/** Holds the round until the caller's transaction ends: steps about it are numbered one after the other. */
export async function lockRound(db: Db, roundId: string): Promise<void> {
  await db
    .updateTable("rounds")
    .set((eb) => ({ year: eb.ref("year") }))
    .where("id", "=", roundId)
    .execute();
}

function toRound(row: RoundsTable): Round {
  return {
    id: row.id,
    year: row.year,
    isRehearsal: row.is_rehearsal === 1,
    formatId: row.format_id,
    asksAll: row.asks_all === 1,
    dueOn: row.due_on,
    handInUntil: row.hand_in_until,
    publishBy: row.publish_by,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
  };
}
