import { describe, expect, it } from "vitest";
import { listEvents } from "#db/queries/events.ts";
import { claimReport } from "#app/services/claim-report.ts";
import { correctionsOf } from "#app/services/corrections.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { passReports } from "#app/services/pass-reports.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { nextInQueue, placeInQueue, reviewQueue } from "#app/services/review-queue.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";
import { startReport } from "#app/services/start-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { withdrawReport } from "#app/services/withdraw-report.ts";
import { findingKey } from "#report-schema/finding.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import {
  layOutRegion,
  now,
  roundId,
  secondReviewer,
  soundContent,
  submittedReport,
  type Region,
} from "#tests/support/region.ts";

const all = { round: "2025", order: "deadline", show: "all", words: "" } as const;

/** The police's report, handed in a minute later with a figure of its own. */
async function policeReport(region: Region): Promise<string> {
  const later = new Date(now.getTime() + 60_000);
  const clerk = region.as("otherClerk", later);
  const id = await startReport(clerk, { roundId, unitId: "police" });
  const saved = await saveDraft(clerk, { reportId: id, baseVersion: 1, content: soundContent() });
  const version = saved.ok ? saved.version : 0;
  const refused = await submitReport(clerk, { reportId: id, version, reasons: {} });
  const findings = refused.ok ? [] : (refused.findings ?? []);
  const reasons = Object.fromEntries(findings.map((finding) => [findingKey(finding), "与财政局共用一份模板，已核对"]));
  const submitted = await submitReport(clerk, { reportId: id, version, reasons });
  if (!submitted.ok) throw new Error(submitted.sentence);
  return id;
}

describe.each(engines)("待审查与批量通过（$name）", (engine) => {
  it("lists what waits, leads to the next one, and passes together what has nothing to weigh, each with its own event", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const [first, second] = [await submittedReport(region), await policeReport(region)];
    const office = region.as("office").actor;
    const queue = await reviewQueue(region.db, office, now, all);
    expect(queue.map(({ name, claimedBy }) => [name, claimedBy])).toEqual([
      ["示例县财政局", ""],
      ["示例县公安局", ""],
    ]);
    expect(await nextInQueue(region.db, office, now, "round=2025&order=deadline", first)).toBe(second);
    expect(await placeInQueue(region.db, office, now, "round=2025&order=deadline", second)).toMatchObject({
      position: 2,
      total: 2,
      previous: first,
      next: "",
    });
    expect(await reviewQueue(region.db, office, now, { ...all, words: "公安" })).toHaveLength(1);
    expect(await reviewQueue(region.db, region.as("clerk").actor, now, all)).toEqual([]);

    // A unit that was given more time waits behind one that was not.
    const more = { step: "extend", unitIds: ["finance"], until: "2026-02-10", reason: "换届" } as const;
    await setUnitTerms(region.as("office"), roundId, more);
    const ordered = await reviewQueue(region.db, office, now, all);
    expect(ordered.map(({ name, dueOn, isExtended }) => [name, dueOn, isExtended])).toEqual([
      ["示例县公安局", "2026-01-31", false],
      ["示例县财政局", "2026-02-10", true],
    ]);

    // A colleague has the second one in hand; the third is not there.
    await claimReport((await secondReviewer(region))(now), second);
    expect((await reviewQueue(region.db, office, now, all))[0]?.claimedBy).toBe("乙审查");
    // What was handed in anew after it was confirmed is not passed with the others.
    const older = new Map([[first, 0]]);
    expect(await passReports(region.as("office"), "2025", [first], older)).toEqual([
      { name: "另外 1 份", trouble: expect.stringContaining("重新报送") as string },
    ]);
    const done = await passReports(region.as("office"), "2025", [first, second, "none"]);
    expect(done).toEqual([
      { name: "示例县公安局", trouble: expect.stringContaining("乙审查正在审查") as string },
      { name: "示例县财政局", trouble: "" },
      { name: "另外 1 份", trouble: expect.stringContaining("不再等待审查") as string },
    ]);
    expect((await listEvents(region.db, first)).at(-1)?.move).toBe("approve");
    expect((await listEvents(region.db, second)).at(-1)?.move).toBe("submit");
  });

  it("keeps a register of corrections: the note, both publications, and what reads otherwise now", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const [office, clerk] = [region.as("office"), region.as("clerk")];
    const url = "https://www.example.gov.cn/1.html";
    await approveReport(office, id);
    await publishReport(clerk, { reportId: id, url, publishedOn: "2026-01-12" });
    expect(await correctionsOf(region.db, roundId)).toEqual([]);
    await withdrawReport(office, { reportId: id, note: "行政许可数量有误" });
    expect(await correctionsOf(region.db, roundId)).toMatchObject([
      { unitName: "示例县财政局", note: "行政许可数量有误", first: { url }, changes: [] },
    ]);
    const figures = { ...soundContent().figures, "proactive.licences.decided": 87 };
    const content: ReportContent = { ...soundContent(), figures };
    const saved = await saveDraft(clerk, { reportId: id, baseVersion: 2, content });
    const version = saved.ok ? saved.version : 0;
    expect(await submitReport(clerk, { reportId: id, version, reasons: {} })).toMatchObject({ ok: true });
    await approveReport(office, id);
    await publishReport(clerk, { reportId: id, url: `${url}?2`, publishedOn: "2026-01-12" });
    expect(await correctionsOf(region.db, roundId)).toMatchObject([
      {
        second: { url: `${url}?2` },
        changes: [{ place: expect.stringContaining("行政许可") as string, before: "86", after: "87" }],
      },
    ]);
  });
});
