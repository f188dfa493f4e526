/** Scores a government's report is held against, on both engines: as they stand until hand-in, as they stood afterwards. */
import { describe, expect, it } from "vitest";
import { findAccount, insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import { readReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { returnReport } from "#app/services/return-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { scoreFactsOf } from "#app/services/score-facts-of.ts";
import { startReport } from "#app/services/start-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { findingKey } from "#report-schema/finding.ts";
import { engines, freshDatabase, type Engine } from "#tests/support/databases.ts";
import { draftOf, layOutRegion, now, roundId, soundContent, type Region } from "#tests/support/region.ts";
import { fill, layOutSheet, nameAsListed } from "#tests/support/score-region.ts";

async function issue(region: Region, period: string): Promise<void> {
  const sheetId = await layOutSheet(region, period);
  await fill(region, sheetId);
  for (const step of ["check", "issue"] as const) {
    const until = step === "issue" && { appealUntil: "2099-12-31" };
    expect(await moveSheet(region.as("office"), sheetId, { step, note: "", ...until })).toEqual({ ok: true });
  }
}

/** The county itself reports, and three of its units were scored in November 2025. */
async function laidOut(engine: Engine) {
  const region = await layOutRegion(await freshDatabase(engine));
  const { db } = region;
  await nameAsListed(region);
  await db.updateTable("units").set({ reports: 1 }).where("id", "=", "county").execute();
  const createdAt = now.toISOString();
  await insertAccount(db, { id: "writer", login: "writer", name: "县府某", passwordHash: "没有密码", createdAt });
  await replaceGrants(db, "writer", [{ role: "clerk", unitId: "county" }]);
  const actor = await findAccount(db, "writer");
  const act = { ...region.as("clerk"), actor: actor! };
  const reportId = await startReport(act, { roundId, unitId: "county" });
  await issue(region, "2025-11");
  const write = async (paragraph: string): Promise<void> => {
    const { stored } = await readReport(db, reportId);
    const plain = soundContent();
    const overview = `${plain.narrative.overview}\n（六）工作考核、社会评议和责任追究结果情况\n${paragraph}`;
    const content = { ...plain, narrative: { ...plain.narrative, overview } };
    expect(await saveDraft(act, { reportId, baseVersion: stored.version, content })).toMatchObject({ ok: true });
  };
  const aboutScores = async () =>
    (await reportFindings(db, await readReport(db, reportId))).filter(({ rule }) => rule === "text.scores");
  return { region, act, reportId, write, aboutScores };
}

describe.each(engines)("政府年报与已下发的得分（$name）", (engine) => {
  it("a number that is not the scores' is asked about, and kept with the hand-in as it was judged", async () => {
    const { region, act, reportId, write, aboutScores } = await laidOut(engine);
    await write("全年对3个单位的政务公开工作按月考核2次。社会评议良好，没有责任追究情形。");
    const [finding, ...others] = await aboutScores();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ level: "explain", expected: 1, actual: 2 });
    const open = await readReport(region.db, reportId);
    const all = await reportFindings(region.db, open);
    const reasons = Object.fromEntries(all.map((one) => [findingKey(one), "十二月的另行下发"]));
    expect(await submitReport(act, { reportId, version: open.stored.version, reasons: {} })).toMatchObject({
      ok: false,
    });
    expect(await submitReport(act, { reportId, version: open.stored.version, reasons })).toEqual({
      ok: true,
      revision: 1,
    });
    const kept = (await latestRevision(region.db, reportId))?.scores;
    expect(kept).toMatchObject([{ units: 3, sheets: 1, sumName: "全年总分" }]);
    // A month issued later changes nothing of what lies with the office.
    await issue(region, "2025-12");
    expect(await aboutScores()).toEqual([finding]);
    expect(await returnReport(region.as("office"), { reportId, remark: "请核对考核次数" })).toEqual({ ok: true });
    expect(await aboutScores()).toEqual([]);
    expect(await scoreFactsOf(region.db, await readReport(region.db, reportId))).toMatchObject([{ sheets: 2 }]);
  });

  it("a sheet that is not issued, of another year or another region is nothing to go by", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await nameAsListed(region);
    await layOutSheet(region, "2025-11");
    await issue(region, "2024-12");
    const { id } = await draftOf(region, soundContent());
    expect(await scoreFactsOf(region.db, await readReport(region.db, id))).toBeUndefined();
    const open = await readReport(region.db, id);
    expect(
      await scoreFactsOf(region.db, { ...open, unit: { ...open.unit, id: "county", isGovernment: true } }),
    ).toEqual([]);
    expect(await scoreFactsOf(region.db, { ...open, unit: { ...open.unit, id: "town", isGovernment: true } })).toEqual(
      [],
    );
  });
});
