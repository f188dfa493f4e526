import { describe, expect, it } from "vitest";
import { listPlaces } from "#db/queries/unit-places.ts";
import { listUnits } from "#db/queries/units.ts";
import { abolishUnit } from "#app/services/abolish-unit.ts";
import { addUnit } from "#app/services/add-unit.ts";
import { unitPast } from "#app/services/last-year.ts";
import { mergeUnit } from "#app/services/merge-unit.ts";
import { moveUnit } from "#app/services/move-unit.ts";
import { restoreUnit } from "#app/services/restore-unit.ts";
import { splitUnit } from "#app/services/split-unit.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, type Region } from "#tests/support/region.ts";

const day = "2025-03-01";
const years = { year: 2025, earlier: 2024 };

async function idOf(region: Region, name: string): Promise<string> {
  return (await listUnits(region.db)).find(({ officialName }) => officialName === name)?.id ?? "";
}

describe.each(engines)("机构调整（$name）", (engine) => {
  it("moves a unit from a day on and keeps where it stood before", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await moveUnit(region.as("admin"), "school", { parentId: "county", day })).toEqual({ ok: true });
    expect(await listPlaces(region.db, "school")).toMatchObject([
      { parentId: "town", validFrom: null, validTo: day },
      { parentId: "county", validFrom: day, validTo: null },
    ]);
    expect((await listUnits(region.db)).find(({ id }) => id === "school")?.parentId).toBe("county");
    const earlier = await moveUnit(region.as("admin"), "school", { parentId: "town", day: "2025-02-01" });
    expect(earlier).toMatchObject({ ok: false, sentence: expect.stringContaining(day) as string });
    expect(await moveUnit(region.as("admin"), "town", { parentId: "town", day })).toMatchObject({ ok: false });
  });

  it("merges a unit into another, which follows it; an entry made by mistake is taken back", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await mergeUnit(region.as("admin"), "police", { intoId: "finance", day })).toEqual({ ok: true });
    expect((await unitPast(region.db, "finance", years)).past).toEqual({
      kind: "merged",
      unitIds: ["finance", "police"],
    });
    expect(await mergeUnit(region.as("admin"), "police", { intoId: "town", day })).toMatchObject({ ok: false });
    expect(await restoreUnit(region.as("admin"), "police")).toEqual({ ok: true });
    expect((await unitPast(region.db, "finance", years)).past.kind).toBe("same");
    expect(await restoreUnit(region.as("admin"), "police")).toMatchObject({ ok: false });
  });

  it("splits a unit among units there are and new ones of its kind, all or nothing", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const heirs = ["示例县公安局", "示例县数据局"];
    const stopped = await splitUnit(region.as("admin"), "finance", {
      heirs: [...heirs, "示例县财政局"],
      goesOn: true,
      day,
    });
    expect(stopped).toMatchObject({ ok: false });
    expect(await idOf(region, "示例县数据局")).toBe("");
    expect(await splitUnit(region.as("admin"), "finance", { heirs, goesOn: false, day })).toEqual({ ok: true });
    const made = await idOf(region, "示例县数据局");
    expect((await listUnits(region.db)).find(({ id }) => id === made)).toMatchObject({
      parentId: "county",
      kind: "department",
      reports: true,
      since: day,
    });
    expect((await unitPast(region.db, made, years)).past).toEqual({ kind: "split", unitIds: ["finance"] });
    const alone = await splitUnit(region.as("admin"), "police", { heirs: ["示例县特警局"], goesOn: false, day });
    expect(alone).toMatchObject({ ok: false, sentence: expect.stringContaining("两个以上") as string });
  });

  it("ends no unit that others stand below, none twice, none at the top, and none before its day has come", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const admin = region.as("admin");
    expect(await abolishUnit(admin, "town", { day })).toMatchObject({ ok: false });
    expect(await abolishUnit(admin, "school", { day: "2026-01-13" })).toMatchObject({ ok: false });
    expect(await abolishUnit(admin, "county", { day })).toMatchObject({ ok: false });
    expect(await abolishUnit(admin, "school", { day })).toEqual({ ok: true });
    expect(await abolishUnit(admin, "town", { day })).toEqual({ ok: true });
    expect(await abolishUnit(admin, "town", { day })).toMatchObject({ ok: false });
    expect(await moveUnit(admin, "police", { parentId: "town", day })).toMatchObject({ ok: false });
  });

  it("is for admins, of their own units and into their own; a unit may begin on a day", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(abolishUnit(region.as("office"), "police", { day }), 403);
    await expectStatus(mergeUnit(region.as("townAdmin"), "school", { intoId: "finance", day }), 403);
    await expectStatus(moveUnit(region.as("townAdmin"), "school", { parentId: "county", day }), 403);
    const facts = { shortName: "", groupName: "", kind: "department", isGovernment: false, reports: true } as const;
    const wish = { ...facts, officialName: "示例县数据局", parentId: "county", sortOrder: null, since: day };
    const added = await addUnit(region.as("admin"), wish);
    expect(added.ok && (await unitPast(region.db, added.unitId, years)).past.kind).toBe("none");
  });
});
