/** What the office decides is about the state it saw, never about one that came in between. */
import { describe, expect, it } from "vitest";
import { listPublications } from "#db/queries/publications.ts";
import { findReport } from "#db/queries/reports.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { reopenReport } from "#app/services/reopen-report.ts";
import { returnReport } from "#app/services/return-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { stepRemark } from "#app/services/step-remark.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { withdrawReport } from "#app/services/withdraw-report.ts";
import { writeRemark } from "#app/services/write-remark.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layOutRegion, soundContent, submittedReport, type Region } from "#tests/support/region.ts";

const refused = { ok: false, sentence: expect.stringContaining("核对现在的内容") as string };

const lastEvent = async ({ db }: Region, id: string) => (await findReport(db, id))?.lastSequence ?? 0;

/** Given back by a colleague, changed, and handed in as the next revision. */
async function handInAnew(region: Region, reportId: string, other: string): Promise<void> {
  const clerk = region.as("clerk");
  const content = { ...soundContent(), narrative: { ...soundContent().narrative, other } };
  const baseVersion = (await findReport(region.db, reportId))?.version ?? 0;
  const saved = await saveDraft(clerk, { reportId, baseVersion, content });
  if (!saved.ok) throw new Error(saved.sentence);
  expect(await submitReport(clerk, { reportId, version: saved.version, reasons: {} })).toMatchObject({ ok: true });
}

describe.each(engines)("办理的是看到的内容（$name）", (engine) => {
  it("neither passes nor returns a revision handed in after the page was opened", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const office = region.as("office");
    const id = await submittedReport(region);
    const seen = await lastEvent(region, id);
    await returnReport(office, { reportId: id, remark: "请写全", seen });
    await handInAnew(region, id, "无。");
    expect(await approveReport(office, id, seen)).toMatchObject(refused);
    expect(await returnReport(office, { reportId: id, remark: "请写全", seen })).toMatchObject(refused);
    expect((await findReport(region.db, id))?.state).toBe("submitted");
    expect(await approveReport(office, id, await lastEvent(region, id))).toEqual({ ok: true });
  });

  it("neither writes a remark on a cell of a newer revision, nor finds one met in it, from a page that shows the older", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const office = region.as("office");
    const id = await submittedReport(region);
    const place = { kind: "figure", figure: "applications.received.person" } as const;
    const remark = { reportId: id, scope: "byOffice", place, text: "请核对" } as const;
    const written = await writeRemark(office, { ...remark, seen: await lastEvent(region, id) });
    const remarkId = written.ok ? written.id : "";
    const sendBack = async () => {
      expect(await returnReport(office, { reportId: id, remark: "" })).toEqual({ ok: true });
      const answer = { reportId: id, remarkId, step: "answer", answer: "changed" } as const;
      expect(await stepRemark(region.as("clerk"), answer)).toEqual({ ok: true });
    };
    await sendBack();
    await handInAnew(region, id, "无。");
    const seen = await lastEvent(region, id);
    await sendBack();
    await handInAnew(region, id, "没有。");
    expect(await writeRemark(office, { ...remark, seen })).toMatchObject(refused);
    expect(await stepRemark(office, { reportId: id, remarkId, step: "meet", seen })).toMatchObject(refused);
    const shown = await lastEvent(region, id);
    expect(await stepRemark(office, { reportId: id, remarkId, step: "meet", seen: shown })).toEqual({ ok: true });
  });

  it("neither reopens nor records as published, nor withdraws, what passed anew since", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const office = region.as("office");
    const id = await submittedReport(region);
    await approveReport(office, id);
    const seen = await lastEvent(region, id);
    await reopenReport(office, { reportId: id, remark: "请改", seen });
    await handInAnew(region, id, "无。");
    await approveReport(office, id);
    const publication = { reportId: id, url: "https://www.example.gov.cn/1.html", publishedOn: "2026-01-12" };
    expect(await publishReport(region.as("clerk"), { ...publication, seen })).toMatchObject(refused);
    expect(await listPublications(region.db, id)).toEqual([]);
    expect(await reopenReport(office, { reportId: id, remark: "请改", seen })).toMatchObject(refused);
    const shown = await lastEvent(region, id);
    expect(await publishReport(region.as("clerk"), { ...publication, seen: shown })).toEqual({ ok: true });
    expect(await withdrawReport(office, { reportId: id, note: "数字有误", seen: shown })).toMatchObject(refused);
  });
});
