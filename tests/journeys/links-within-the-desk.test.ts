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

it("every link of the list of parts leads to its part, however often and in whatever order they are followed", async () => {
  const { page, errors } = await browser.visit();
  await logInAs(page, site, "zhengfuban");
  await openDesk(page, 2020);
  // The sections are skipped out of sight from now on; their heights must be the real ones.
  await page.locator(".desk-paper[data-quiet]").waitFor();
  const bar = (await page.locator(".save-bar").boundingBox())?.height ?? 0;
  for (const part of ["四、", "一、", "三、", "五、", "二、", "三、"]) {
    await page.locator(".parts a", { hasText: part }).click();
    const top = () =>
      page.locator(".part > h2", { hasText: part }).evaluate((heading) => heading.getBoundingClientRect().top);
    // Two readings: it went there, and it stayed.
    await expect.poll(top).toBeLessThan(bar + 120);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await top()).toBeLessThan(bar + 120);
    expect(await top()).toBeGreaterThanOrEqual(bar);
  }
  expect(errors).toEqual([]);
});
