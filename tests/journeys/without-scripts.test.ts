import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertAccount } from "#db/queries/accounts.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoNow, openSite, type Site } from "#tests/support/demo-site.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { explainEverything } from "#tests/support/hand-in.ts";
import { logInAs, openYear } from "#tests/support/log-in.ts";
import { soundContent } from "#tests/support/region.ts";

/** Something to wait for until it is let go. */
function gate(): { promise: Promise<void>; release: () => void } {
  let open: (() => void) | undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, release: () => open?.() };
}

describe.each(engines.slice(0, 1))("Before scripts have loaded ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("a clerk logs in, begins the year's report, saves it half-filled, and finds it again", async () => {
    const { page } = await browser.visit({ scripts: false });
    await logInAs(page, site, "guxian");
    await openYear(page, 2026);
    await page.locator("#cell-applications-received-person").fill("１,２34");
    await page.locator("#cell-applications-carriedIn-person").fill("无");
    await page.locator("#text-overview").fill("　　（一）主动公开\r\n\n2026年公开信息三十条。");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.reload();
    expect(await page.locator("#cell-applications-received-person").inputValue()).toBe("1234");
    // What is no number stays as it was typed, marked, and is no zero.
    expect(await page.locator("#cell-applications-carriedIn-person").inputValue()).toBe("无");
    await page
      .getByText("表三·二、上年结转政府信息公开申请数量·自然人：“无”不是数字")
      .first()
      .waitFor({ state: "attached" });
    expect(await page.locator("#text-overview").inputValue()).toBe("（一）主动公开\n2026年公开信息三十条。");
  });

  it("what is typed while the scripts are still on their way stays, and is saved once they are there", async () => {
    const { page, errors } = await browser.visit();
    await logInAs(page, site, "gonganju");
    await openYear(page, 2026);
    const address = page.url();
    const { promise: late, release } = gate();
    await page.route("**/assets/*.js", async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(address, { waitUntil: "commit" });
    await page.locator("#cell-applications-received-person").fill("7");
    await page.locator("#text-problems").fill("解读形式单一。");
    release();
    // Once they are there, it is saved as if it had been typed after.
    await page.locator("#problems-save", { hasText: "已保存" }).waitFor();
    expect(await page.locator("#cell-applications-received-person").inputValue()).toBe("7");
    expect(await page.locator("#text-problems").inputValue()).toBe("解读形式单一。");
    expect(await page.locator("#cell-applications-received-total").innerText()).toBe("7");
    await page.reload();
    expect(await page.locator("#cell-applications-received-person").inputValue()).toBe("7");
    expect(errors).toEqual([]);
  });

  it("last year's figures stand in the cells at a press, which saves on the way what was typed", async () => {
    for (const id of ["clerk", "office"]) {
      await insertAccount(site.db, { id, login: id, name: `${id}某`, passwordHash: "", createdAt: demoNow });
    }
    const content = soundContent();
    const figures = { ...content.figures, "proactive.normative.inForce": 9 };
    const last = { unitId: "gonganju", unitName: "洛阳市公安局偃师分局", year: 2025, content: { ...content, figures } };
    await layIn(site.db, { ...last, moves: ["submit", "approve"] });
    const { page } = await browser.visit({ scripts: false });
    await logInAs(page, site, "gonganju");
    await openYear(page, 2026);
    const cell = page.locator("#cell-proactive-normative-inForce");
    await cell.fill("10");
    const section = page.locator("#section-proactive");
    await section.getByRole("button", { name: "保存，显示上年数和增减" }).click();
    await page.locator("#cell-proactive-normative-inForce-last", { hasText: "上年 9 +1" }).waitFor();
    expect(await cell.inputValue()).toBe("10");
    await section.getByRole("button", { name: "保存，不再显示上年数" }).click();
    await page.locator("#cell-proactive-normative-inForce-last").waitFor({ state: "detached" });
    expect(await cell.inputValue()).toBe("10");
  });

  it("hands the report of 2020 in, by plain forms alone", async () => {
    const { page } = await browser.visit({ scripts: false });
    await logInAs(page, site, "zhengfuban");
    await openYear(page, 2020);
    for (const id of await page
      .locator("td[data-level=blank] input")
      .evaluateAll((cells) => cells.map((cell) => cell.id))) {
      await page.locator(`[id="${id}"]`).fill("0");
    }
    await page.getByRole("button", { name: "检查并报送" }).click();
    await page.getByRole("heading", { name: "报送前检查" }).waitFor();
    await explainEverything(page, "已核对，情况属实。");
    await page.getByRole("button", { name: "确认报送" }).click();
    await page.getByText("已报送", { exact: true }).waitFor();
  });
});
