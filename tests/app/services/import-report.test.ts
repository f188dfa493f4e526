import { describe, expect, it } from "vitest";
import { importReport } from "#app/services/import-report.ts";
import { lastYearOf } from "#app/services/last-year.ts";
import { startReport } from "#app/services/start-report.ts";
import { listEvents } from "#db/queries/events.ts";
import { findReport, findReportOf } from "#db/queries/reports.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, roundId } from "#tests/support/region.ts";

const sound = goldenReport("sound-2021-30");
const report = { ...sound, unit: "示例县财政局", year: 2024 };
const last = { roundId: "round-2024", unitId: "finance", report, file: "财政局2024.pdf" };

describe.each(engines)("导入已公布的年报（$name）", (engine) => {
  async function region() {
    const laid = await layOutRegion(await freshDatabase(engine));
    const openedAt = now.toISOString();
    await insertRound(laid.db, {
      id: "round-2024",
      year: 2024,
      formatId: "2021-30",
      dueOn: "2025-01-31",
      openedAt,
      openedBy: "office",
    });
    return laid;
  }

  it("stands as a published revision, and the next year goes on from it", async () => {
    const laid = await region();
    expect(await importReport(laid.as("office"), last)).toEqual({ ok: true });
    const kept = await findReportOf(laid.db, "round-2024", "finance");
    expect(kept).toMatchObject({ state: "published", content: { figures: report.figures } });
    expect(await listEvents(laid.db, kept!.id)).toMatchObject([
      { move: "import", accountId: "office", remark: "由文件“财政局2024.pdf”读入" },
    ]);
    const id = await startReport(laid.as("clerk"), { roundId, unitId: "finance" });
    const started = await findReport(laid.db, id);
    expect(started?.content.figures["applications.carriedIn.person"]).toBe(
      report.figures["applications.carriedOut.person"],
    );
    expect((await lastYearOf(laid.db, started!)).report?.narrative).toEqual(report.narrative);
  });

  it("is taken in once, and never where the unit has begun its own", async () => {
    const laid = await region();
    await startReport(laid.as("otherClerk"), { roundId: "round-2024", unitId: "police" });
    expect(await importReport(laid.as("office"), { ...last, unitId: "police" })).toMatchObject({ ok: false });
    await importReport(laid.as("office"), last);
    expect(await importReport(laid.as("office"), last)).toEqual({
      ok: false,
      sentence: "“示例县财政局” 2024 年度已有年报，没有导入“财政局2024.pdf”。",
    });
  });

  it("is refused for another year, and to whoever does not run the unit's rounds", async () => {
    const laid = await region();
    expect(await importReport(laid.as("office"), { ...last, roundId })).toMatchObject({ ok: false });
    for (const person of ["clerk", "approver", "townAdmin"] as const)
      await expectStatus(importReport(laid.as(person), last), 403);
    await expectStatus(importReport(laid.as("office"), { ...last, unitId: "none" }), 404);
  });
});
