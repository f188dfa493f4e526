import { describe, expect, it } from "vitest";
import { findUnit } from "#db/queries/units.ts";
import { addUnitAlias } from "#app/services/add-unit-alias.ts";
import { removeUnitAlias } from "#app/services/remove-unit-alias.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, type Region } from "#tests/support/region.ts";

async function aliasOf(region: Region, unitId: string): Promise<string> {
  await addUnitAlias(region.as("admin"), unitId, { alias: `${unitId}别名` });
  const names = (await findUnit(region.db, unitId))?.names ?? [];
  return names.find(({ kind }) => kind === "alias")?.id ?? "";
}

describe.each(engines)("删除别名（$name）", (engine) => {
  it("takes it away, once", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const aliasId = await aliasOf(region, "finance");
    expect(await removeUnitAlias(region.as("admin"), "finance", { aliasId })).toEqual({ ok: true });
    expect((await findUnit(region.db, "finance"))?.aliases).toEqual([]);
    expect(await removeUnitAlias(region.as("admin"), "finance", { aliasId })).toMatchObject({ ok: false });
  });

  it("never takes an official name, nor another unit's alias", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const others = await aliasOf(region, "police");
    expect(await removeUnitAlias(region.as("admin"), "finance", { aliasId: "finance-name" })).toMatchObject({
      ok: false,
    });
    expect(await removeUnitAlias(region.as("admin"), "finance", { aliasId: others })).toMatchObject({ ok: false });
    expect((await findUnit(region.db, "finance"))?.officialName).toBe("示例县财政局");
    expect((await findUnit(region.db, "police"))?.aliases).toHaveLength(1);
  });

  it("is for admins, of their own units", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const aliasId = await aliasOf(region, "finance");
    await expectStatus(removeUnitAlias(region.as("clerk"), "finance", { aliasId }), 403);
    // Not by way of a unit that is theirs either.
    expect(await removeUnitAlias(region.as("townAdmin"), "town", { aliasId })).toMatchObject({ ok: false });
    expect((await findUnit(region.db, "finance"))?.aliases).toHaveLength(1);
  });
});
