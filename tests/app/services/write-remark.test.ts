import { describe, expect, it } from "vitest";
import { listRemarks, listRemarkSteps } from "#db/queries/remarks.ts";
import { listReviewReturns } from "#db/queries/review-returns.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { askUnitReview } from "#app/services/ask-unit-review.ts";
import { claimReport } from "#app/services/claim-report.ts";
import { remarksOf } from "#app/services/remarks-of.ts";
import { returnInUnit } from "#app/services/return-in-unit.ts";
import { returnReport } from "#app/services/return-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { setSignOff } from "#app/services/set-sign-off.ts";
import { stepRemark } from "#app/services/step-remark.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { writeRemark } from "#app/services/write-remark.ts";
import type { RemarkPlace } from "#report-schema/remark.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import {
  draftOf,
  expectStatus,
  layOutRegion,
  now,
  secondReviewer,
  soundContent,
  submittedReport,
  type Region,
} from "#tests/support/region.ts";

const cell: RemarkPlace = { kind: "figure", figure: "applications.received.person" };

async function write(region: Region, reportId: string, place: RemarkPlace, text = "请核对") {
  const written = await writeRemark(region.as("office"), { reportId, scope: "byOffice", place, text });
  if (!written.ok) throw new Error(written.sentence);
  return written.id;
}

function standings(region: Region, reportId: string) {
  return remarksOf(region.db, reportId).then(({ remarks }) =>
    remarks.map(({ number, standing }) => [number, standing]),
  );
}

