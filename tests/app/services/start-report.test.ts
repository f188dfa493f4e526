import { describe, expect, it } from "vitest";
import { listEvents } from "#db/queries/events.ts";
import { findReport } from "#db/queries/reports.ts";
import { startReport } from "#app/services/start-report.ts";
import { emptyContent } from "#report-schema/report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, roundId } from "#tests/support/region.ts";

describe.each(engines)("开始填报（$name）", (engine) => {
  it("begins an empty draft with its first event", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await startReport(region.as("clerk"), { roundId, unitId: "finance" });
    expect(await findReport(region.db, id)).toMatchObject({ state: "draft", version: 1, content: emptyContent });
    expect(await listEvents(region.db, id)).toMatchObject([{ sequence: 1, move: "start", accountId: "clerk" }]);
  });

  it("finds the report that was begun, also when two people begin at the same moment", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const start = (person: "clerk" | "approver") => startReport(region.as(person), { roundId, unitId: "finance" });
    const [first, second] = await Promise.all([start("clerk"), start("approver")]);
    expect(second).toBe(first);
    expect(await listEvents(region.db, first)).toHaveLength(1);
  });

  it("is refused for another unit, for whoever does not write, and where no report is due", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(startReport(region.as("clerk"), { roundId, unitId: "police" }), 403);
    await expectStatus(startReport(region.as("office"), { roundId, unitId: "finance" }), 403);
    await expectStatus(startReport(region.as("admin"), { roundId, unitId: "finance" }), 403);
    await expectStatus(startReport(region.as("clerk"), { roundId: "none", unitId: "finance" }), 404);
    await expectStatus(startReport(region.as("clerk"), { roundId, unitId: "none" }), 404);
  });

  it("is refused for a unit that need not report", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const act = region.as("clerk");
    const teacher = { ...act, actor: { ...act.actor, grants: [{ role: "clerk" as const, unitId: "school" }] } };
    await expectStatus(startReport(teacher, { roundId, unitId: "school" }), 403);
  });
});
