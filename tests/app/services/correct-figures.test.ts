import { describe, expect, it } from "vitest";
import { findReport } from "#db/queries/reports.ts";
import { listReportChanges } from "#db/queries/report-changes.ts";
import { insertRevision, latestRevision } from "#db/queries/revisions.ts";
import { listCorrections } from "#db/queries/statements.ts";
import { correctFigures } from "#app/services/correct-figures.ts";
import { openReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { saveFields } from "#app/services/save-fields.ts";
import { startReport } from "#app/services/start-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { takeCarriedIn } from "#app/services/take-carried-in.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { carriedInPerson as person, carryingOver, layInLastYear } from "#tests/support/last-year.ts";
import {
  draftOf,
  expectStatus,
  layOutRegion,
  now,
  roundId,
  soundContent,
  submittedReport,
} from "#tests/support/region.ts";

const company = "applications.carriedIn.company";

describe.each(engines)("上年结转（$name）", (engine) => {
  it("arrives with the start of the report, and in a draft begun before when it is opened; nobody's typing is touched", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const clerk = region.as("clerk");
    const id = await startReport(clerk, { roundId, unitId: "finance" });
    const typed = { ...soundContent(), figures: { [person]: 9 }, unread: {} };
    await saveDraft(clerk, { reportId: id, baseVersion: 1, content: typed });
    const arriving = async () => takeCarriedIn(clerk, await openReport(region.db, clerk.actor, id, "edit"));
    expect(await arriving()).toBe(false);

    await layInLastYear(region, 3);
    expect(await arriving()).toBe(true);
    expect(await arriving()).toBe(false);
    const stored = await findReport(region.db, id);
    expect(stored?.content.figures).toMatchObject({ [person]: 9, [company]: 0 });
    const arrived = await listReportChanges(region.db, id, 2);
    expect(arrived).toHaveLength(5);
    expect(arrived[0]).toMatchObject({ before: null, after: "0", accountId: null, version: 3 });

    const other = await layOutRegion(await freshDatabase(engine));
    await layInLastYear(other, 3);
    const begun = await startReport(other.as("clerk"), { roundId, unitId: "finance" });
    expect((await findReport(other.db, begun))?.content.figures).toMatchObject({ [person]: 3, [company]: 0 });
  });

  it("is not to be typed over: the rest of the save is kept, the locked figure is left and told", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const clerk = region.as("clerk");
    await layInLastYear(region, 3);
    const id = await startReport(clerk, { roundId, unitId: "finance" });
    const saved = await saveDraft(clerk, { reportId: id, baseVersion: 1, content: soundContent() });
    expect(saved).toEqual({ ok: true, version: 2, conflicts: [], held: [{ field: person, theirs: "3", mine: "1" }] });
    const change = { id: "change-01", name: "figure:applications:carriedIn:person", base: "3", text: "2" };
    const answer = await saveFields(clerk, { reportId: id, since: 2, changes: [change] });
    expect(answer).toMatchObject({
      version: 2,
      outcomes: [{ outcome: "refused", sentence: expect.stringContaining("仍为 3，没有改成 2") as string }],
    });
    const sound = soundContent();
    expect((await findReport(region.db, id))?.content).toEqual({
      ...sound,
      figures: { ...sound.figures, [person]: 3 },
    });
  });

  it("is put right with a reason, kept for good, and the reviewer is told instead of the unit being stopped", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const clerk = region.as("clerk");
    await layInLastYear(region, 3);
    const id = await startReport(clerk, { roundId, unitId: "finance" });
    await saveDraft(clerk, { reportId: id, baseVersion: 1, content: soundContent() });
    const correction = { reportId: id, texts: { [person]: "１", [company]: "0" }, reason: " 2 件已划转其他单位 " };
    expect(await correctFigures(clerk, correction)).toEqual({ ok: true, version: 3 });
    const kept = { figure: person, before: 3, after: 1, reason: "2 件已划转其他单位", by: "clerk某" };
    expect(await listCorrections(region.db, id)).toMatchObject([kept]);

    // The corrected figure is as fast as the one that came.
    const typedOver = { ...soundContent(), figures: { ...soundContent().figures, [person]: 7 } };
    expect(await saveDraft(clerk, { reportId: id, baseVersion: 3, content: typedOver })).toMatchObject({
      held: [{ field: person, theirs: "1", mine: "7" }],
    });

    const handedIn = await submitReport(clerk, { reportId: id, version: 3, reasons: {} });
    expect(handedIn).toEqual({ ok: true, revision: 1 });
    const revision = await latestRevision(region.db, id);
    expect(revision?.statements?.corrections).toMatchObject([kept]);
    expect(revision?.judged?.findings).toMatchObject([
      { rule: "years.carried-in", level: "note", sentence: expect.stringContaining("2 件已划转其他单位") as string },
    ]);
  });

  it.each([
    ["no reason", { [person]: "5" }, "  ", /请写明更正理由/u],
    ["a number that is none", { [person]: "五件" }, "划入", /“五件”不是数字/u],
    ["a figure nobody locked", { "applications.received.person": "5" }, "划入", /只有由上年年报带入的数字/u],
    ["nothing to change", { [person]: "3" }, "划入", /没有改动/u],
  ])("is not put right with %s", async (_, texts, reason, sentence) => {
    const region = await layOutRegion(await freshDatabase(engine));
    await layInLastYear(region, 3);
    const id = await startReport(region.as("clerk"), { roundId, unitId: "finance" });
    const outcome = await correctFigures(region.as("clerk"), { reportId: id, texts, reason });
    expect(outcome.ok ? "" : outcome.sentence).toMatch(sentence);
    expect(await listCorrections(region.db, id)).toEqual([]);
  });

  it("does not put back what a form still shows after a colleague put another column right", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await layInLastYear(region, 3);
    const id = await startReport(region.as("clerk"), { roundId, unitId: "finance" });
    const shown = { [person]: "3", [company]: "0" };
    const theirs = { reportId: id, texts: { [person]: "3", [company]: "2" }, shown, reason: "划入 2 件" };
    expect(await correctFigures(region.as("approver"), theirs)).toMatchObject({ ok: true });
    const mine = { reportId: id, texts: { [person]: "1", [company]: "0" }, shown, reason: "划出 2 件" };
    expect(await correctFigures(region.as("clerk"), mine)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("已改成“2”") as string,
    });
    expect((await findReport(region.db, id))?.content.figures).toMatchObject({ [person]: 3, [company]: 2 });
    const seen = { ...mine, texts: { [person]: "1", [company]: "2" }, shown: { [person]: "3", [company]: "2" } };
    expect(await correctFigures(region.as("clerk"), seen)).toMatchObject({ ok: true });
    expect((await findReport(region.db, id))?.content.figures).toMatchObject({ [person]: 1, [company]: 2 });
  });

  it("asks again for a correction's reason once last year's report was handed in anew with other figures", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const clerk = region.as("clerk");
    await layInLastYear(region, 3);
    const id = await startReport(clerk, { roundId, unitId: "finance" });
    const figures = { ...soundContent().figures, [person]: 3 };
    await saveDraft(clerk, { reportId: id, baseVersion: 1, content: { ...soundContent(), figures } });
    const correction = { reportId: id, texts: { [person]: "1" }, reason: "2 件已划转其他单位" };
    expect(await correctFigures(clerk, correction)).toMatchObject({ ok: true });
    const levels = async (): Promise<string[]> =>
      (await reportFindings(region.db, await openReport(region.db, clerk.actor, id, "edit")))
        .filter(({ rule }) => rule === "years.carried-in")
        .map(({ level }) => level);
    expect(await levels()).toEqual(["note"]);

    const first = await latestRevision(region.db, "finance-2024");
    if (!first) throw new Error("没有上年年报");
    const createdAt = new Date(now.getTime() + 60_000).toISOString();
    const anew = { ...first, id: "anew", number: 2, content: carryingOver(8), createdAt };
    expect(await insertRevision(region.db, anew)).toBe(true);
    expect(await levels()).toEqual(["block"]);
    const again = region.as("clerk", new Date(now.getTime() + 120_000));
    expect(await correctFigures(again, { ...correction, reason: "" })).toMatchObject({ ok: false });
    expect(await correctFigures(again, { ...correction, reason: "7 件已划转其他单位" })).toMatchObject({ ok: true });
    expect((await listCorrections(region.db, id)).at(-1)).toMatchObject({ before: 8, after: 1 });
    expect(await levels()).toEqual(["note"]);
  });

  it("goes back to last year's figure without a reason, and is the unit's own to put right while it holds the report", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    await layInLastYear(region, 3);
    for (const other of ["otherClerk", "office", "admin"] as const) {
      await expectStatus(correctFigures(region.as(other), { reportId: id, texts: { [person]: "3" }, reason: "" }), 403);
    }
    const back = await correctFigures(region.as("approver"), { reportId: id, texts: { [person]: "3" }, reason: "" });
    expect(back).toEqual({ ok: true, version: 3 });
    expect(await listCorrections(region.db, id)).toEqual([]);

    const other = await layOutRegion(await freshDatabase(engine));
    const handedIn = await submittedReport(other);
    const late = await correctFigures(other.as("clerk"), { reportId: handedIn, texts: { [person]: "3" }, reason: "x" });
    expect(late).toMatchObject({ ok: false, sentence: expect.stringContaining("已报送") as string });
  });
});
