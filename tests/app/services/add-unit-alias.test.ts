import { describe, expect, it } from "vitest";
import { findUnit } from "#db/queries/units.ts";
import { addUnitAlias } from "#app/services/add-unit-alias.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion } from "#tests/support/region.ts";

describe.each(engines)("添加别名（$name）", (engine) => {
  it("keeps wrong ways of writing too", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await addUnitAlias(region.as("admin"), "finance", { alias: "示例县财证局" })).toEqual({ ok: true });
    expect((await findUnit(region.db, "finance"))?.aliases).toEqual(["示例县财证局"]);
  });

  it.each([
    ["示例县财政局", "这个单位已有"],
    ["示例县公安局", "已有单位叫"],
    ["警局", "已是“示例县公安局”的别名"],
  ])("refuses %s", async (alias, sentence) => {
    const region = await layOutRegion(await freshDatabase(engine));
    await addUnitAlias(region.as("admin"), "police", { alias: "警局" });
    expect(await addUnitAlias(region.as("admin"), "finance", { alias })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining(sentence) as string,
    });
    expect((await findUnit(region.db, "finance"))?.aliases).toEqual([]);
  });

  it("is for admins, of their own units", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(addUnitAlias(region.as("office"), "finance", { alias: "财局" }), 403);
    await expectStatus(addUnitAlias(region.as("townAdmin"), "finance", { alias: "财局" }), 403);
  });
});
