/** A score sheet's grid: the report's keys, steps taken back, saving by itself and through a cut line. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { untilSaved } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";

let site: Site;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(engines[0]!), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const cell = (page: Page, unit: string, column: string) => page.getByLabel(`${unit} ${column}`, { exact: true });

async function newSheet(page: Page, period: string): Promise<void> {
  await page.goto(site.address("/scores/new"));
  await page.getByLabel("时期").fill(period);
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByRole("link", { name: "镇（街道）" }).click();
  await cell(page, "伊洛街道", "公共服务得分").waitFor();
}

it("cells are typed with the report's keys, taken back in one step, and kept without a button", async () => {
  const { page, errors } = await browser.visit();
  await logInAs(page, site, "kezhang");
  await newSheet(page, "2022-09");
  await untilSaved(page);
  await cell(page, "伊洛街道", "公共服务得分").click();
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await page.keyboard.type("5");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("2");
  await page.keyboard.press("Escape");
  expect(await cell(page, "首阳山街道", "交流互动得分").inputValue()).toBe("");
  await cell(page, "槐新街道", "公共服务得分").click();
  await cell(page, "槐新街道", "公共服务得分").evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "4\t2\t13\t10\n4\t2\t13\t3\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await cell(page, "岳滩镇", "政务信息公开得分").inputValue()).toBe("3");
  await page.keyboard.press("Control+z");
  await page.getByText("已撤销：粘贴（8 格）。").waitFor();
  expect(await cell(page, "岳滩镇", "政务信息公开得分").inputValue()).toBe("");
  await page.keyboard.press("Control+y");
  await page.getByText("已恢复：粘贴（8 格）。").waitFor();
  // Sums follow by themselves, once all is kept.
  await page
    .getByRole("row", { name: /^槐新街道/u })
    .getByRole("cell", { name: "29", exact: true })
    .waitFor();
  await page.reload();
  expect(await cell(page, "首阳山街道", "公共服务得分").inputValue()).toBe("5");
  expect(await cell(page, "岳滩镇", "政务信息公开得分").inputValue()).toBe("3");
  expect(errors).toEqual([]);
});

it("what is typed while the line is cut waits on the machine, and two people who meet in a cell are both shown", async () => {
  const [first, second] = [await browser.visit(), await browser.visit()];
  await logInAs(first.page, site, "kezhang");
  await newSheet(first.page, "2022-10");
  await logInAs(second.page, site, "kezhang");
  await second.page.goto(first.page.url());
  await untilSaved(second.page);
  await first.context.setOffline(true);
  await cell(first.page, "大口镇", "公共服务得分").fill("4");
  await first.page.locator(".save-state-offline", { hasText: "已存本机" }).waitFor();
  await cell(second.page, "大口镇", "公共服务得分").fill("5");
  const mark = second.page.locator("td", { has: cell(second.page, "大口镇", "公共服务得分") });
  await mark.locator(".save-mark-saved").waitFor();
  await first.context.setOffline(false);
  const conflict = first.page.getByRole("region", { name: "冲突" });
  await conflict.getByText("我填的是“4”").waitFor();
  await conflict.getByRole("button", { name: /用同事填的/u }).click();
  expect(await cell(first.page, "大口镇", "公共服务得分").inputValue()).toBe("5");
  await untilSaved(first.page);
});
