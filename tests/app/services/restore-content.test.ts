import { describe, expect, it } from "vitest";
import { listReportChanges } from "#db/queries/report-changes.ts";
import { findReport } from "#db/queries/reports.ts";
import { restoreContent } from "#app/services/restore-content.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { saveFields } from "#app/services/save-fields.ts";
import { figureField, narrativeField } from "#report-schema/draft-input.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { carriedInPerson, layInLastYear } from "#tests/support/last-year.ts";
import { draftOf, expectStatus, layOutRegion, soundContent, submittedReport } from "#tests/support/region.ts";

const person = figureField("applications.received.person");
const overview = narrativeField("overview");

describe.each(engines)("恢复以前的内容（$name）", (engine) => {
  async function writtenOver() {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id: reportId, version } = await draftOf(region, soundContent());
    const { overview: text } = soundContent().narrative;
    for (const [index, [name, base, after]] of (
      [
        [person, "9", "10"],
        [overview, text, `${text}\n补写一段。`],
        [overview, `${text}\n补写一段。`, "全部重写。"],
      ] as const
    ).entries()) {
      const change = { id: `change-number-${index}`, name, base, text: after };
      await saveFields(region.as("clerk"), { reportId, since: version, changes: [change] });
    }
    return { region, reportId, version };
  }

  it("one field comes back as a new change; all others stay as they are now", async () => {
    const { region, reportId, version } = await writtenOver();
    const state = { version: version + 2 };
    expect(await restoreContent(region.as("approver"), { reportId, state, field: "narrative.overview" })).toEqual({
      ok: true,
      changed: 1,
      held: "",
    });
    const stored = await findReport(region.db, reportId);
    expect(stored?.content.narrative.overview).toMatch(/\n补写一段。$/u);
    expect(stored?.content.figures["applications.received.person"]).toBe(10);
    const changes = await listReportChanges(region.db, reportId, version);
    expect(changes).toHaveLength(4);
    expect(changes.at(-1)).toMatchObject({ field: "narrative.overview", accountId: "approver" });
  });

  it("the whole report comes back as it was, and what stood there since can come back too", async () => {
    const { region, reportId, version } = await writtenOver();
    await restoreContent(region.as("clerk"), { reportId, state: { version } });
    expect((await findReport(region.db, reportId))?.content).toEqual(soundContent());
    await restoreContent(region.as("clerk"), { reportId, state: { version: version + 3 } });
    expect((await findReport(region.db, reportId))?.content).toMatchObject({ narrative: { overview: "全部重写。" } });
  });

  it("says so where there is nothing to bring back, and where the report has moved on", async () => {
    const { region, reportId, version } = await writtenOver();
    for (const state of [{ version: 0 }, { version: version + 3 }, { version: 99 }, { revision: 1 }]) {
      expect(await restoreContent(region.as("clerk"), { reportId, state })).toMatchObject({ ok: false });
    }
    const other = await layOutRegion(await freshDatabase(engine));
    const handedIn = await submittedReport(other);
    expect(await restoreContent(other.as("clerk"), { reportId: handedIn, state: { version: 1 } })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("不能再修改") as string,
    });
  });

  it("does not overwrite what a colleague wrote after the earlier state was looked at", async () => {
    const { region, reportId, version } = await writtenOver();
    const seen = version + 3;
    const change = { id: "change-number-9", name: overview, base: "全部重写。", text: "全部重写。同事又补了一句。" };
    await saveFields(region.as("approver"), { reportId, since: seen, changes: [change] });
    const refused = { ok: false, sentence: expect.stringContaining("没有恢复") as string };
    const back = { reportId, state: { version }, seen };
    expect(await restoreContent(region.as("clerk"), back)).toMatchObject(refused);
    expect(await restoreContent(region.as("clerk"), { ...back, field: "narrative.overview" })).toMatchObject(refused);
    expect((await findReport(region.db, reportId))?.content.narrative.overview).toContain("同事又补了一句");
    // A field the colleague did not touch comes back all the same.
    const field = "applications.received.person";
    expect(await restoreContent(region.as("clerk"), { ...back, field })).toMatchObject({ ok: true, changed: 1 });
    expect(await restoreContent(region.as("clerk"), { ...back, seen: seen + 2 })).toMatchObject({ ok: true });
  });

  it("says which figures stay because last year's report decides them", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id: reportId, version } = await draftOf(region, soundContent());
    await layInLastYear(region, 3);
    const figures = { ...soundContent().figures, [carriedInPerson]: 3, "applications.received.person": 10 };
    await saveDraft(region.as("clerk"), { reportId, baseVersion: version, content: { ...soundContent(), figures } });
    expect(await restoreContent(region.as("clerk"), { reportId, state: { version } })).toEqual({
      ok: true,
      changed: 1,
      held: expect.stringContaining("仍为 3，没有改成 1") as string,
    });
  });

  it("is the unit's alone", async () => {
    const { region, reportId, version } = await writtenOver();
    for (const who of ["otherClerk", "office", "admin"] as const) {
      await expectStatus(restoreContent(region.as(who), { reportId, state: { version } }), 403);
    }
  });
});
