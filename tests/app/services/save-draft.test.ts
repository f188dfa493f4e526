import { describe, expect, it } from "vitest";
import { listReportChanges } from "#db/queries/report-changes.ts";
import { findReport } from "#db/queries/reports.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, soundContent, submittedReport } from "#tests/support/region.ts";

function withFigure(content: ReportContent, figure: string, value: number): ReportContent {
  return { ...content, figures: { ...content.figures, [figure]: value } };
}
const person = "applications.received.person";
const company = "applications.received.company";

describe.each(engines)("保存草稿（$name）", (engine) => {
  it("keeps half-filled work, cells that hold no number included", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const half: ReportContent = { ...soundContent(), figures: { [person]: 3 }, unread: { [company]: "约5件" } };
    const { id } = await draftOf(region, half);
    expect(await findReport(region.db, id)).toMatchObject({ content: half, version: 2, updatedBy: "clerk" });
  });

  it("writes down every field that changed, and by whom; nothing changed is no new version", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, soundContent());
    const content = withFigure(soundContent(), person, 10);
    const save = { reportId: id, baseVersion: version, content };
    expect(await saveDraft(region.as("approver"), save)).toEqual({ ok: true, version: version + 1, conflicts: [] });
    expect(await listReportChanges(region.db, id, version)).toMatchObject([
      { field: person, before: "9", after: "10", accountId: "approver", version: version + 1 },
    ]);
    const again = await saveDraft(region.as("clerk"), { ...save, baseVersion: version + 1 });
    expect(again).toEqual({ ok: true, version: version + 1, conflicts: [] });
  });

  it("brings together what two people changed in different fields", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version: baseVersion } = await draftOf(region, soundContent());
    const mine = { reportId: id, baseVersion, content: withFigure(soundContent(), person, 10) };
    const theirs = { reportId: id, baseVersion, content: withFigure(soundContent(), company, 4) };
    const outcomes = await Promise.all([saveDraft(region.as("clerk"), mine), saveDraft(region.as("approver"), theirs)]);
    expect(outcomes).toMatchObject([
      { ok: true, conflicts: [] },
      { ok: true, conflicts: [] },
    ]);
    const stored = await findReport(region.db, id);
    expect(stored?.content).toEqual(withFigure(withFigure(soundContent(), person, 10), company, 4));
    expect(stored?.version).toBe(baseVersion + 2);
  });

  it("leaves the first of two changes of one field and tells the second, keeping the rest of both", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version: baseVersion } = await draftOf(region, soundContent());
    const first = withFigure(soundContent(), person, 10);
    const second = withFigure(withFigure(soundContent(), person, 11), company, 4);
    await saveDraft(region.as("clerk"), { reportId: id, baseVersion, content: first });
    expect(await saveDraft(region.as("approver"), { reportId: id, baseVersion, content: second })).toEqual({
      ok: true,
      version: baseVersion + 2,
      conflicts: [{ field: person, theirs: "10", mine: "11" }],
    });
    expect((await findReport(region.db, id))?.content).toEqual(withFigure(first, company, 4));
  });

  it("writes nothing once the report is handed in, and says what stays unsaved", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const content = withFigure(soundContent(), person, 10);
    const outcome = await saveDraft(region.as("clerk"), { reportId: id, baseVersion: 2, content });
    expect(outcome).toEqual({
      ok: false,
      sentence: expect.stringContaining("已报送") as string,
      unsaved: [{ field: person, theirs: "9", mine: "10" }],
    });
    expect((await findReport(region.db, id))?.content).toEqual(soundContent());
  });

  it("is the unit's alone", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    for (const other of ["otherClerk", "office", "admin"] as const) {
      await expectStatus(saveDraft(region.as(other), { reportId: id, baseVersion: 2, content: soundContent() }), 403);
    }
  });
});
