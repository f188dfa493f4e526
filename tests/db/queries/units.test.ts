import { describe, expect, test } from "vitest";
import { findUnit, insertUnit, listUnits, listUnitsUnder, unitPath, updateUnit } from "#db/queries/units.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addUnit, minute } from "#tests/support/database-rows.ts";

describe.each(engines)("units（$name）", (engine) => {
  test("are listed in the order of paper, with their names", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "county", null, 0);
    await addUnit(db, "second", "county", 2);
    await addUnit(db, "first", "county", 1);
    const units = await listUnits(db);
    expect(units.map((unit) => unit.officialName)).toEqual(["county单位", "first单位", "second单位"]);
    expect(units[1]).toMatchObject({ parentId: "county", isGovernment: false, reports: true, groupName: "市直单位" });
  });

  test("know the units above them, nearest first", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "city", null);
    await addUnit(db, "county", "city");
    await addUnit(db, "town", "county");
    expect(await unitPath(db, "town")).toEqual({ unitId: "town", above: ["county", "city"] });
    expect(await unitPath(db, "city")).toEqual({ unitId: "city", above: [] });
    expect(await unitPath(db, "nowhere")).toBeUndefined();
  });

  test("below a unit include itself and every level under it, and nothing beside it", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "city", null, 0);
    await addUnit(db, "county", "city", 1);
    await addUnit(db, "town", "county", 2);
    await addUnit(db, "othercounty", "city", 3);
    expect((await listUnitsUnder(db, ["county"])).map((unit) => unit.id)).toEqual(["county", "town"]);
    expect((await listUnitsUnder(db, ["city", "town"])).map((unit) => unit.id)).toHaveLength(4);
    expect(await listUnitsUnder(db, [])).toEqual([]);
  });

  test("made their own superior by mistake do not hang the program", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "a", null);
    await addUnit(db, "b", "a");
    const a = (await findUnit(db, "a"))!;
    await updateUnit(db, { ...a, parentId: "b" });
    expect((await unitPath(db, "b"))?.above).toContain("a");
    expect(await listUnitsUnder(db, ["a"])).toHaveLength(2);
  });

  test("keep what is changed of them", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "town", null);
    const town = (await findUnit(db, "town"))!;
    const changed = { ...town, kind: "township", groupName: null, reports: true, sortOrder: 9 } as const;
    expect(await updateUnit(db, changed)).toBe(true);
    expect(await findUnit(db, "town")).toEqual(changed);
    expect(await updateUnit(db, { ...changed, id: "nowhere" })).toBe(false);
    expect(await findUnit(db, "nowhere")).toBeUndefined();
  });

  test("cannot stand under a unit that does not exist", async () => {
    const db = await freshDatabase(engine);
    await expect(addUnit(db, "orphan", "nowhere")).rejects.toThrow(/foreign key/i);
  });

  test("without an official name, or of a kind nobody knows, are told with their id", async () => {
    const db = await freshDatabase(engine);
    const facts = { parentId: null, groupName: null, isGovernment: false, reports: true, sortOrder: 0 };
    await insertUnit(db, { ...facts, id: "nameless", kind: "department", createdAt: minute(0) });
    await expect(findUnit(db, "nameless")).rejects.toThrow(/单位 nameless 没有正式名称/);
    await addUnit(db, "odd", null);
    await db.updateTable("units").set({ kind: "village" }).where("id", "=", "odd").execute();
    await expect(findUnit(db, "odd")).rejects.toThrow(/units 表 odd 行 的 kind 列是“village”/);
  });
});
