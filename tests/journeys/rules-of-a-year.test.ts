import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertAccount } from "#db/queries/accounts.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoNow, openSite, type Site } from "#tests/support/demo-site.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { openDesk } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { soundContent, thinContent } from "#tests/support/region.ts";

describe.each(engines)("The office sets a year's rules, having seen whom they hit ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
    for (const id of ["clerk", "office"]) {
      await insertAccount(site.db, { id, login: id, name: `${id}某`, passwordHash: "", createdAt: demoNow });
    }
    await layIn(site.db, { unitId: "guxian", unitName: "顾县镇", year: 2025, content: soundContent() });
    await layIn(site.db, { unitId: "gonganju", unitName: "公安分局", year: 2025, content: thinContent() });
    await layIn(site.db, { unitId: "gonganju", unitName: "公安分局", year: 2026, content: soundContent(), moves: [] });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each([true, false])("with scripts: %s", async (scripts) => {
    const limit = scripts ? "30" : "40";
    const office = await browser.visit({ scripts });
    await logInAs(office.page, site, "kezhang");
    await office.page.goto(site.address("/rounds/2026/rules"));
    await office.page.getByLabel("第一部分最多").fill("30000");
    await office.page.getByRole("button", { name: "试运行" }).click();
    await office.page.getByText("应在 0 到 20000 之间").waitFor();
    expect(await office.page.getByLabel("第一部分最多").inputValue()).toBe("30000");

    await office.page.getByLabel("第一部分最多").fill(limit);
    await office.page.getByLabel("第一部分的字数符合当地规定：程度").selectOption("block");
    await office.page.getByRole("button", { name: "试运行" }).click();
    const result = office.page.getByRole("region", { name: "试运行结果" });
    await result.getByText("用 2025 年度已报送的 2 份年报试过").waitFor();
    await result.getByText("顾县镇").waitFor();
    expect(await result.getByText("公安分局").count()).toBe(0);

    // Nothing is switched on yet, and what is changed after the trial is tried again first.
    await office.page.getByLabel("雷同文字占比超过").fill(scripts ? "60" : "70");
    await office.page.getByRole("button", { name: "确认启用" }).click();
    await office.page.getByText("试运行之后又有改动，没有启用").waitFor();
    await office.page.getByRole("button", { name: "确认启用" }).click();
    await office.page.getByText("已启用。").waitFor();

    const clerk = await browser.visit();
    await logInAs(clerk.page, site, "gonganju");
    await openDesk(clerk.page, 2026);
    await clerk.page
      .locator(".findings-block")
      .getByText(new RegExp(`超过规定的 ${limit} 字，请精简。`, "u"))
      .waitFor();
    await clerk.page.goto(site.address("/rules"));
    await clerk.page.getByText("2026 年度：必须改正").waitFor();
    expect([...office.errors, ...clerk.errors]).toEqual([]);
  });
});
