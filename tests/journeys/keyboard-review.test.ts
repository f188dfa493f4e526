import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { untilScriptsListen } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { layOutReviewedYear } from "#tests/support/reviewed-year.ts";

const mostTabs = 60;

/** What has the focus, as it is read out. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").replaceAll(/\s+/gu, "");
  });
}

/** Goes on by Tab until that has the focus, seen by whoever looks at the screen. */
async function tabTo(page: Page, words: RegExp, most = mostTabs): Promise<void> {
  for (let tabs = 0; tabs < most; tabs += 1) {
    await page.keyboard.press("Tab");
    if (!words.test(await focused(page))) continue;
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline, words.source).toBe("solid");
    return;
  }
  throw new Error(`按 ${most} 次 Tab 没有到“${words.source}”，现在是“${await focused(page)}”`);
}

async function press(page: Page, words: RegExp): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press("Enter");
}

describe.each(engines.slice(0, 1))("Reviewing by keyboard alone ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
    await layOutReviewedYear(site.db);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("leads from the board to the report, writes on a sentence and on a cell from where they stand, and returns it", async () => {
    const { page, errors } = await browser.visit();
    await logInAs(page, site, "kezhang");
    await page.goto(site.address("/rounds/2025"));
    await untilScriptsListen(page);
    await press(page, /^待审查/u);
    await page.waitForURL(/\/queue/u);
    await page.getByRole("heading", { name: /待审查/u }).waitFor();
    // The way goes on in the page, not at its top once more.
    await page.waitForFunction(() => document.activeElement?.id === "main");
    await tabTo(page, /^返回进度/u, 1);
    await press(page, /^审查/u);
    await page.waitForURL(/\/reports\/sifaju-2025/u);
    await page.waitForFunction(() => document.activeElement?.id === "main");
    await tabTo(page, /^返回待审查列表/u, 1);

    await press(page, /^意见：对“本报告根据/u);
    await page.waitForFunction(() => document.activeElement?.id === "remark-text");
    expect(await page.getByLabel("摘引原句").inputValue()).toContain("本报告根据");
    await page.keyboard.type("请写明编制依据的文号。");
    await press(page, /^记下这条意见/u);
    await page.locator(".remark", { hasText: "请写明编制依据的文号。" }).waitFor();
    // Back at the sentence: the next place is one step away.
    await page.waitForFunction(() => document.activeElement?.className === "remark-here");
    expect(await focused(page)).toMatch(/^意见：对“本报告根据/u);

    await press(page, /本年制发件数：.*写意见/u);
    await page.waitForFunction(() => document.activeElement?.id === "remark-text");
    await page.keyboard.type("请核对制发件数。");
    await press(page, /^记下这条意见/u);
    await page.locator(".remark", { hasText: "请核对制发件数。" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-place")?.startsWith("proactive."));

    await page.getByRole("button", { name: "退回修改" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("退回修改", { exact: true }).first().waitFor();
    expect(errors).toEqual([]);
  });
});
