import { describe, expect, it } from "vitest";
import { listReportChanges } from "#db/queries/report-changes.ts";
import { findReport } from "#db/queries/reports.ts";
import { saveFields } from "#app/services/save-fields.ts";
import { fieldsNews } from "#app/services/fields-news.ts";
import { openReport } from "#app/services/open-report.ts";
import { figureField, narrativeField } from "#report-schema/draft-input.ts";
import type { FieldChange } from "#report-schema/field-changes.ts";
import { emptyContent } from "#report-schema/report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, soundContent, submittedReport } from "#tests/support/region.ts";

const person = figureField("applications.received.person");
const company = figureField("applications.received.company");
const overview = narrativeField("overview");

let count = 0;
function change(name: string, base: string, text: string): FieldChange {
  count += 1;
  return { id: `browser-change-${count}`, name, base, text };
}

describe.each(engines)("逐项保存（$name）", (engine) => {
  async function draft(content = soundContent()) {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, content);
    return { region, reportId: id, version };
  }

  it("keeps the field, writes down who changed it, and leaves all others as they are", async () => {
    const { region, reportId, version } = await draft();
    const answer = await saveFields(region.as("approver"), {
      reportId,
      since: version,
      changes: [change(person, "9", "１０")],
    });
    expect(answer).toEqual({
      version: version + 1,
      saved: { by: "approver某", at: region.as("clerk").now.toISOString() },
      closed: "",
      outcomes: [{ outcome: "kept", id: expect.any(String) as string }],
      news: [],
    });
    const sound = soundContent();
    const stored = await findReport(region.db, reportId);
    expect(stored?.content).toEqual({ ...sound, figures: { ...sound.figures, "applications.received.person": 10 } });
    expect(await listReportChanges(region.db, reportId, version)).toMatchObject([
      { field: "applications.received.person", before: "9", after: "10", accountId: "approver" },
    ]);
  });

  it("the same change sent again is taken once, even when a colleague has changed the field back", async () => {
    const { region, reportId, version } = await draft();
    const mine = change(person, "9", "10");
    const save = { reportId, since: version, changes: [mine] };
    await saveFields(region.as("clerk"), save);
    expect(await saveFields(region.as("clerk"), save)).toMatchObject({ version: version + 1, news: [] });
    await saveFields(region.as("approver"), { ...save, changes: [change(person, "10", "9")] });
    const again = await saveFields(region.as("clerk"), save);
    expect(again).toMatchObject({
      version: version + 2,
      outcomes: [{ outcome: "kept" }],
      news: [{ name: person, text: "9", by: "approver某" }],
    });
    expect((await findReport(region.db, reportId))?.content).toEqual(soundContent());
  });

  it("a change taken before, sent again by a page that was opened after a colleague's, brings the colleague's text", async () => {
    const { region, reportId, version } = await draft();
    const mine = change(person, "9", "10");
    await saveFields(region.as("clerk"), { reportId, since: version, changes: [mine] });
    await saveFields(region.as("approver"), { reportId, since: version, changes: [change(person, "10", "12")] });
    const again = await saveFields(region.as("clerk"), { reportId, since: version + 2, changes: [mine] });
    expect(again).toMatchObject({
      version: version + 2,
      outcomes: [{ outcome: "kept" }],
      news: [{ name: person, text: "12", by: "approver某" }],
    });
  });

  it("fields of two people come together; in one field the second is told value, name and time", async () => {
    const { region, reportId, version } = await draft();
    const later = new Date("2026-01-12T03:30:00.000Z");
    await saveFields(region.as("clerk", later), {
      reportId,
      since: version,
      changes: [change(person, "9", "10"), change(overview, soundContent().narrative.overview, "重写。")],
    });
    const second = await saveFields(region.as("approver"), {
      reportId,
      since: version,
      changes: [change(person, "9", "11"), change(company, "3", "4")],
    });
    const mark = { by: "clerk某", at: later.toISOString() };
    expect(second.outcomes).toMatchObject([{ outcome: "conflict", theirs: "10", ...mark }, { outcome: "kept" }]);
    expect(second.news).toEqual(
      expect.arrayContaining([
        { name: person, text: "10", ...mark },
        { name: overview, text: "重写。", ...mark },
      ]),
    );
    expect(second.news).toHaveLength(2);
    const stored = await findReport(region.db, reportId);
    expect(stored?.content.figures).toMatchObject({
      "applications.received.person": 10,
      "applications.received.company": 4,
    });
  });

  it("a long text is written down once: of each change only the replaced piece", async () => {
    const long = "依法公开政府信息。".repeat(300);
    const sound = soundContent();
    const { region, reportId, version } = await draft({ ...sound, narrative: { ...sound.narrative, overview: long } });
    await saveFields(region.as("clerk"), {
      reportId,
      since: version,
      changes: [change(overview, long, `${long}𬭚`)],
    });
    expect(await listReportChanges(region.db, reportId, version)).toMatchObject([
      { field: "narrative.overview", startsAt: long.length, before: "", after: "𬭚" },
    ]);
  });

  it("writes nothing once the report is handed in, and says so", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const reportId = await submittedReport(region);
    const answer = await saveFields(region.as("clerk"), { reportId, since: 2, changes: [change(person, "9", "10")] });
    expect(answer).toMatchObject({ closed: expect.stringContaining("已报送") as string, outcomes: [] });
    expect((await findReport(region.db, reportId))?.content).toEqual(soundContent());
  });

  it("refuses what cannot be stored and keeps the rest of the batch", async () => {
    const { region, reportId, version } = await draft(emptyContent);
    const changes = [change(person, "", "9".repeat(61)), change(company, "", "4")];
    const answer = await saveFields(region.as("clerk"), { reportId, since: version, changes });
    expect(answer.outcomes).toMatchObject([
      { outcome: "refused", sentence: expect.stringContaining("最多 60 个字") as string },
      { outcome: "kept" },
    ]);
  });

  it("tells a form that only asks what was written since, and nothing when nothing was", async () => {
    const { region, reportId, version } = await draft();
    await saveFields(region.as("clerk"), { reportId, since: version, changes: [change(person, "9", "10")] });
    const open = await openReport(region.db, region.as("approver").actor, reportId, "edit");
    expect((await fieldsNews(region.db, open, version)).news).toMatchObject([{ name: person, text: "10" }]);
    expect((await fieldsNews(region.db, open, version + 1)).news).toEqual([]);
  });

  it("is the unit's alone", async () => {
    const { region, reportId, version } = await draft();
    for (const other of ["otherClerk", "office", "admin", "townAdmin"] as const) {
      const save = { reportId, since: version, changes: [change(person, "9", "10")] };
      await expectStatus(saveFields(region.as(other), save), 403);
    }
  });
});
