import { describe, expect, test } from "vitest";
import type { Db } from "#db/client.ts";
import {
  findRevision,
  findRevisionByNumber,
  insertRevision,
  latestRevision,
  latestRevisionIds,
  listLatestRevisions,
  listRevisionTexts,
  listRevisions,
  type Revision,
} from "#db/queries/revisions.ts";
import { freshDatabase, engines, type Engine } from "#tests/support/databases.ts";
import { addCounty, addReport, addUnit, exampleContent, minute } from "#tests/support/database-rows.ts";

function revision(number: number, reportId = "report-county"): Revision {
  return {
    id: `${reportId}-${number}`,
    reportId,
    number,
    unitName: "偃师市人民政府办公室",
    year: 2020,
    formatId: "2019-60",
    content: exampleContent,
    explanations: [{ findingKey: "years.jump:1", reason: "机构改革", accountId: "clerk", at: minute(3) }],
    sha256: "ab".repeat(32),
    createdAt: minute(4),
    createdBy: "clerk",
  };
}

async function countyReport(engine: Engine): Promise<Db> {
  const db = await freshDatabase(engine);
  await addCounty(db);
  await addReport(db, "county");
  return db;
}

describe.each(engines)("revisions（$name）", (engine) => {
  test("come back to the letter, with the explanations they were handed in with", async () => {
    const db = await countyReport(engine);
    expect(await insertRevision(db, revision(1))).toBe(true);
    expect(await findRevision(db, "report-county-1")).toEqual(revision(1));
    expect(await findRevisionByNumber(db, "report-county", 1)).toEqual(revision(1));
    expect(await findRevision(db, "none")).toBeUndefined();
    expect(await findRevisionByNumber(db, "report-county", 2)).toBeUndefined();
  });

  test("a number is given once within a report", async () => {
    const db = await countyReport(engine);
    await insertRevision(db, revision(1));
    expect(await insertRevision(db, { ...revision(1), id: "other", unitName: "别的单位" })).toBe(false);
    expect(await listRevisions(db, "report-county")).toEqual([revision(1)]);
  });

  test("are listed oldest first, and the latest is the highest number", async () => {
    const db = await countyReport(engine);
    expect(await latestRevision(db, "report-county")).toBeUndefined();
    for (const number of [2, 1, 10]) await insertRevision(db, revision(number));
    expect((await listRevisions(db, "report-county")).map((one) => one.number)).toEqual([1, 2, 10]);
    expect((await latestRevision(db, "report-county"))?.number).toBe(10);
  });

  test("the latest of each unit are read at once for the roll-up", async () => {
    const db = await countyReport(engine);
    await addUnit(db, "police", "county");
    await addUnit(db, "schools", "county");
    await addReport(db, "police");
    await addReport(db, "schools");
    await insertRevision(db, revision(1));
    await insertRevision(db, revision(2));
    await insertRevision(db, revision(1, "report-police"));
    const latest = await listLatestRevisions(db, "round-2020", ["county", "police", "schools"]);
    expect(latest.map((one) => [one.unitId, one.number]).toSorted()).toEqual([
      ["county", 2],
      ["police", 1],
    ]);
    expect(await listLatestRevisions(db, "round-2020", [])).toEqual([]);
  });

  test("the texts of a round are read by the ids of its latest revisions", async () => {
    const db = await countyReport(engine);
    await addUnit(db, "police", "county");
    await addReport(db, "police");
    await insertRevision(db, revision(1));
    await insertRevision(db, revision(2));
    await insertRevision(db, revision(1, "report-police"));
    const ids = await latestRevisionIds(db, "round-2020");
    expect(ids.toSorted()).toEqual(["report-county-2", "report-police-1"]);
    expect(await latestRevisionIds(db, "round-2019")).toEqual([]);
    expect(await listRevisionTexts(db, ["report-county-2", "none"])).toEqual([
      {
        id: "report-county-2",
        reportId: "report-county",
        unitName: "偃师市人民政府办公室",
        narrative: exampleContent.narrative,
      },
    ]);
    expect(await listRevisionTexts(db, [])).toEqual([]);
  });
});
