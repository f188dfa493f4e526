import { describe, expect, test } from "vitest";
import { findRound, findRoundByYear, insertRound, listRounds } from "#db/queries/rounds.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addAccount, addRound, minute } from "#tests/support/database-rows.ts";

describe.each(engines)("rounds（$name）", (engine) => {
  test("come back as they were opened", async () => {
    const db = await freshDatabase(engine);
    await addAccount(db, "li");
    const round = {
      id: "r",
      year: 2020,
      formatId: "2019-60",
      dueOn: "2021-01-31",
      openedAt: minute(1),
      openedBy: "li",
    };
    expect(await insertRound(db, round)).toBe(true);
    expect(await findRound(db, "r")).toEqual(round);
    expect(await findRoundByYear(db, 2020)).toEqual(round);
    expect(await findRound(db, "x")).toBeUndefined();
    expect(await findRoundByYear(db, 2019)).toBeUndefined();
  });

  test("one year has one round", async () => {
    const db = await freshDatabase(engine);
    await addRound(db, 2020);
    const again = { id: "again", year: 2020, formatId: "2019-60", dueOn: "2021-02-28", openedBy: null };
    expect(await insertRound(db, { ...again, openedAt: minute(1) })).toBe(false);
    expect((await findRoundByYear(db, 2020))?.dueOn).toBe("2021-01-31");
  });

  test("are listed newest year first", async () => {
    const db = await freshDatabase(engine);
    for (const year of [2020, 2022, 2021]) await addRound(db, year);
    expect((await listRounds(db)).map((round) => round.year)).toEqual([2022, 2021, 2020]);
  });
});
