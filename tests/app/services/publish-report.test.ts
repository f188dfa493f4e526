import { describe, expect, it } from "vitest";
import { listEvents } from "#db/queries/events.ts";
import { listPublications } from "#db/queries/publications.ts";
import { findReport } from "#db/queries/reports.ts";
import { listRevisions } from "#db/queries/revisions.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { withdrawReport } from "#app/services/withdraw-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, soundContent, submittedReport } from "#tests/support/region.ts";

const url = "https://www.example.gov.cn/gkndbg/1.html";

describe.each(engines)("发布与更正（$name）", (engine) => {
  it("records the exact revision, is put right, withdrawn with a note, corrected as a new revision and published again", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const record = (publishedOn: string, address = url, at = now) =>
      publishReport(region.as("clerk", at), { reportId: id, url: address, publishedOn });
    expect(await record("2026-01-12")).toMatchObject({ ok: false });
    await approveReport(region.as("office"), id);
    expect(await record("2026-01-13")).toMatchObject({ sentence: expect.stringContaining("还没有到") as string });
    expect(await record("2025-12-31")).toMatchObject({ sentence: expect.stringContaining("次年") as string });
    expect(await record("2026-01-12")).toEqual({ ok: true });
    expect(await record("2026-01-11", `${url}?2`)).toEqual({ ok: true });

    await expectStatus(withdrawReport(region.as("clerk"), { reportId: id, note: "x" }), 403);
    expect(await withdrawReport(region.as("office"), { reportId: id, note: "表三一处数字有误" })).toEqual({ ok: true });
    const content = { ...soundContent(), narrative: { ...soundContent().narrative, other: "无。" } };
    const saved = await saveDraft(region.as("clerk"), { reportId: id, baseVersion: 2, content });
    const version = saved.ok ? saved.version : 0;
    expect(await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} })).toMatchObject({
      revision: 2,
    });
    await approveReport(region.as("office"), id);
    const later = new Date("2026-02-10T02:00:00.000Z");
    expect(await record("2026-02-10", url, later)).toEqual({ ok: true });

    const [first, second] = await listRevisions(region.db, id);
    expect(await listPublications(region.db, id)).toMatchObject([
      { revisionId: first?.id, publishedOn: "2026-01-12", url },
      { revisionId: first?.id, publishedOn: "2026-01-11", url: `${url}?2` },
      { revisionId: second?.id, publishedOn: "2026-02-10", url },
    ]);
    // What was published first reads as it did.
    expect(first?.content).toEqual(soundContent());
    const moves = (await listEvents(region.db, id)).map(({ move }) => move);
    expect(moves).toEqual([
      "start",
      "submit",
      "approve",
      "publish",
      "amendPublication",
      "withdraw",
      "submit",
      "approve",
      "publish",
    ]);
    expect((await findReport(region.db, id))?.state).toBe("published");
  });

  it("is recorded by the unit or the office, nobody else", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    await approveReport(region.as("office"), id);
    const publication = { reportId: id, url, publishedOn: "2026-01-12" };
    for (const other of ["otherClerk", "admin", "townAdmin"] as const) {
      await expectStatus(publishReport(region.as(other), publication), 403);
    }
    const both = await Promise.all([
      publishReport(region.as("approver"), publication),
      publishReport(region.as("office"), publication),
    ]);
    expect(both.some(({ ok }) => ok)).toBe(true);
  });
});
