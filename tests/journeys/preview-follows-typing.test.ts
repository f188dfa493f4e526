import { readFile } from "node:fs/promises";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPdf, wholeText } from "#tests/app/renderers/pdf/read-pdf.ts";
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

async function openPreview(page: Page): Promise<void> {
  await logInAs(page, site, "zhengfuban");
  await openDesk(page, 2020);
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await page.getByText("与表单一致").waitFor();
}

/** Notes in which order pages are drawn anew, from 1, and whether the place was ever without one of them. */
async function watchDrawing(page: Page): Promise<() => Promise<{ order: number[]; fewest: number }>> {
  await page.locator(".preview-pages").evaluate((place) => {
    const seen = { order: [] as number[], fewest: place.children.length };
    (window as unknown as { drawing: typeof seen }).drawing = seen;
    new MutationObserver((changes) => {
      seen.fewest = Math.min(seen.fewest, place.children.length);
      for (const { addedNodes } of changes)
        for (const added of addedNodes) seen.order.push([...place.children].indexOf(added as Element) + 1);
    }).observe(place, { childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { drawing: { order: number[]; fewest: number } }).drawing);
}

async function wordsOnPaper(page: Page, ask: () => Promise<unknown>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return wholeText(await readPdf(new Uint8Array(await readFile(await download.path()))));
}

it("a paper asked for while typing went on is given up, and a file asked for meanwhile is the newest one", async () => {
  const { page, errors } = await browser.visit();
  await openPreview(page);
  const given: string[] = [];
  page.on("requestfailed", (request) => given.push(`${request.failure()?.errorText} ${request.postData()}`));
  const held: Route[] = [];
  await page.route("**/preview", (route) => void held.push(route));
  const cell = page.locator("#cell-proactive-licences-decided");
  await cell.fill("73195");
  // What is shown is not said to be what stands in the form, from the first keystroke on.
  expect(await page.getByText("与表单一致").count()).toBe(0);
  await expect.poll(() => held.length).toBe(1);
  await cell.fill("84206");
  await expect.poll(() => held.length).toBe(2);
  await expect.poll(() => given).toHaveLength(1);
  expect(given[0]).toContain("net::ERR_ABORTED");
  expect(given[0]).toContain("73195");

  const words = await wordsOnPaper(page, async () => {
    await page.getByRole("link", { name: "下载 PDF" }).click();
    await page.getByText("更新好就下载").waitFor();
    await held[1]!.continue();
  });
  expect(words).toContain("84206");
  expect(words).not.toContain("73195");
  expect(words).toContain("草稿");
  await page.getByText("与表单一致").waitFor();
  expect(errors).toEqual([]);
});

it("the page looked at is drawn first, stays until the new one is there, and stays where it was", async () => {
  const { page, errors } = await browser.visit();
  await openPreview(page);
  const place = page.locator(".preview-pages");
  const count = await place.locator("canvas").count();
  expect(count).toBeGreaterThan(4);
  const scrolled = await place.evaluate((pages) => {
    pages.scrollTop = pages.scrollHeight;
    return pages.scrollTop;
  });
  const drawing = await watchDrawing(page);
  await page.locator("#cell-proactive-licences-decided").fill("62184");
  await page.getByText("正在更新").waitFor();
  await page.getByText("与表单一致").waitFor();
  const { order, fewest } = await drawing();
  expect(order[0]).toBeGreaterThan(count - 2);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  expect(fewest).toBe(count);
  expect(await place.evaluate((pages) => pages.scrollTop)).toBe(scrolled);
  // As many pixels as the screen gives it, so that the print is sharp.
  const [pixels, width] = await place
    .locator("canvas")
    .last()
    .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.clientWidth * devicePixelRatio] as const);
  expect(Math.abs(pixels - width)).toBeLessThanOrEqual(1);
  expect(errors).toEqual([]);
});

it("without a line the preview says so, keeps the pages, and is up to date by itself once the line is back", async () => {
  const { page, context, errors } = await browser.visit();
  await openPreview(page);
  const pages = page.locator(".preview-pages canvas");
  const count = await pages.count();
  await context.setOffline(true);
  await page.locator("#cell-proactive-licences-decided").fill("51073");
  await page.getByText("连不上服务器，预览没有更新，接通后自动更新。").waitFor();
  expect(await pages.count()).toBe(count);
  expect(await page.getByRole("link", { name: "下载 PDF" }).count()).toBe(0);
  await context.setOffline(false);
  await page.getByText("与表单一致").waitFor();
  expect(await wordsOnPaper(page, () => page.getByRole("link", { name: "下载 PDF" }).click())).toContain("51073");

  // A character no font has: said in words, put right by typing.
  const text = page.getByRole("textbox", { name: "一、总体情况" });
  const before = await text.inputValue();
  await text.fill(`${before}\u{e000}`);
  await page.locator(".preview-pane").getByRole("alert").getByText("U+E000").waitFor();
  await text.fill(before);
  await page.getByText("与表单一致").waitFor();
  expect(errors.filter((error) => !error.includes("net::ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});
