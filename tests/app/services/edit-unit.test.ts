import { describe, expect, it } from "vitest";
import { findUnit, unitPath } from "#db/queries/units.ts";
import { addUnitAlias } from "#app/services/add-unit-alias.ts";
import { editUnit } from "#app/services/edit-unit.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, type Region } from "#tests/support/region.ts";

const facts = {
  shortName: "",
  groupName: "",
  kind: "department" as const,
  isGovernment: false,
  reports: true,
  parentId: "county" as string | null,
  sortOrder: 5,
};

async function refused(region: Region, unitId: string, change: Partial<typeof facts>): Promise<string> {
  const outcome = await editUnit(region.as("admin"), unitId, { ...facts, ...change });
  return outcome.ok ? "" : outcome.sentence;
}

describe.each(engines)("修改单位（$name）", (engine) => {
  it("replaces its facts and its short name, and takes the short name away again", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const change = { ...facts, shortName: "财政局", groupName: "县直单位", reports: false };
    expect(await editUnit(region.as("admin"), "finance", change)).toEqual({ ok: true });
    const short = { shortName: "财政局", groupName: "县直单位", reports: false, sortOrder: 5 };
    expect(await findUnit(region.db, "finance")).toMatchObject({ officialName: "示例县财政局", ...short });
    await editUnit(region.as("admin"), "finance", { ...change, shortName: "财局" });
    const unit = await findUnit(region.db, "finance");
    expect(unit?.names.map(({ name }) => name)).toEqual(expect.arrayContaining(["示例县财政局", "财局"]));
    expect(unit?.names).toHaveLength(2);
    await editUnit(region.as("admin"), "finance", facts);
    expect((await findUnit(region.db, "finance"))?.names).toHaveLength(1);
  });

  it("makes no ring: a unit does not stand below itself or what is below it", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await refused(region, "town", { parentId: "town" })).toContain("不能是单位自己");
    expect(await refused(region, "town", { parentId: "school" })).toContain("在“城关镇人民政府”下面");
    expect(await refused(region, "county", { parentId: "town" })).toContain("最上级单位");
    expect(await refused(region, "finance", { parentId: null })).toContain("请选择上级单位");
    expect((await unitPath(region.db, "school"))?.above).toEqual(["town", "county"]);
  });

  it("makes no ring either when two admins move units at the same moment", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const outcomes = await Promise.all([
      editUnit(region.as("admin"), "finance", { ...facts, parentId: "police" }),
      editUnit(region.as("admin"), "police", { ...facts, parentId: "finance" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await unitPath(region.db, "finance"))?.above.at(-1)).toBe("county");
  });

  it("refuses a place where one of its names is somebody else's", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await addUnitAlias(region.as("admin"), "school", { alias: "中心" });
    await addUnitAlias(region.as("admin"), "police", { alias: "中心" });
    expect(await refused(region, "school", { parentId: "county" })).toContain("已是“示例县公安局”的别名");
    expect(await refused(region, "finance", { shortName: "中心" })).toContain("已是“示例县公安局”的别名");
  });

  it("is for admins, of their own units and to places of their own", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(editUnit(region.as("office"), "finance", facts), 403);
    await expectStatus(editUnit(region.as("townAdmin"), "finance", facts), 403);
    await expectStatus(editUnit(region.as("townAdmin"), "school", { ...facts, parentId: "finance" }), 403);
    await expectStatus(editUnit(region.as("admin"), "none", facts), 404);
    expect(await editUnit(region.as("townAdmin"), "town", { ...facts, kind: "township" })).toEqual({ ok: true });
  });
});
