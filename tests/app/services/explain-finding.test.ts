import { describe, expect, it } from "vitest";
import { listStandingReasons } from "#db/queries/explanations.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { explainFinding } from "#app/services/explain-finding.ts";
import { openReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { findingKey } from "#report-schema/finding.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import {
  draftOf,
  expectStatus,
  layOutRegion,
  soundContent,
  submittedReport,
  thinContent,
  type Region,
} from "#tests/support/region.ts";

/** Keys of what is to be put right or explained. */
async function toExplain(region: Region, id: string): Promise<string[]> {
  const open = await openReport(region.db, region.as("clerk").actor, id, "view");
  return (await reportFindings(region.db, open)).filter(({ level }) => level === "explain").map(findingKey);
}

describe.each(engines)("在填报时写说明（$name）", (engine) => {
  it("is kept at once, counts at hand-in without being typed again, and goes with the revision", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const clerk = region.as("clerk");
    const { id, version } = await draftOf(region, thinContent());
    const keys = await toExplain(region, id);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const reason = " 本局信息少，已写全。 ";
      expect(await explainFinding(clerk, { reportId: id, findingKey: key, reason })).toEqual({ ok: true });
    }
    expect(await listStandingReasons(region.db, id)).toMatchObject([{ reason: "本局信息少，已写全。", by: "clerk某" }]);
    expect(await submitReport(clerk, { reportId: id, version, reasons: {} })).toEqual({ ok: true, revision: 1 });
    expect((await latestRevision(region.db, id))?.explanations.map((one) => one.findingKey)).toEqual(keys);
  });

  it("survives other changes, and is asked for again once its own facts change", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const clerk = region.as("clerk");
    const { id, version } = await draftOf(region, thinContent());
    for (const key of await toExplain(region, id)) {
      await explainFinding(clerk, { reportId: id, findingKey: key, reason: "已写全" });
    }
    const thin = thinContent();
    const other = { ...thin, narrative: { ...thin.narrative, problems: `${thin.narrative.problems}人手不足。` } };
    await saveDraft(clerk, { reportId: id, baseVersion: version, content: other });
    const kept = new Set((await listStandingReasons(region.db, id)).map((one) => one.findingKey));
    expect((await toExplain(region, id)).filter((key) => !kept.has(key))).toEqual([]);

    const overview = `${thin.narrative.overview}\n（一）主动公开\n公开信息 8 条。`;
    const rewritten = { ...thin, narrative: { ...thin.narrative, overview } };
    await saveDraft(clerk, { reportId: id, baseVersion: version + 1, content: rewritten });
    expect((await toExplain(region, id)).filter((key) => !kept.has(key))).not.toEqual([]);
  });

  it("is not overwritten unseen by a colleague whose page does not show it yet, at the desk or at hand-in", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, thinContent());
    const [key = ""] = await toExplain(region, id);
    const explain = (who: "clerk" | "approver", reason: string, shown: string) =>
      explainFinding(region.as(who), { reportId: id, findingKey: key, reason, shown });
    expect(await explain("approver", "信息少，\n已写全。", "")).toEqual({ ok: true });
    const refused = { ok: false, sentence: expect.stringContaining("信息少，") as string };
    expect(await explain("clerk", "另一种说明", "")).toMatchObject(refused);
    const handIn = { reportId: id, version, reasons: { [key]: "另一种说明" } };
    expect(await submitReport(region.as("clerk"), { ...handIn, shown: { [key]: "" } })).toMatchObject(refused);
    expect(await listStandingReasons(region.db, id)).toMatchObject([
      { reason: "信息少，\n已写全。", by: "approver某" },
    ]);
    // A plain form sends line ends of its own.
    const seen = { ...handIn, shown: { [key]: "信息少，\r\n已写全。" } };
    expect(await submitReport(region.as("clerk"), seen)).toMatchObject({ ok: true });
    expect((await latestRevision(region.db, id))?.explanations).toMatchObject([{ reason: "另一种说明" }]);
  });

  it("can be changed and taken back; the last word counts", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, thinContent());
    const [key = ""] = await toExplain(region, id);
    const reasons = async () => (await listStandingReasons(region.db, id)).map(({ reason, by }) => [reason, by]);
    await explainFinding(region.as("clerk"), { reportId: id, findingKey: key, reason: "先前" });
    await explainFinding(region.as("approver"), { reportId: id, findingKey: key, reason: "后来" });
    expect(await reasons()).toEqual([["后来", "approver某"]]);
    await explainFinding(region.as("clerk"), { reportId: id, findingKey: key, reason: "" });
    expect(await reasons()).toEqual([]);
  });

  it("is refused for what is no finding, after the hand-in, and to whoever does not write the report", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    const nothing = await explainFinding(region.as("clerk"), { reportId: id, findingKey: "[]", reason: "x" });
    expect(nothing).toMatchObject({ ok: false, sentence: expect.stringContaining("没有这个问题") as string });
    const key = JSON.stringify(["text.facets", [], {}, ""]);
    for (const other of ["otherClerk", "office", "admin"] as const) {
      await expectStatus(explainFinding(region.as(other), { reportId: id, findingKey: key, reason: "x" }), 403);
    }
    const second = await layOutRegion(await freshDatabase(engine));
    const handedIn = await submittedReport(second);
    const late = await explainFinding(second.as("clerk"), { reportId: handedIn, findingKey: key, reason: "x" });
    expect(late).toMatchObject({ ok: false, sentence: expect.stringContaining("已报送") as string });
  });
});
