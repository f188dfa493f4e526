import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { listEvents } from "#db/queries/events.ts";
import { latestExplanations } from "#db/queries/explanations.ts";
import { findReport } from "#db/queries/reports.ts";
import { listRevisions } from "#db/queries/revisions.ts";
import { returnReport } from "#app/services/return-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { findingKey } from "#report-schema/finding.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import {
  draftOf,
  expectStatus,
  layOutRegion,
  soundContent,
  submittedReport,
  thinContent,
  unbalancedContent,
  type Region,
} from "#tests/support/region.ts";

/** Hands a thin report in without a reason; answers the key of the finding that asks for one. */
async function askedReason(region: Region, id: string, version: number): Promise<string> {
  const asked = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
  const finding = asked.ok ? undefined : asked.findings?.[0];
  if (!finding) throw new Error("没有要求说明");
  return findingKey(finding);
}

describe.each(engines)("报送（$name）", (engine) => {
  it("keeps an exact copy with its fingerprint, under the unit's name, and moves the report on", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const [revision] = await listRevisions(region.db, id);
    expect(revision).toMatchObject({
      number: 1,
      unitName: "示例县财政局",
      year: 2025,
      formatId: "2021-30",
      content: soundContent(),
      explanations: [],
      createdBy: "clerk",
    });
    const report = { unit: "示例县财政局", year: 2025, formatId: "2021-30", ...soundContent() };
    const fingerprint = createHash("sha256")
      .update(JSON.stringify(reportToJson(report)))
      .digest("hex");
    expect(revision?.sha256).toBe(fingerprint);
    expect((await listEvents(region.db, id)).at(-1)).toMatchObject({ move: "submit", revisionId: revision?.id });
    expect((await findReport(region.db, id))?.state).toBe("submitted");
  });

  it("is refused while something must be put right; nothing is written", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, unbalancedContent());
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining("必须改正") as string });
    expect(outcome.ok ? [] : outcome.findings?.map(({ level }) => level)).toContain("block");
    expect(await listRevisions(region.db, id)).toEqual([]);
    expect((await findReport(region.db, id))?.state).toBe("draft");
  });

  it("wants a reason for what may stand, and a blank one is none", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, thinContent());
    const key = await askedReason(region, id, version);
    const blank = await submitReport(region.as("clerk"), { reportId: id, version, reasons: { [key]: "  \n" } });
    expect(blank).toMatchObject({ ok: false, sentence: expect.stringContaining("没有写说明") as string });
    expect(await listRevisions(region.db, id)).toEqual([]);
  });

  it("keeps the reason with the revision, and asks no second time for the same facts", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, thinContent());
    const key = await askedReason(region, id, version);
    const reasons = { [key]: "本局去年新设，内容合写。" };
    expect(await submitReport(region.as("clerk"), { reportId: id, version, reasons })).toEqual({
      ok: true,
      revision: 1,
    });
    const kept = { findingKey: key, reason: reasons[key], accountId: "clerk" };
    expect((await listRevisions(region.db, id))[0]?.explanations).toMatchObject([kept]);

    await returnReport(region.as("office"), { reportId: id, remark: "请核对" });
    const again = await submitReport(region.as("approver"), { reportId: id, version, reasons: {} });
    expect(again).toEqual({ ok: true, revision: 2 });
    expect((await listRevisions(region.db, id))[1]?.explanations).toMatchObject([kept]);
    expect(await latestExplanations(region.db, id)).toHaveLength(1);
  });

  it("leaves what was handed in before as it was, whatever is written afterwards", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const before = await listRevisions(region.db, id);
    await returnReport(region.as("office"), { reportId: id, remark: "请补充" });
    const content = { ...soundContent(), narrative: { ...soundContent().narrative, other: "已补充。" } };
    const saved = await saveDraft(region.as("clerk"), { reportId: id, baseVersion: 2, content });
    await submitReport(region.as("clerk"), { reportId: id, version: saved.ok ? saved.version : 0, reasons: {} });
    const after = await listRevisions(region.db, id);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.content).toEqual(content);
    expect(after[1]?.sha256).not.toBe(after[0]?.sha256);
  });

  it("is refused when somebody changed the report since the person saw its findings", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, soundContent());
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version: version - 1, reasons: {} });
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining("刚刚又有修改") as string });
    expect(await listRevisions(region.db, id)).toEqual([]);
  });

  it("happens once, also when two people press at the same moment", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, soundContent());
    const submit = (person: "clerk" | "approver") =>
      submitReport(region.as(person), { reportId: id, version, reasons: {} });
    const outcomes = await Promise.all([submit("clerk"), submit("approver")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ sentence: expect.stringContaining("已报送") as string });
    expect(await listRevisions(region.db, id)).toHaveLength(1);
    expect(await listEvents(region.db, id)).toHaveLength(2);
  });

  it("is the unit's alone", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, soundContent());
    for (const other of ["otherClerk", "office", "admin"] as const) {
      await expectStatus(submitReport(region.as(other), { reportId: id, version, reasons: {} }), 403);
    }
  });
});

describe.each(engines)("说明类别（$name）", (engine) => {
  it("“不是同一口径” is kept with the reason, and with the revision", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const sound = soundContent();
    const overview = sound.narrative.overview.replace("申请12件", "申请15件");
    expect(overview).not.toBe(sound.narrative.overview);
    const { id, version } = await draftOf(region, { ...sound, narrative: { ...sound.narrative, overview } });
    const asked = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    const finding = asked.ok ? undefined : asked.findings?.find(({ rule }) => rule === "text.figure");
    if (!finding) throw new Error("没有发现正文与表格不一致");
    const key = findingKey(finding);
    const given = { reportId: id, version, reasons: { [key]: "含网站留言 3 件" }, kinds: { [key]: "otherQuantity" } };
    expect(await submitReport(region.as("clerk"), given)).toEqual({ ok: true, revision: 1 });
    expect(await latestExplanations(region.db, id)).toMatchObject([{ kind: "otherQuantity" }]);
    expect((await listRevisions(region.db, id))[0]?.explanations).toMatchObject([
      { reason: "含网站留言 3 件", kind: "otherQuantity" },
    ]);
  });
});
