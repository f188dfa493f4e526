import { describe, expect, it } from "vitest";
import { listEvents } from "#db/queries/events.ts";
import { findReport } from "#db/queries/reports.ts";
import { dueDay } from "#app/services/due-day.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { reopenReport } from "#app/services/reopen-report.ts";
import { returnInput, returnReport } from "#app/services/return-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, soundContent, submittedReport } from "#tests/support/region.ts";

describe.each(engines)("退回修改（$name）", (engine) => {
  it("gives the report back to the unit with the remark", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    expect(await returnReport(region.as("office"), { reportId: id, remark: "表三合计请核对" })).toEqual({ ok: true });
    expect((await findReport(region.db, id))?.state).toBe("returned");
    const last = (await listEvents(region.db, id)).at(-1);
    expect(last).toMatchObject({ move: "return", remark: "表三合计请核对", accountId: "office" });
  });

  it("sets the day until when the unit hands in again; without one the unit's own day stays", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const day = async (): Promise<string> => dueDay(region.db, "2021-01-31", await findReport(region.db, id));
    expect(await day()).toBe("2021-01-31");
    const resubmitBy = "2099-02-05";
    expect(await returnReport(region.as("office"), { reportId: id, remark: "请核对", resubmitBy })).toEqual({
      ok: true,
    });
    expect(await day()).toBe(resubmitBy);
  });

  it("is not for what the unit still holds, nor for what has passed: that is reopened (重新打开), and the trail says so", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    await approveReport(region.as("office"), id);
    expect(await returnReport(region.as("office"), { reportId: id, remark: "更正" })).toMatchObject({ ok: false });
    expect(await reopenReport(region.as("office"), { reportId: id, remark: "更正" })).toEqual({ ok: true });
    expect((await listEvents(region.db, id)).at(-1)).toMatchObject({
      move: "reopen",
      state: "returned",
      remark: "更正",
    });
    expect(await returnReport(region.as("office"), { reportId: id, remark: "再退" })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("退回修改") as string,
    });
  });

  it("is not the unit's, nor the admin's", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    for (const other of ["clerk", "approver", "otherClerk", "admin", "townAdmin"] as const) {
      await expectStatus(returnReport(region.as(other), { reportId: id, remark: "退" }), 403);
      await expectStatus(reopenReport(region.as(other), { reportId: id, remark: "退" }), 403);
    }
  });
});

describe("退回的审查意见", () => {
  it("is words and a day to hand in again, either of which may be left out", () => {
    expect(returnInput.parse({ remark: " 请改 ", resubmitBy: "" })).toEqual({ remark: "请改", resubmitBy: null });
    expect(returnInput.parse({})).toEqual({ remark: "", resubmitBy: null });
    expect(returnInput.parse({ resubmitBy: "2026-02-05" }).resubmitBy).toBe("2026-02-05");
    expect(returnInput.safeParse({ resubmitBy: "2026-02-31x" }).success).toBe(false);
  });
});
