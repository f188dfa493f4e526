import { describe, expect, it } from "vitest";
import { latestRevision } from "#db/queries/revisions.ts";
import { standingZeroDeclaration } from "#db/queries/statements.ts";
import { declareZero } from "#app/services/declare-zero.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { submitReport } from "#app/services/submit-report.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { zeroSources, type ZeroDeclaration } from "#report-schema/zero-declaration.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, soundContent, submittedReport } from "#tests/support/region.ts";

const declaration: ZeroDeclaration = {
  sources: zeroSources.map((source) => ({ source, checked: true, note: source === "court" ? "电话核实" : "" })),
};

/** No application, no case; the text says nothing else. */
function zeroContent(): ReportContent {
  const sound = soundContent();
  const figures = Object.fromEntries(
    Object.entries(sound.figures).map(([id, value]) => [id, /^(?:applications|contest)\./u.test(id) ? 0 : value]),
  );
  const overview =
    "（一）主动公开\n主动公开信息 8 条。\n（二）依申请公开\n本年未收到申请。\n（三）政府信息管理\n修订 1 项制度。\n（四）政府信息公开平台建设\n维护网站专栏 2 个。\n（五）监督保障\n培训 1 次。";
  return { ...sound, figures, narrative: { ...sound.narrative, overview, other: "" } };
}

describe.each(engines)("零报告声明（$name）", (engine) => {
  it("answers the question why all is zero, and goes with the revision", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, zeroContent());
    const asked = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(asked.ok ? [] : asked.findings?.map(({ rule }) => rule)).toEqual(["figures.all-zero"]);
    expect(await declareZero(region.as("clerk"), { reportId: id, declaration })).toEqual({ ok: true });
    expect(await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} })).toEqual({
      ok: true,
      revision: 1,
    });
    expect((await latestRevision(region.db, id))?.statements?.zeroDeclaration).toMatchObject({
      ...declaration,
      by: "clerk某",
    });
  });

  it("is withdrawn by itself once a figure is not zero, and does not come back with the zero", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version: baseVersion } = await draftOf(region, zeroContent());
    await declareZero(region.as("clerk"), { reportId: id, declaration });
    const zero = zeroContent();
    const content = { ...zero, figures: { ...zero.figures, "applications.received.person": 1 } };
    await saveDraft(region.as("approver"), { reportId: id, baseVersion, content });
    expect(await standingZeroDeclaration(region.db, id)).toBeUndefined();
    await saveDraft(region.as("clerk"), { reportId: id, baseVersion: baseVersion + 1, content: zero });
    expect(await standingZeroDeclaration(region.db, id)).toBeUndefined();
  });

  it("can be taken back, and given anew with other words", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, zeroContent());
    await declareZero(region.as("clerk"), { reportId: id, declaration });
    expect(await declareZero(region.as("clerk"), { reportId: id, declaration: undefined })).toEqual({ ok: true });
    expect(await standingZeroDeclaration(region.db, id)).toBeUndefined();
    await declareZero(region.as("approver"), { reportId: id, declaration });
    expect(await standingZeroDeclaration(region.db, id)).toMatchObject({ by: "approver某" });
  });

  it("is refused where something is not zero, after the hand-in, and to whoever does not write the report", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    const refused = await declareZero(region.as("clerk"), { reportId: id, declaration });
    expect(refused).toMatchObject({ ok: false, sentence: expect.stringContaining("不全是 0") as string });
    for (const other of ["otherClerk", "office", "admin"] as const) {
      await expectStatus(declareZero(region.as(other), { reportId: id, declaration }), 403);
    }
    const other = await layOutRegion(await freshDatabase(engine));
    const handedIn = await declareZero(other.as("clerk"), { reportId: await submittedReport(other), declaration });
    expect(handedIn).toMatchObject({ ok: false, sentence: expect.stringContaining("已报送") as string });
  });
});
