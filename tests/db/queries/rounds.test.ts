import { describe, expect, test } from "vitest";
import { findRound, findRoundByKey, findRoundByYear, insertRound, listRounds } from "#db/queries/rounds.ts";
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
    const usual = { isRehearsal: false, asksAll: true, handInUntil: null, publishBy: null };
    expect(await findRound(db, "r")).toEqual({ ...round, ...usual });
    expect(await findRoundByYear(db, 2020)).toEqual({ ...round, ...usual });
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

  test("a year has a rehearsal (演练) beside its round, told apart by its key and never taken for it", async () => {
    const db = await freshDatabase(engine);
    const rehearsal = { year: 2020, isRehearsal: true, formatId: "2019-60", dueOn: "2020-12-01", openedBy: null };
    expect(await insertRound(db, { id: "trial", ...rehearsal, openedAt: minute(1) })).toBe(true);
    expect(await findRoundByYear(db, 2020)).toBeUndefined();
    await addRound(db, 2020);
    expect(await insertRound(db, { id: "again", ...rehearsal, openedAt: minute(2) })).toBe(false);
    expect((await findRoundByYear(db, 2020))?.isRehearsal).toBe(false);
    expect((await findRoundByKey(db, "2020-rehearsal"))?.id).toBe("trial");
    expect((await findRoundByKey(db, "2020"))?.id).toBe("round-2020");
    expect(await findRoundByKey(db, "-2020")).toBeUndefined();
    expect((await listRounds(db)).map(({ id }) => id)).toEqual(["round-2020", "trial"]);
  });

  test("are listed newest year first", async () => {
    const db = await freshDatabase(engine);
    for (const year of [2020, 2022, 2021]) await addRound(db, year);
    expect((await listRounds(db)).map((round) => round.year)).toEqual([2022, 2021, 2020]);
  });
});
