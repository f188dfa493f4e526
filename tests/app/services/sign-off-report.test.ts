import { describe, expect, it } from "vitest";
import { insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { listEvents } from "#db/queries/events.ts";
import { findReport } from "#db/queries/reports.ts";
import { listRevisions } from "#db/queries/revisions.ts";
import { listSignOffs } from "#db/queries/sign-offs.ts";
import { askUnitReview } from "#app/services/ask-unit-review.ts";
import { explainFinding } from "#app/services/explain-finding.ts";
import { openReport } from "#app/services/open-report.ts";
import { recallReport } from "#app/services/recall-report.ts";
import { returnInUnit } from "#app/services/return-in-unit.ts";
import { returnReport } from "#app/services/return-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { setSignOff } from "#app/services/set-sign-off.ts";
import { signOffReport } from "#app/services/sign-off-report.ts";
import { signOffState } from "#app/services/sign-off-state.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, now, soundContent, unbalancedContent } from "#tests/support/region.ts";
import type { Db } from "#db/client.ts";
import type { Region } from "#tests/support/region.ts";

/** The finance bureau's sound draft, its unit reviewing in so many steps, and a second approver. */
async function reviewed(db: Db, steps: number, fillerSigns = false) {
  const region = await layOutRegion(db);
  await insertAccount(db, {
    id: "chief",
    login: "chief",
    name: "局长",
    passwordHash: "",
    createdAt: now.toISOString(),
  });
  await replaceGrants(db, "chief", [{ unitId: "finance", role: "approver" }]);
  const chief = {
    db,
    now,
    address: "",
    actor: { accountId: "chief", grants: [{ unitId: "finance", role: "approver" as const }] },
  };
  expect(await setSignOff(region.as("admin"), "finance", { steps, fillerSigns })).toEqual({ ok: true });
  const { id, version } = await draftOf(region, soundContent());
  const ask = () => askUnitReview(region.as("clerk"), { reportId: id, version, reasons: {} });
  return { region, chief, id, version, ask, sign: { reportId: id, version } };
}

async function saveAgain(region: Region, reportId: string, version: number, overview: string) {
  const content = { ...soundContent(), narrative: { ...soundContent().narrative, other: overview } };
  const saved = await saveDraft(region.as("clerk"), { reportId, baseVersion: version, content });
  if (!saved.ok) throw new Error(saved.sentence);
  return saved.version;
}

describe.each(engines)("单位审核（$name）", (engine) => {
  it("goes through 初审 and 终审 by two people; the last signature hands in, and each names the version it was for", async () => {
    const { region, chief, id, version, ask, sign } = await reviewed(await freshDatabase(engine), 2);
    expect(await submitReport(region.as("clerk"), { ...sign, reasons: {} })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("初审") as string,
    });
    expect(await ask()).toEqual({ ok: true });
    expect(await signOffReport(region.as("approver"), sign)).toEqual({ ok: true, step: 1, handedIn: false });
    expect(await signOffReport(region.as("approver"), sign)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("另一位") as string,
    });
    expect(await signOffReport(chief, sign)).toEqual({ ok: true, step: 2, handedIn: true });
    const [revision] = await listRevisions(region.db, id);
    expect(await listSignOffs(region.db, id)).toMatchObject([
      { step: 1, steps: 2, passage: 1, version, by: "approver某", revisionId: null },
      { step: 2, steps: 2, passage: 1, version, by: "局长", revisionId: revision?.id },
    ]);
    const moves = (await listEvents(region.db, id)).map(({ move }) => move);
    expect(moves).toEqual(["start", "askUnitReview", "signOff", "submit"]);
  });

  it("voids what was signed when anything is changed after; the way begins anew", async () => {
    const { region, chief, id, version, ask, sign } = await reviewed(await freshDatabase(engine), 2);
    await ask();
    await signOffReport(region.as("approver"), sign);
    expect(await returnInUnit(chief, { reportId: id, remark: "第六部分请写明" })).toEqual({ ok: true });
    const changed = await saveAgain(region, id, version, "无其他事项。");
    await askUnitReview(region.as("clerk"), { reportId: id, version: changed, reasons: {} });
    const { standing, all } = await signOffState(
      region.db,
      await openReport(region.db, region.as("approver").actor, id, "view"),
    );
    expect(all).toHaveLength(1);
    expect(standing).toEqual([]);
    // What was on the reviewer's screen is no longer what would be signed.
    expect(await signOffReport(chief, sign)).toMatchObject({ ok: false });
    expect(await signOffReport(chief, { reportId: id, version: changed })).toMatchObject({ step: 1 });
    expect(await signOffReport(region.as("approver"), { reportId: id, version: changed })).toMatchObject({ step: 2 });
  });

  it("keeps a signature when the report comes back unchanged, and asks for all of them at the next hand-in", async () => {
    const { region, chief, id, version, ask, sign } = await reviewed(await freshDatabase(engine), 2);
    await ask();
    await signOffReport(region.as("approver"), sign);
    expect(await recallReport(region.as("clerk"), id)).toEqual({ ok: true });
    expect((await findReport(region.db, id))?.state).toBe("draft");
    await ask();
    expect(await signOffReport(chief, sign)).toMatchObject({ step: 2, handedIn: true });
    await returnReport(region.as("office"), { reportId: id, remark: "请改" });
    const changed = await saveAgain(region, id, version, "无。");
    await askUnitReview(region.as("clerk"), { reportId: id, version: changed, reasons: {} });
    // The office's return is not forgotten inside the unit.
    await returnInUnit(chief, { reportId: id, remark: "再看" });
    expect((await findReport(region.db, id))?.state).toBe("returned");
    await askUnitReview(region.as("clerk"), { reportId: id, version: changed, reasons: {} });
    expect(await signOffReport(chief, { reportId: id, version: changed })).toMatchObject({ step: 1, handedIn: false });
  });

  it("does not let whoever wrote sign the last step, unless the unit set it so", async () => {
    const { region, id, version, sign } = await reviewed(await freshDatabase(engine), 1);
    const content = { ...soundContent(), narrative: { ...soundContent().narrative, other: "无。" } };
    const saved = await saveDraft(region.as("approver"), { reportId: id, baseVersion: version, content });
    const last = { ...sign, version: saved.ok ? saved.version : 0 };
    await askUnitReview(region.as("clerk"), { ...last, reasons: {} });
    expect(await signOffReport(region.as("approver"), last)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("另一位审核人") as string,
    });
    await setSignOff(region.as("admin"), "finance", { steps: 1, fillerSigns: true });
    expect(await signOffReport(region.as("approver"), last)).toMatchObject({ handedIn: true });
  });

  it("holds the report still, takes only what is in order, and of two who sign at once one is told", async () => {
    const { region, chief, id, version, ask, sign } = await reviewed(await freshDatabase(engine), 2);
    const broken = await saveDraft(region.as("clerk"), {
      reportId: id,
      baseVersion: version,
      content: unbalancedContent(),
    });
    const at = broken.ok ? broken.version : 0;
    expect(await askUnitReview(region.as("clerk"), { reportId: id, version: at, reasons: {} })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("必须改正") as string,
    });
    const repaired = await saveDraft(region.as("clerk"), { reportId: id, baseVersion: at, content: soundContent() });
    const current = { ...sign, version: repaired.ok ? repaired.version : 0 };
    await askUnitReview(region.as("clerk"), { ...current, reasons: {} });
    expect(await ask()).toMatchObject({ ok: false });
    const held = await saveDraft(region.as("clerk"), {
      reportId: id,
      baseVersion: current.version,
      content: soundContent(),
    });
    expect(held.ok).toBe(false);
    const both = await Promise.all([signOffReport(region.as("approver"), current), signOffReport(chief, current)]);
    // One after the other they sign both steps; never the same step twice.
    expect(both.flatMap((one) => (one.ok ? [one.step] : [])).sort()).toEqual(both.every(({ ok }) => ok) ? [1, 2] : [1]);
  });

  it("signs the step the page asked for or none: of two with 签署初审 before them the later one does not sign 终审", async () => {
    const { region, chief, id, ask, sign } = await reviewed(await freshDatabase(engine), 2);
    await ask();
    const first = { ...sign, step: "初审" };
    const both = await Promise.all([signOffReport(region.as("approver"), first), signOffReport(chief, first)]);
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, step: 1, handedIn: false }]);
    expect(await signOffReport(chief, first)).toMatchObject({ ok: false });
    expect((await findReport(region.db, id))?.state).toBe("unitReview");
    await setSignOff(region.as("admin"), "finance", { steps: 1, fillerSigns: true });
    expect(await signOffReport(chief, { ...sign, step: "终审" })).toMatchObject({ ok: false });
  });

  it("does not take a filler's 初审 for the last signature when steps are taken away under way", async () => {
    const { region, chief, id, version, sign } = await reviewed(await freshDatabase(engine), 2);
    const content = { ...soundContent(), narrative: { ...soundContent().narrative, other: "无。" } };
    const saved = await saveDraft(region.as("approver"), { reportId: id, baseVersion: version, content });
    const last = { ...sign, version: saved.ok ? saved.version : 0 };
    await askUnitReview(region.as("clerk"), { ...last, reasons: {} });
    expect(await signOffReport(region.as("approver"), last)).toMatchObject({ step: 1, handedIn: false });
    await setSignOff(region.as("admin"), "finance", { steps: 1, fillerSigns: false });
    expect(await submitReport(region.as("approver"), { ...last, reasons: {} })).toMatchObject({ ok: false });
    expect(await signOffReport(region.as("approver"), last)).toMatchObject({ ok: false });
    expect(await signOffReport(chief, last)).toMatchObject({ step: 1, handedIn: true });
  });

  it("does not sign a reason that was changed after the page was opened, though figures and texts are the same", async () => {
    const { region, id, version, ask, sign } = await reviewed(await freshDatabase(engine), 1);
    const shown = async () =>
      (await signOffState(region.db, await openReport(region.db, region.as("approver").actor, id, "view"))).state;
    await ask();
    const { sha256 } = await shown();
    await recallReport(region.as("clerk"), id);
    const findingKey = JSON.stringify(["text.vague", [], {}, ""]);
    const reason = "另有台账可查。";
    expect(await explainFinding(region.as("clerk"), { reportId: id, findingKey, reason })).toEqual({ ok: true });
    await ask();
    expect((await findReport(region.db, id))?.version).toBe(version);
    expect(await signOffReport(region.as("approver"), { ...sign, sha256 })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("没有签署") as string,
    });
    const current = await shown();
    expect(await signOffReport(region.as("approver"), { ...sign, sha256: current.sha256 })).toMatchObject({
      handedIn: true,
    });
  });

  it("is the unit's own: setting it is its admin's, signing its approvers'", async () => {
    const { region, ask, id, sign } = await reviewed(await freshDatabase(engine), 1);
    await ask();
    for (const other of ["clerk", "otherClerk", "office", "admin", "townAdmin"] as const) {
      await expectStatus(signOffReport(region.as(other), sign), 403);
      await expectStatus(returnInUnit(region.as(other), { reportId: id, remark: "退" }), 403);
    }
    for (const other of ["clerk", "approver", "office", "townAdmin"] as const) {
      await expectStatus(setSignOff(region.as(other), "finance", { steps: 0, fillerSigns: false }), 403);
    }
    await expectStatus(recallReport(region.as("office"), id), 403);
    // With no steps left the report in review can still go on.
    await setSignOff(region.as("admin"), "finance", { steps: 0, fillerSigns: false });
    expect(await submitReport(region.as("clerk"), { ...sign, reasons: {} })).toMatchObject({ ok: true });
  });
});
