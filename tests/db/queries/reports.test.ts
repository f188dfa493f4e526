import { describe, expect, test } from "vitest";
import { insertEvent } from "#db/queries/events.ts";
import {
  findReport,
  findReportOf,
  insertReport,
  listReportsOfRound,
  listReportsOfUnits,
  saveContent,
} from "#db/queries/reports.ts";
import { emptyContent } from "#report-schema/report.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addCounty, addReport, addRound, addUnit, exampleContent, minute } from "#tests/support/database-rows.ts";

describe.each(engines)("reports（$name）", (engine) => {
  test("come back to the letter: blanks, zeros, large and negative figures, what is no number, every character", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    await addReport(db, "county");
    expect(await findReport(db, "report-county")).toEqual({
      id: "report-county",
      roundId: "round-2020",
      unitId: "county",
      year: 2020,
      isRehearsal: false,
      formatId: "2019-60",
      dueOn: "2021-01-31",
      version: 1,
      state: "draft",
      lastSequence: 1,
      lastEventAt: minute(1),
      createdAt: minute(1),
      updatedAt: minute(1),
      updatedBy: "clerk",
      content: exampleContent,
    });
    expect((await findReportOf(db, "round-2020", "county"))?.id).toBe("report-county");
    expect(await findReport(db, "none")).toBeUndefined();
    expect(await findReportOf(db, "round-2020", "none")).toBeUndefined();
  });

  test("a unit has one report in a round", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    await addReport(db, "county");
    const second = { id: "second", roundId: "round-2020", unitId: "county", content: emptyContent };
    expect(await insertReport(db, { ...second, createdAt: minute(2), createdBy: null })).toBe(false);
    expect(await findReport(db, "second")).toBeUndefined();
  });

  test("of two who save from the same version the second is told, and the first's work stands", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const reportId = await addReport(db, "county");
    const save = { reportId, expectedVersion: 1, at: minute(2), accountId: "clerk" };
    const mine = { ...exampleContent, figures: { "applications.received.person": 1 } };
    const yours = { ...exampleContent, figures: { "applications.received.person": 2 } };
    const both = await Promise.all([
      saveContent(db, { ...save, content: mine }),
      saveContent(db, { ...save, content: yours }),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const report = await findReport(db, reportId);
    expect(report).toMatchObject({ version: 2, updatedAt: minute(2), content: both[0] ? mine : yours });
    expect(await saveContent(db, { ...save, expectedVersion: 2, content: emptyContent })).toBe(true);
    expect((await findReport(db, reportId))?.content).toEqual(emptyContent);
  });

  test("stand in the state their last event led to", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const reportId = await addReport(db, "county");
    const event = { reportId, accountId: "clerk", remark: null, revisionId: null };
    await insertEvent(db, { ...event, id: "2", sequence: 2, move: "submit", state: "submitted", at: minute(9) });
    await insertEvent(db, { ...event, id: "3", sequence: 3, move: "return", state: "returned", at: minute(10) });
    expect(await findReport(db, reportId)).toMatchObject({
      state: "returned",
      lastSequence: 3,
      lastEventAt: minute(10),
    });
  });

  test("of a unit are listed over the years, of a round with their content", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    await addUnit(db, "police", "county");
    await addRound(db, 2021);
    await addReport(db, "county");
    await addReport(db, "police");
    await addReport(db, "police", "round-2021");
    const ofPolice = await listReportsOfUnits(db, ["police"]);
    expect(ofPolice.map((report) => report.year)).toEqual([2021, 2020]);
    expect(ofPolice[0]).not.toHaveProperty("content");
    const of2020 = await listReportsOfRound(db, "round-2020", ["county", "police", "none"]);
    expect(of2020.map((report) => [report.unitId, report.content])).toEqual([
      ["county", exampleContent],
      ["police", exampleContent],
    ]);
    expect(await listReportsOfUnits(db, [])).toEqual([]);
    expect(await listReportsOfRound(db, "round-2020", [])).toEqual([]);
  });

  test.each([
    ["figures", "{", "不是 JSON"],
    ["figures", '{"applications.received.person":1.5}', "不是整数"],
    ["unread", "[]", "不是对象"],
    ["narrative", '{"opening":""}', "缺了几部分"],
  ] as const)("whose %s column holds %s (%s) are told with table, row and column", async (column, text, _why) => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const id = await addReport(db, "county");
    await db
      .updateTable("reports")
      .set({ [column]: text })
      .where("id", "=", id)
      .execute();
    await expect(findReport(db, id)).rejects.toThrow(`数据库中reports 表 ${id} 行 的 ${column} 列内容已损坏`);
  });

  test("that nothing ever happened to are an error, not a draft", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const bare = { id: "bare", roundId: "round-2020", unitId: "county", content: emptyContent };
    await insertReport(db, { ...bare, createdAt: minute(1), createdBy: null });
    await expect(findReport(db, "bare")).rejects.toThrow(/年报 bare 没有任何流转记录/);
  });
});
