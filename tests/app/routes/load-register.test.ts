import { describe, expect, it } from "vitest";
import { loadRegister } from "#app/routes/rounds.$year.waivers/load-register.ts";
import { grantWaiver } from "#app/services/grant-waiver.ts";
import { withdrawWaiver } from "#app/services/withdraw-waiver.ts";
import { askedWaiver, blockedDraft } from "#tests/support/blocked-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, type PersonName, type Region } from "#tests/support/region.ts";

const readAs = (region: Region, person: PersonName, at = now) =>
  loadRegister(region.db, region.as(person).actor, "2025", at);

describe.each(engines)("准予事项登记（$name）", (engine) => {
  it("shows a request to the office that decides, and to nobody else; a granted one to everybody", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, key } = await blockedDraft(region);
    const stepId = await askedWaiver(region, id, key);
    expect((await readAs(region, "office")).requests).toMatchObject([
      { unitName: "示例县财政局", reason: "职能由原粮食局划入", by: "clerk某" },
    ]);
    for (const other of ["clerk", "otherClerk", "admin", "townAdmin"] as const) {
      expect(await readAs(region, other)).toMatchObject({ requests: [], entries: [] });
    }
    await grantWaiver(region.as("office"), { stepId, reason: "已核对划转文件", validUntil: "2026-12-31" });
    const { requests, entries } = await readAs(region, "otherClerk");
    expect(requests).toEqual([]);
    expect(entries).toMatchObject([
      {
        unitName: "示例县财政局",
        rule: "上年结转与上一年度年报的结转下年度一致",
        reason: "已核对划转文件",
        by: "office某",
        validUntil: "2026年12月31日",
        standing: "granted",
        canWithdraw: false,
      },
    ]);
    expect((await readAs(region, "office")).entries[0]?.canWithdraw).toBe(true);
    const later = await readAs(region, "otherClerk", new Date("2027-01-01T00:00:00.000Z"));
    expect(later.entries[0]?.standing).toBe("expired");
  });

  it("keeps what was taken back, with who and why", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, key } = await blockedDraft(region);
    const asked = await askedWaiver(region, id, key);
    await grantWaiver(region.as("office"), { stepId: asked, reason: "已核对", validUntil: "2026-12-31" });
    const granted = (await readAs(region, "office")).entries[0]?.id ?? "";
    await withdrawWaiver(region.as("office"), { stepId: granted, reason: "划转文件有误" });
    expect((await readAs(region, "clerk")).entries).toMatchObject([
      { standing: "ended", ended: expect.stringMatching(/office某于.+收回。理由：划转文件有误/u) as string },
    ]);
  });

  it("of a year that is not open is not there", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(loadRegister(region.db, region.as("clerk").actor, "1999", now), 404);
  });
});
