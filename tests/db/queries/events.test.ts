import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import type { Db } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { listProgress } from "#db/queries/round-progress.ts";
import { findEvent, insertEvent, latestEvent, listEvents, type ReportEvent } from "#db/queries/events.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addCounty, addReport, minute } from "#tests/support/database-rows.ts";

const submitted: ReportEvent = {
  id: "e2",
  reportId: "report-county",
  sequence: 2,
  move: "submit",
  state: "submitted",
  accountId: "clerk",
  at: minute(5),
  remark: "请审",
  revisionId: null,
};

describe.each(engines)("events（$name）", (engine) => {
  test("are listed in the order they happened, and the last one is the state", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    expect(await latestEvent(db, "report-county")).toBeUndefined();
    await addReport(db, "county");
    expect(await insertEvent(db, submitted)).toBe(true);
    expect((await listEvents(db, "report-county")).map((event) => event.move)).toEqual(["start", "submit"]);
    expect(await latestEvent(db, "report-county")).toEqual(submitted);
    expect(await findEvent(db, "e2")).toEqual(submitted);
    expect(await findEvent(db, "none")).toBeUndefined();
  });

  test("of two who move a report at the same moment only one succeeds", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    await addReport(db, "county");
    const both = await Promise.all([insertEvent(db, submitted), insertEvent(db, { ...submitted, id: "other" })]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await listEvents(db, "report-county")).toHaveLength(2);
  });

  test("the loser of such a race can still go on within its transaction", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    await addReport(db, "county");
    await insertEvent(db, submitted);
    const found = await db.transaction().execute(async (trx) => {
      expect(await insertEvent(trx, { ...submitted, id: "other" })).toBe(false);
      return latestEvent(trx, "report-county");
    });
    expect(found?.id).toBe("e2");
  });

  test("are summed up as they happen, and of an older database when it is brought up to date", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    await addReport(db, "county");
    const way = [
      ["submit", "submitted", 5],
      ["return", "returned", 6],
      ["submit", "submitted", 7],
      ["approve", "approved", 8],
      ["reopen", "returned", 9],
    ] as const;
    for (const [index, [move, state, at]] of way.entries()) {
      await insertEvent(db, { ...submitted, id: `e${index + 2}`, sequence: index + 2, move, state, at: minute(at) });
    }
    const summed = [{ state: "returned", lastAt: minute(9), handIns: 2, returns: 2, firstHandIn: minute(5) }];
    expect(await listProgress(db, "round-2020")).toMatchObject(summed);
    await takeBack(db);
    expect(await migrateToLatest(db)).toEqual(["2026-11-27-progress-summed-up", "2026-11-29-sheet-changes-sent-again"]);
    expect(await listProgress(db, "round-2020")).toMatchObject(summed);
  });
});

/** As it was before the events were summed up. */
async function takeBack(db: Db): Promise<void> {
  await sql`drop table report_progress`.execute(db);
  await sql`create index events_progress on events (report_id, sequence)`.execute(db);
  await sql`alter table score_cell_changes drop column change_id`.execute(db);
  await sql`delete from kysely_migration where name >= '2026-11-27-progress-summed-up'`.execute(db);
}