describe.each(engines)("审查意见（$name）", (engine) => {
  it("goes from the cell to the unit, is answered, judged, sent again where it was not met, and at last lets pass", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const [office, clerk] = [region.as("office"), region.as("clerk")];
    const first = await write(region, id, cell);
    const dropped = await write(region, id, { kind: "whole" }, "写错了");
    expect(await stepRemark(office, { reportId: id, remarkId: dropped, step: "drop" })).toEqual({ ok: true });
    const quote = soundContent().narrative.problems.slice(0, 12);
    const second = await write(region, id, { kind: "text", key: "problems", quote, start: 0 });
    expect(await approveReport(office, id)).toMatchObject({ sentence: expect.stringContaining("2 条意见") as string });
    expect(await returnReport(office, { reportId: id, remark: "", resubmitBy: "2026-01-20" })).toEqual({ ok: true });
    expect(await listReviewReturns(region.db, id)).toMatchObject([
      { round: 1, resubmitBy: "2026-01-20", officeName: "示例县人民政府" },
    ]);
    expect(await standings(region, id)).toEqual([
      [1, "open"],
      [0, "dropped"],
      [2, "open"],
    ]);

    const hand = () => submitReport(clerk, { reportId: id, version: 2, reasons: {} });
    expect(await hand()).toMatchObject({ sentence: expect.stringContaining("2 条审查意见没有答复") as string });
    const answer = { reportId: id, step: "answer" } as const;
    expect(await stepRemark(clerk, { ...answer, remarkId: first, answer: "explained" })).toMatchObject({ ok: false });
    await stepRemark(clerk, { ...answer, remarkId: first, answer: "explained", words: "已核对登记簿" });
    await stepRemark(clerk, { ...answer, remarkId: second, answer: "changed" });
    expect(await hand()).toMatchObject({ ok: true, revision: 2 });

    await stepRemark(office, { reportId: id, remarkId: first, step: "meet" });
    await stepRemark(office, { reportId: id, remarkId: second, step: "miss" });
    expect(await approveReport(office, id)).toMatchObject({ sentence: expect.stringContaining("没有认定") as string });
    // What was not met is reason enough to return it again.
    expect(await returnReport(office, { reportId: id, remark: "" })).toEqual({ ok: true });
    await stepRemark(clerk, { ...answer, remarkId: second, answer: "changed", words: "已改写" });
    await hand();
    await stepRemark(office, { reportId: id, remarkId: second, step: "meet" });
    expect(await approveReport(office, id)).toEqual({ ok: true });
    expect((await listRemarkSteps(region.db, id)).map(({ step }) => step)).toEqual([
      "drop",
      "answer",
      "answer",
      "meet",
      "miss",
      "answer",
      "meet",
    ]);
  });

  it("keeps what stood at its place, and knows a place that is not there", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    await write(region, id, cell);
    const [kept] = await listRemarks(region.db, id);
    expect(kept).toMatchObject({ place: cell, round: 1, before: String(soundContent().figures[cell.figure]) });
    const nowhere = { reportId: id, scope: "byOffice", text: "请核对" } as const;
    for (const place of [
      { kind: "figure", figure: "applications.nowhere" },
      { kind: "text", key: "problems", quote: "没有写过的话", start: 0 },
    ] as const) {
      expect(await writeRemark(region.as("office"), { ...nowhere, place })).toMatchObject({ ok: false });
    }
    expect(await listRemarks(region.db, id)).toHaveLength(1);
  });

  it("is not returned without a word, nor with a day that is past", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    expect(await returnReport(region.as("office"), { reportId: id, remark: "" })).toMatchObject({
      sentence: expect.stringContaining("还没有写意见") as string,
    });
    expect(
      await returnReport(region.as("office"), { reportId: id, remark: "请改", resubmitBy: "2026-01-11" }),
    ).toMatchObject({ ok: false });
  });

  it("is one reviewer's at a time: a colleague is told who has it, takes over with one step, and may after two hours", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const other = await secondReviewer(region);
    await write(region, id, cell);
    expect(await approveReport(other(now), id)).toMatchObject({ ok: false });
    const remark = { reportId: id, scope: "byOffice", place: cell, text: "再核对" } as const;
    expect(await writeRemark(other(now), remark)).toMatchObject({
      sentence: expect.stringContaining("office某正在审查") as string,
    });
    expect(await claimReport(other(now), id)).toEqual({ ok: true });
    expect(await writeRemark(other(now), remark)).toMatchObject({ ok: true });
    expect(await returnReport(region.as("office"), { reportId: id, remark: "退" })).toMatchObject({ ok: false });
    const later = new Date(now.getTime() + 2 * 3_600_000);
    expect(await returnReport(region.as("office", later), { reportId: id, remark: "退" })).toEqual({ ok: true });
  });

  it("of the unit's own reviewer stays in the unit, and is answered before the report is sent on", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await setSignOff(region.as("admin"), "finance", { steps: 1, fillerSigns: false });
    const { id, version } = await draftOf(region, soundContent());
    const ask = () => askUnitReview(region.as("clerk"), { reportId: id, version, reasons: {} });
    await ask();
    const remark = { reportId: id, scope: "inUnit", place: cell, text: "请核对登记簿" } as const;
    const written = await writeRemark(region.as("approver"), remark);
    await returnInUnit(region.as("approver"), { reportId: id, remark: "" });
    expect(await ask()).toMatchObject({ sentence: expect.stringContaining("没有答复") as string });
    const remarkId = written.ok ? written.id : "";
    await stepRemark(region.as("clerk"), { reportId: id, remarkId, step: "answer", answer: "changed" });
    expect(await ask()).toEqual({ ok: true });
    await expectStatus(stepRemark(region.as("office"), { reportId: id, remarkId, step: "meet" }), 403);
    expect(await stepRemark(region.as("approver"), { reportId: id, remarkId, step: "meet" })).toEqual({ ok: true });
  });

  it("is the office's to write and judge, the unit's to answer, and of two written at once both are kept or one is told", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const remarkId = await write(region, id, cell);
    for (const other of ["clerk", "approver", "otherClerk", "admin", "townAdmin"] as const) {
      const remark = { reportId: id, scope: "byOffice", place: cell, text: "x" } as const;
      await expectStatus(writeRemark(region.as(other), remark), 403);
      await expectStatus(stepRemark(region.as(other), { reportId: id, remarkId, step: "drop" }), 403);
      await expectStatus(claimReport(region.as(other), id), 403);
    }
    await expectStatus(stepRemark(region.as("office"), { reportId: id, remarkId, step: "answer" }), 403);
    await expectStatus(stepRemark(region.as("office"), { reportId: id, remarkId: "none", step: "drop" }), 404);
    await Promise.all([write(region, id, cell, "甲"), write(region, id, cell, "乙")]);
    expect((await standings(region, id)).map(([number]) => number)).toEqual([1, 2, 3]);
    const saved = await saveDraft(region.as("clerk"), { reportId: id, baseVersion: 2, content: soundContent() });
    expect(saved.ok).toBe(false);
  });
});
