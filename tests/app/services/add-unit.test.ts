import { describe, expect, it } from "vitest";
import { findUnit, listUnits } from "#db/queries/units.ts";
import { addUnit, addUnitInput } from "#app/services/add-unit.ts";
import { addUnitAlias } from "#app/services/add-unit-alias.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, type PersonName } from "#tests/support/region.ts";

const wanted = {
  officialName: "示例县民政局",
  shortName: "民政局",
  groupName: "县直单位",
  kind: "department" as const,
  isGovernment: false,
  reports: true,
  parentId: "county",
  sortOrder: null,
};

describe.each(engines)("添加单位（$name）", (engine) => {
  it("puts it below its parent, at the end of the list, with its names", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const outcome = await addUnit(region.as("admin"), wanted);
    if (!outcome.ok) throw new Error(outcome.sentence);
    expect(await findUnit(region.db, outcome.unitId)).toMatchObject({
      officialName: "示例县民政局",
      shortName: "民政局",
      groupName: "县直单位",
      parentId: "county",
      reports: true,
    });
    expect((await listUnits(region.db)).at(-1)?.officialName).toBe("示例县民政局");
  });

  it("refuses a name another unit goes by today", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await addUnitAlias(region.as("admin"), "finance", { alias: "财局" });
    const refused = async (names: { officialName?: string; shortName?: string }) => {
      const outcome = await addUnit(region.as("admin"), { ...wanted, ...names });
      return outcome.ok ? "" : outcome.sentence;
    };
    expect(await refused({ officialName: "示例县公安局" })).toContain("已有单位叫“示例县公安局”");
    expect(await refused({ officialName: "财局" })).toContain("已是“示例县财政局”的别名");
    expect(await refused({ shortName: "财局" })).toContain("已是“示例县财政局”的别名");
    expect(await listUnits(region.db)).toHaveLength(5);
  });

  it("lets every town have its own 财政所: short names need be clear below one parent only", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const office = { ...wanted, officialName: "示例县财政所", shortName: "财政所" };
    expect((await addUnit(region.as("admin"), office)).ok).toBe(true);
    const town = { ...wanted, officialName: "城关镇财政所", shortName: "财政所", parentId: "town" };
    expect((await addUnit(region.as("admin"), town)).ok).toBe(true);
    const again = { ...wanted, officialName: "城关镇第二财政所", shortName: "财政所", parentId: "town" };
    expect((await addUnit(region.as("admin"), again)).ok).toBe(false);
  });

  it("of two of one name at the same moment adds one", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const outcomes = await Promise.all([addUnit(region.as("admin"), wanted), addUnit(region.as("admin"), wanted)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is for admins, below their own units", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    for (const person of ["clerk", "approver", "office", "townAdmin"] satisfies PersonName[]) {
      await expectStatus(addUnit(region.as(person), wanted), 403);
    }
    await expectStatus(addUnit(region.as("admin"), { ...wanted, parentId: "none" }), 404);
    const ownTown = { ...wanted, officialName: "城关镇财政所", shortName: "", parentId: "town" };
    expect((await addUnit(region.as("townAdmin"), ownTown)).ok).toBe(true);
  });
});

describe("添加单位的表单", () => {
  it("reads boxes and a blank sort number", () => {
    const texts = {
      officialName: " 示例县民政局 ",
      shortName: "",
      groupName: "",
      kind: "department",
      parentId: "county",
    };
    expect(addUnitInput.parse({ ...texts, reports: "on", sortOrder: "" })).toMatchObject({
      officialName: "示例县民政局",
      reports: true,
      isGovernment: false,
      sortOrder: null,
    });
  });

  it("asks for name, kind and parent", () => {
    const reading = addUnitInput.safeParse({
      officialName: "",
      shortName: "",
      groupName: "",
      kind: "",
      parentId: "",
      sortOrder: "一",
    });
    expect(reading.error?.issues.map(({ message }) => message)).toEqual(
      expect.arrayContaining(["请填写单位全称", "请选择单位类别", "请选择上级单位", "排序号应为 0–999999 的整数"]),
    );
  });
});
