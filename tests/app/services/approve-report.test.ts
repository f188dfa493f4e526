import { describe, expect, it } from "vitest";
import { listEvents } from "#db/queries/events.ts";
import { findReport } from "#db/queries/reports.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { returnReport } from "#app/services/return-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, soundContent, submittedReport } from "#tests/support/region.ts";

describe.each(engines)("审查通过（$name）", (engine) => {
  it("settles a report that was handed in", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    expect(await approveReport(region.as("office"), id)).toEqual({ ok: true });
    expect((await findReport(region.db, id))?.state).toBe("approved");
  });

  it("is refused for a draft", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    expect(await approveReport(region.as("office"), id)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("草稿") as string,
    });
    expect((await findReport(region.db, id))?.state).toBe("draft");
  });

  it("and a return at the same moment: one is done, the other told", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const [approved, returned] = await Promise.all([
      approveReport(region.as("office"), id),
      returnReport(region.as("office"), { reportId: id, remark: "请改" }),
    ]);
    // Whichever came first is done, and the other is told: what has passed is not returned, what was returned not passed.
    expect([approved.ok, returned.ok].filter(Boolean)).toHaveLength(1);
    expect((await findReport(region.db, id))?.state).toBe(approved.ok ? "approved" : "returned");
    expect(await listEvents(region.db, id)).toHaveLength(3);
  });

  it("is the office's alone", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    for (const other of ["clerk", "approver", "otherClerk", "admin", "townAdmin"] as const) {
      await expectStatus(approveReport(region.as(other), id), 403);
    }
  });
});
