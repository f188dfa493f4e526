import type { Kysely } from "kysely";
import { describe, expect, test } from "vitest";
import type { Db } from "#db/client.ts";
import { listBoard } from "#db/queries/board.ts";
import { insertEvent } from "#db/queries/events.ts";
import { insertRevision } from "#db/queries/revisions.ts";
import { listUnits } from "#db/queries/units.ts";
import type { Database } from "#db/schema/database.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addCounty, addReport, addUnit, exampleContent, minute } from "#tests/support/database-rows.ts";

describe.each(engines)("the board of a round（$name）", (engine) => {
  test("shows every unit asked for, begun or not, in the order asked", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    for (const id of ["police", "schools"]) await addUnit(db, id, "county");
    const reportId = await addReport(db, "police");
    const revision = { reportId, unitName: "公安局", year: 2020, formatId: "2019-60", content: exampleContent };
    const made = { explanations: [], sha256: "0".repeat(64), createdAt: minute(5), createdBy: "clerk" };
    await insertRevision(db, { ...revision, ...made, id: "r1", number: 1 });
    await insertRevision(db, { ...revision, ...made, id: "r2", number: 2 });
    const event = { id: "e", reportId, sequence: 2, accountId: "clerk", at: minute(5), remark: null };
    await insertEvent(db, { ...event, move: "submit", state: "submitted", revisionId: "r2" });
    expect(await listBoard(db, "round-2020", ["schools", "police"])).toEqual([
      { unitId: "schools" },
      {
        unitId: "police",
        report: {
          id: reportId,
          version: 1,
          state: "submitted",
          lastEventAt: minute(5),
          updatedAt: minute(1),
          revisions: 2,
        },
      },
    ]);
    expect(await listBoard(db, "round-2020", [])).toEqual([]);
    expect(await listBoard(db, "round-2019", ["police"])).toEqual([{ unitId: "police" }]);
  });

  test("of 3,000 units is read in one statement, and the units with their names in two", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const ids = Array.from({ length: 3000 }, (_, at) => `unit-${at}`);
    await fillRegion(db, ids);
    const statements: string[] = [];
    const counted = countingStatements(db, statements);
    const board = await listBoard(counted, "round-2020", ids);
    expect(statements).toHaveLength(1);
    expect(board).toHaveLength(3000);
    expect(board.filter((row) => row.report?.state === "draft")).toHaveLength(1500);
    expect(await listUnits(counted)).toHaveLength(3001);
    expect(statements).toHaveLength(3);
  });
});

/** Units with a name; every second has begun its report. */
async function fillRegion(db: Db, ids: readonly string[]): Promise<void> {
  const begun = ids.filter((_, at) => at % 2 === 0);
  const unit = { parent_id: "county", kind: "department", group_name: null, is_government: 0, reports: 1 };
  const report = { round_id: "round-2020", version: 1, figures: "{}", unread: "{}", narrative: "{}" };
  const start = { sequence: 1, move: "start", state: "draft", account_id: null, remark: null, revision_id: null };
  const at = minute(1);
  await db.transaction().execute(async (trx) => {
    for (const some of inHundreds(ids)) {
      await trx
        .insertInto("units")
        .values(some.map((id, order) => ({ ...unit, id, sort_order: order, created_at: at })))
        .execute();
      await trx
        .insertInto("unit_names")
        .values(some.map((id) => ({ id, unit_id: id, kind: "official", name: id, valid_from: null, valid_to: null })))
        .execute();
    }
    for (const some of inHundreds(begun)) {
      const times = { created_at: at, updated_at: at, updated_by: null };
      await trx
        .insertInto("reports")
        .values(some.map((id) => ({ ...report, ...times, id, unit_id: id })))
        .execute();
      await trx
        .insertInto("events")
        .values(some.map((id) => ({ ...start, id, report_id: id, at })))
        .execute();
      const summed = { sequence: 1, state: "draft", moved_at: at, hand_ins: 0, returns: 0, first_hand_in: null };
      await trx
        .insertInto("report_progress")
        .values(some.map((id) => ({ ...summed, report_id: id })))
        .execute();
    }
  });
}

function inHundreds<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 100) }, (_, at) => all.slice(at * 100, at * 100 + 100));
}

/** The same database, writing down every statement it is sent. */
function countingStatements(db: Db, statements: string[]): Db {
  return db.withPlugin({
    transformQuery: ({ node }) => {
      statements.push(node.kind);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }) satisfies Kysely<Database>;
}
