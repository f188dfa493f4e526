import { describe, expect, test } from "vitest";
import {
  closeOfficialName,
  deleteUnitName,
  insertUnitName,
  listOtherNames,
  listUnitNames,
  nameOn,
} from "#db/queries/unit-names.ts";
import { findUnit } from "#db/queries/units.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addUnit } from "#tests/support/database-rows.ts";

const open = { unitId: "police", validFrom: null, validTo: null };

describe.each(engines)("names of a unit（$name）", (engine) => {
  test("a renaming ends the old name the day the new one begins", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "police", null);
    expect(await closeOfficialName(db, "police", "2021-03-18")).toBe(true);
    await insertUnitName(db, { ...open, id: "a", kind: "official", name: "偃师区公安局", validFrom: "2021-03-18" });
    const names = await listUnitNames(db, "police");
    expect(nameOn(names, "2021-03-17")).toBe("police单位");
    expect(nameOn(names, "2021-03-18")).toBe("偃师区公安局");
    expect((await findUnit(db, "police"))?.officialName).toBe("偃师区公安局");
  });

  test("closing finds nothing to close the second time", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "police", null);
    await closeOfficialName(db, "police", "2021-03-18");
    expect(await closeOfficialName(db, "police", "2022-01-01")).toBe(false);
  });

  test("short name and aliases stand beside the official one and may be taken away; it may not", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "police", null);
    expect((await findUnit(db, "police"))?.shortName).toBe("police单位");
    await insertUnitName(db, { ...open, id: "short", kind: "short", name: "公安局" });
    await insertUnitName(db, { ...open, id: "alias", kind: "alias", name: "市公安局" });
    expect(await findUnit(db, "police")).toMatchObject({ shortName: "公安局", aliases: ["市公安局"] });
    expect(await deleteUnitName(db, "alias")).toBe(true);
    expect(await deleteUnitName(db, "police-name")).toBe(false);
    expect(await findUnit(db, "police")).toMatchObject({ officialName: "police单位", aliases: [] });
  });
});

test("on a day before its first name a unit has none", () => {
  const names = [{ ...open, id: "a", kind: "official", name: "应急管理局", validFrom: "2019-01-01" } as const];
  expect(nameOn(names, "2018-12-31")).toBeUndefined();
  expect(nameOn(names, "2019-01-01")).toBe("应急管理局");
});

describe.each(engines)("names of other units（$name）", (engine) => {
  test("are those in use that day of the units that report, without these and what stands right under the first", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "county", null);
    for (const id of ["finance", "police"]) await addUnit(db, id, "county");
    await addUnit(db, "station", "police");
    expect((await listOtherNames(db, "2020-12-31", ["finance", "county"])).sort()).toEqual([
      "police单位",
      "station单位",
    ]);
    expect(await listOtherNames(db, "2020-12-31", ["police", "county"])).toEqual(["finance单位"]);
    await closeOfficialName(db, "finance", "2020-07-01");
    expect(await listOtherNames(db, "2020-12-31", ["police", "county"])).toEqual([]);
  });
});
