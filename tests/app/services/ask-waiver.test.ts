import { describe, expect, it } from "vitest";
import { listWaiverSteps } from "#db/queries/waivers.ts";
import { askWaiver } from "#app/services/ask-waiver.ts";
import { refuseWaiver } from "#app/services/refuse-waiver.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { askedWaiver, blockedDraft } from "#tests/support/blocked-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, submittedReport, unbalancedContent } from "#tests/support/region.ts";
import { openReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { findingKey } from "#report-schema/finding.ts";

describe.each(engines)("请求准予（$name）", (engine) => {
  it("keeps the finding as it reads on the day with the unit's reason; the report is still blocked", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version, key } = await blockedDraft(region);
    await askedWaiver(region, id, key);
    expect(await listWaiverSteps(region.db, id)).toMatchObject([
      {
        step: "ask",
        rule: "years.carried-in",
        findingKey: key,
        unitName: "示例县财政局",
        reason: "职能由原粮食局划入",
        sentence: expect.stringContaining("2024 年度年报“四、结转下年度继续办理”") as string,
        accountId: "clerk",
        by: "clerk某",
      },
    ]);
    const handedIn = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(handedIn).toMatchObject({ ok: false, sentence: expect.stringContaining("必须改正") as string });
  });

  it("is not for what arithmetic decides (勾稽关系), nor for a finding that is not there", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, unbalancedContent());
    const open = await openReport(region.db, region.as("clerk").actor, id, "view");
    const balance = (await reportFindings(region.db, open)).find(({ rule }) => rule === "applications.balance");
    const fixed = await askWaiver(region.as("clerk"), {
      reportId: id,
      findingKey: findingKey(balance!),
      reason: "系统原因",
    });
    expect(fixed).toMatchObject({ ok: false, sentence: "这个问题不能免改，请改正。" });
    const gone = await askWaiver(region.as("clerk"), { reportId: id, findingKey: "[]", reason: "系统原因" });
    expect(gone).toMatchObject({ ok: false, sentence: expect.stringContaining("已经没有了") as string });
    expect(await listWaiverSteps(region.db, id)).toEqual([]);
  });

  it("happens once while it is open, also when two press at once, and again after a refusal", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, key } = await blockedDraft(region);
    const ask = (person: "clerk" | "approver") =>
      askWaiver(region.as(person), { reportId: id, findingKey: key, reason: "机构改革" });
    const answers = await Promise.all([ask("clerk"), ask("approver")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [asked] = await listWaiverSteps(region.db, id);
    await refuseWaiver(region.as("office"), { stepId: asked?.id ?? "", reason: "请先核对划转数量" });
    expect(await ask("clerk")).toEqual({ ok: true });
    expect((await listWaiverSteps(region.db, id)).map(({ step, sequence }) => [step, sequence])).toEqual([
      ["ask", 1],
      ["refuse", 2],
      ["ask", 3],
    ]);
  });

  it("is the unit's own to do, while the report lies with it", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, key } = await blockedDraft(region);
    for (const other of ["otherClerk", "office", "admin"] as const) {
      await expectStatus(askWaiver(region.as(other), { reportId: id, findingKey: key, reason: "x" }), 403);
    }
    const away = await layOutRegion(await freshDatabase(engine));
    const gone = await submittedReport(away);
    const late = await askWaiver(away.as("clerk"), { reportId: gone, findingKey: key, reason: "x" });
    expect(late).toMatchObject({ ok: false, sentence: expect.stringContaining("已报送") as string });
  });
});
