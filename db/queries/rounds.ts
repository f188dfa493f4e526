import type { Db } from "../client.ts";
import type { RoundsTable } from "../schema/rounds.ts";

export interface Round {
  readonly id: string;
  readonly year: number;
  readonly formatId: string;
  /** ISO date. */
  readonly dueOn: string;
  readonly openedAt: string;
  readonly openedBy: string | null;
}

/** @returns false when the year has a round already */
export async function insertRound(db: Db, round: Round): Promise<boolean> {
  const result = await db
    .insertInto("rounds")
    .values({
      id: round.id,
      year: round.year,
      format_id: round.formatId,
      due_on: round.dueOn,
      opened_at: round.openedAt,
      opened_by: round.openedBy,
    })
    .onConflict((conflict) => conflict.column("year").doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findRound(db: Db, id: string): Promise<Round | undefined> {
  const row = await db.selectFrom("rounds").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toRound(row);
}

export async function findRoundByYear(db: Db, year: number): Promise<Round | undefined> {
  const row = await db.selectFrom("rounds").selectAll().where("year", "=", year).executeTakeFirst();
  return row && toRound(row);
}

/** Newest year first. */
export async function listRounds(db: Db): Promise<Round[]> {
  const rows = await db.selectFrom("rounds").selectAll().orderBy("year", "desc").execute();
  return rows.map(toRound);
}

function toRound(row: RoundsTable): Round {
  return {
    id: row.id,
    year: row.year,
    formatId: row.format_id,
    dueOn: row.due_on,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
  };
}
