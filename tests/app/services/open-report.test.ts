import { describe, expect, it } from "vitest";
import { closeOfficialName, insertUnitName } from "#db/queries/unit-names.ts";
import { openReport, reportOf } from "#app/services/open-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, soundContent } from "#tests/support/region.ts";

describe.each(engines)("打开年报（$name）", (engine) => {
  it("answers 404 for what is not there and 403 for what is not theirs", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    const open = (person: Parameters<typeof region.as>[0], act: "view" | "edit" | "return") =>
      openReport(region.db, region.as(person).actor, id, act);
    await expectStatus(openReport(region.db, region.as("clerk").actor, "none", "view"), 404);
    await expectStatus(open("otherClerk", "view"), 403);
    await expectStatus(open("townAdmin", "view"), 403);
    await expectStatus(open("office", "edit"), 403);
    await expectStatus(open("clerk", "return"), 403);
    expect((await open("office", "return")).stored.id).toBe(id);
  });

  it("names the unit as it was called at the end of the report year, whatever it is called now", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    await closeOfficialName(region.db, "finance", "2026-01-05");
    const renamed = { id: "new", unitId: "finance", kind: "official" as const, name: "示例区财政局" };
    await insertUnitName(region.db, { ...renamed, validFrom: "2026-01-05", validTo: null });
    const open = await openReport(region.db, region.as("clerk").actor, id, "view");
    expect(reportOf(open)).toMatchObject({ unit: "示例县财政局", year: 2025, ...soundContent() });
  });
});
