import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { openDesk } from "#tests/support/desk.ts";
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

it("a changed paragraph shows the words that changed; a field, and the whole report, come back as they began", async () => {
  const { page, errors } = await browser.visit();
  await logInAs(page, site, "zhengfuban");
  await openDesk(page, 2020);
  const address = page.url();
  const text = page.locator("#text-overview");
  const begun = await text.inputValue();
  const changed = begun.replace("共公布各类文件45件", "共公开各类文件47件");
  expect(changed).not.toBe(begun);
  await text.fill(changed);
  const cell = page.locator("#cell-applications-received-person");
  const number = await cell.inputValue();
  await cell.fill("8");

  // The way leads from the field last worked on, and what was just typed is there before it is followed.
  await text.focus();
  await page.getByRole("link", { name: "修改记录" }).click();
  await page.getByRole("heading", { level: 1, name: "修改记录" }).waitFor();
  const now = page.getByRole("listitem").filter({ hasText: "现在的内容" });
  expect(await now.locator("del").allInnerTexts()).toEqual(["布", "45"]);
  expect(await now.locator("ins").allInnerTexts()).toEqual(["开", "47"]);
  expect((await now.innerText()).length).toBeLessThan(400);
  await page
    .getByRole("listitem")
    .filter({ hasText: "开始填报时的内容" })
    .getByRole("button", { name: "恢复成这时的内容" })
    .click();
  await page.getByText("改过，又改回了开始填报时的内容").waitFor();

  await page.getByRole("link", { name: "全部时刻" }).click();
  await page.getByRole("row", { name: "开始填报时的内容" }).getByRole("link", { name: "查看当时的年报" }).click();
  await page.getByText("与现在有 1 处不同").waitFor();
  await page.getByRole("button", { name: "恢复成这时的年报" }).click();
  await page.waitForURL(address);
  await expect.poll(() => cell.inputValue()).toBe(number);
  expect(await text.inputValue()).toBe(begun);
  expect(errors).toEqual([]);
});
