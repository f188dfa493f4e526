import { describe, expect, it } from "vitest";
import { insertRevision, latestRevision } from "#db/queries/revisions.ts";
import { listWaiverSteps } from "#db/queries/waivers.ts";
import { grantWaiver } from "#app/services/grant-waiver.ts";
import { refuseWaiver } from "#app/services/refuse-waiver.ts";
import { returnReport } from "#app/services/return-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { withdrawWaiver } from "#app/services/withdraw-waiver.ts";
import { askedWaiver, blockedDraft } from "#tests/support/blocked-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, type Region } from "#tests/support/region.ts";

const reason = "已核对划转文件";

/** A blocked draft whose request the office granted. */
async function grantedDraft(region: Region, validUntil = "2026-12-31") {
  const draft = await blockedDraft(region);
  const stepId = await askedWaiver(region, draft.id, draft.key);
  const granted = await grantWaiver(region.as("office"), { stepId, reason, validUntil });
  expect(granted).toEqual({ ok: true });
  return { ...draft, grantId: (await listWaiverSteps(region.db, draft.id)).at(-1)?.id ?? "" };
}

describe.each(engines)("准予不改（$name）", (engine) => {
  it("lets the unit hand in, and holds again after the report was sent back", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await grantedDraft(region);
    const submit = () => submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(await submit()).toEqual({ ok: true, revision: 1 });
    await returnReport(region.as("office"), { reportId: id, remark: "请补充" });
    expect(await submit()).toEqual({ ok: true, revision: 2 });
  });

  it("falls away when the figures it was given for change", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await grantedDraft(region);
    // 上年结转 itself is locked by now: it is last year's report that is handed in anew, with another figure.
    const before = await latestRevision(region.db, "finance-2024");
    if (!before) throw new Error("没有上年年报");
    const figures = { ...before.content.figures, "applications.carriedOut.person": 8 };
    await insertRevision(region.db, { ...before, id: "anew", number: 9, content: { ...before.content, figures } });
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining("必须改正") as string });
    expect(outcome.ok ? [] : outcome.findings?.map(({ rule }) => rule)).toContain("years.carried-in");
  });

  it("holds through its last day in Beijing and not a day longer", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await grantedDraft(region, "2026-01-31");
    const submit = (at: string) =>
      submitReport(region.as("clerk", new Date(at)), { reportId: id, version, reasons: {} });
    expect((await submit("2026-01-31T16:00:00.000Z")).ok).toBe(false);
    expect((await submit("2026-01-31T15:59:00.000Z")).ok).toBe(true);
  });

  it("can be taken back; what is written stays, and the report is blocked again", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version, grantId } = await grantedDraft(region);
    expect(await withdrawWaiver(region.as("office"), { stepId: grantId, reason: "划转文件有误" })).toEqual({
      ok: true,
    });
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining("必须改正") as string });
    expect((await listWaiverSteps(region.db, id)).map(({ step }) => step)).toEqual(["ask", "grant", "withdraw"]);
  });

  it("is decided once: of two who decide at the same moment one is told", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, key } = await blockedDraft(region);
    const stepId = await askedWaiver(region, id, key);
    const answers = await Promise.all([
      grantWaiver(region.as("office"), { stepId, reason, validUntil: "2026-12-31" }),
      refuseWaiver(region.as("office"), { stepId, reason }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      sentence: expect.stringContaining("已由同事办理") as string,
    });
    expect(await listWaiverSteps(region.db, id)).toHaveLength(2);
  });

  it("has a last day that is neither past nor years away", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, key } = await blockedDraft(region);
    const stepId = await askedWaiver(region, id, key);
    for (const validUntil of ["2026-01-11", "2028-01-01"]) {
      const outcome = await grantWaiver(region.as("office", now), { stepId, reason, validUntil });
      expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining("有效期") as string });
    }
    expect(await listWaiverSteps(region.db, id)).toHaveLength(1);
  });

  it("is the office's alone, for the units under it", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, key } = await blockedDraft(region);
    const stepId = await askedWaiver(region, id, key);
    for (const other of ["clerk", "approver", "otherClerk", "admin", "townAdmin"] as const) {
      const input = { stepId, reason, validUntil: "2026-12-31" };
      await expectStatus(grantWaiver(region.as(other), input), 403);
      await expectStatus(refuseWaiver(region.as(other), input), 403);
      await expectStatus(withdrawWaiver(region.as(other), input), 403);
    }
  });
});
