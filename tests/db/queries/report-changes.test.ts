import { describe, expect, test } from "vitest";
import { insertReportChanges, listReportChanges } from "#db/queries/report-changes.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addCounty, addReport, minute } from "#tests/support/database-rows.ts";

describe.each(engines)("changes of a report（$name）", (engine) => {
  test("say field by field what each save changed, oldest first", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const reportId = await addReport(db, "county");
    const field = "applications.received.person";
    await insertReportChanges(db, { reportId, version: 2, accountId: "clerk", at: minute(2) }, [
      { field: "narrative.other", before: "无", after: "" },
      { field, before: null, after: "18" },
    ]);
    await insertReportChanges(db, { reportId, version: 3, accountId: null, at: minute(3) }, [
      { field, before: "18", after: "0" },
    ]);
    await insertReportChanges(db, { reportId, version: 4, accountId: null, at: minute(4) }, []);
    const changes = await listReportChanges(db, reportId);
    expect(changes.map((change) => [change.version, change.field, change.before, change.after])).toEqual([
      [2, field, null, "18"],
      [2, "narrative.other", "无", ""],
      [3, field, "18", "0"],
    ]);
    expect(changes[0]).toMatchObject({ reportId, accountId: "clerk", at: minute(2) });
    expect((await listReportChanges(db, reportId, 2)).map((change) => change.version)).toEqual([3]);
  });

  test("one save cannot say two things of one field", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const reportId = await addReport(db, "county");
    const change = { field: "narrative.other", before: null, after: "无" };
    const save = { reportId, version: 2, accountId: null, at: minute(2) };
    await expect(insertReportChanges(db, save, [change, change])).rejects.toThrow(/unique/i);
  });
});
