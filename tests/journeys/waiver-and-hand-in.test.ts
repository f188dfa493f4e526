import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertAccount } from "#db/queries/accounts.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { carriedMoreOver } from "#tests/support/blocked-report.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoNow, openSite, type Site } from "#tests/support/demo-site.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { explainEverything } from "#tests/support/hand-in.ts";
import { openDesk } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { soundContent } from "#tests/support/region.ts";

function soundIn2026(): ReportContent {
  const text = JSON.stringify(soundContent());
  return JSON.parse(text.replaceAll("2025", "2026")) as ReportContent;
}

/** A unit that took on another's functions (机构改革): its 上年结转 cannot be last year's. */
describe.each(engines)("A unit that cannot put 上年结转 right asks the office ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
    for (const id of ["clerk", "office"]) {
      await insertAccount(site.db, { id, login: id, name: `${id}某`, passwordHash: "", createdAt: demoNow });
    }
    const unit = { unitId: "gonganju", unitName: "洛阳市公安局偃师分局" };
    await layIn(site.db, { ...unit, year: 2025, content: carriedMoreOver() });
    await layIn(site.db, { ...unit, year: 2026, content: soundIn2026(), moves: [] });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("asks with a reason, the office grants it, the unit hands in, and everybody can read it in the register", async () => {
    const clerk = await browser.visit();
    await logInAs(clerk.page, site, "gonganju");
    await openDesk(clerk.page, 2026);
    await clerk.page.locator(".side-findings").getByRole("link", { name: "请求主管部门准予不改" }).click();
    await clerk.page.getByRole("heading", { name: "请求准予不改" }).waitFor();
    await clerk.page.getByRole("button", { name: "请求准予" }).click();
    await clerk.page.getByText("请写明理由").waitFor();
    await clerk.page.getByLabel("请求不改的理由").fill("2026 年划入森林公安职能，结转数含原单位 5 件。");
    await clerk.page.getByRole("button", { name: "请求准予" }).click();
    await clerk.page.getByText("待答复").waitFor();

    const office = await browser.visit();
    await logInAs(office.page, site, "kezhang");
    await office.page.goto(site.address("/rounds/2026"));
    await office.page.getByRole("link", { name: "准予事项和待答复的请求" }).click();
    await office.page.getByText("含原单位 5 件").waitFor();
    await office.page.getByLabel(/答复的理由/u).fill("已核对划转清单。");
    await office.page.getByRole("button", { name: "准予不改" }).click();
    await office.page.getByRole("cell", { name: "已核对划转清单。" }).waitFor();

    await clerk.page.goto(site.address("/reports/gonganju-2026"));
    await clerk.page.locator(".findings-waived").getByText("已核对划转清单。").waitFor();
    expect(await clerk.page.locator(".findings-block").count()).toBe(0);
    await clerk.page.getByRole("button", { name: "检查并报送" }).click();
    await clerk.page.waitForURL(/submit$/u);
    await explainEverything(clerk.page, "已核对，情况属实。");
    await clerk.page.getByRole("button", { name: "确认报送" }).click();
    await clerk.page.getByText("已报送", { exact: true }).waitFor();

    await office.page.goto(site.address("/reports/gonganju-2026"));
    await office.page.getByText("准予不改：").waitFor();

    const other = await browser.visit();
    await logInAs(other.page, site, "guxian");
    await other.page.goto(site.address("/rounds/2026/waivers"));
    await other.page.getByRole("rowheader").getByText("公安局").waitFor();
    expect(await other.page.getByRole("button", { name: "收回准予" }).count()).toBe(0);
    expect([...clerk.errors, ...office.errors, ...other.errors]).toEqual([]);
  });
});
