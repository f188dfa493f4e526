import { describe, expect, it } from "vitest";
import { nameOn } from "#db/queries/unit-names.ts";
import { findUnit } from "#db/queries/units.ts";
import { renameUnit } from "#app/services/rename-unit.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, type Region } from "#tests/support/region.ts";

const rename = { newName: "示例区财政局", validFrom: "2025-07-01" };

async function refused(region: Region, change: Partial<typeof rename>): Promise<string> {
  const outcome = await renameUnit(region.as("admin"), "finance", { ...rename, ...change });
  return outcome.ok ? "" : outcome.sentence;
}

describe.each(engines)("单位改名（$name）", (engine) => {
  it("holds from its day on; earlier years keep the old name", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await renameUnit(region.as("admin"), "finance", rename)).toEqual({ ok: true });
    const unit = await findUnit(region.db, "finance");
    expect(unit?.officialName).toBe("示例区财政局");
    const on = (date: string) => nameOn(unit?.names ?? [], date);
    expect([on("2024-12-31"), on("2025-06-30"), on("2025-07-01"), on("2025-12-31")]).toEqual([
      "示例县财政局",
      "示例县财政局",
      "示例区财政局",
      "示例区财政局",
    ]);
  });

  it("is refused when it is no new name, taken, or on a day that cannot be", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await refused(region, { newName: "示例县财政局" })).toContain("一样");
    expect(await refused(region, { newName: "示例县公安局" })).toContain("已有单位叫");
    expect(await refused(region, { validFrom: "2026-01-13" })).toContain("还没有到");
    await renameUnit(region.as("admin"), "finance", rename);
    const next = { newName: "示例区财政和税务局" };
    expect(await refused(region, { ...next, validFrom: "2025-07-01" })).toContain("应在这以后");
    expect(await refused(region, { ...next, validFrom: "2026-01-12" })).toBe("");
  });

  it("lets a unit take back a name it had, and another take one that is free again", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await renameUnit(region.as("admin"), "finance", rename);
    const back = { newName: "示例县财政局", validFrom: "2025-09-01" };
    expect(await renameUnit(region.as("admin"), "finance", back)).toEqual({ ok: true });
    const freed = { newName: "示例区财政局", validFrom: "2025-10-01" };
    expect(await renameUnit(region.as("admin"), "police", freed)).toEqual({ ok: true });
  });

  it("is for admins, of their own units", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(renameUnit(region.as("clerk"), "finance", rename), 403);
    await expectStatus(renameUnit(region.as("townAdmin"), "finance", rename), 403);
    await expectStatus(renameUnit(region.as("admin"), "none", rename), 404);
  });
});
