import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPdf, wholeText } from "#tests/app/renderers/pdf/read-pdf.ts";
import { seriousFaults } from "#tests/support/axe.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { openDesk, untilSaved } from "#tests/support/desk.ts";
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

const phone = { width: 390, height: 844 };

/** Opens the paper and gives the words on it, every page of it drawn. */
async function wordsOnPaper(page: Page): Promise<readonly string[]> {
  const paper = page.getByRole("dialog", { name: "预览" });
  await paper.getByText("与表单一致").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    paper.getByRole("link", { name: "下载 PDF" }).click(),
  ]);
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  expect(await paper.locator("canvas").count()).toBe(pdf.pages.length);
  return pdf.pages.map(({ texts }) => wholeText({ ...pdf, pages: [{ ...pdf.pages[0]!, texts }] }));
}

function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );
}

it("on a phone the paper opens over the whole window, shows what was just typed, and leads back to where one was", async () => {
  const { page, errors } = await browser.visit(phone);
  await logInAs(page, site, "gonganju");
  await openDesk(page, 2026);
  const cell = page.locator("#cell-proactive-licences-decided");
  await cell.fill("73195");
  const open = page.getByRole("button", { name: "预览", exact: true });
  await untilSaved(page);
  const where = (await cell.boundingBox())!;
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(phone.height);

  await open.click();
  const paper = page.getByRole("dialog", { name: "预览" });
  const words = await wordsOnPaper(page);
  expect(words.join("")).toContain("73195");
  for (const ofPage of words) expect(ofPage).toContain("草稿");

  // It covers the window, its pages are as wide as the window lets them be, and drawn sharp.
  expect(await paper.boundingBox()).toEqual({ x: 0, y: 0, ...phone });
  const first = await paper.locator("canvas").first().boundingBox();
  expect(first!.width).toBeGreaterThan(phone.width * 0.9);
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("dialog[open], dialog[open] *")]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.className || part.tagName),
  );
  expect(tooWide).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await paper.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("预览");
  expect((await cell.boundingBox())!.y).toBeCloseTo(where.y, 0);
  expect(await cell.inputValue()).toBe("73195");

  // Opened again, by keyboard alone, it has what was typed since; the way back comes first, then the pages.
  await cell.fill("84206");
  await open.focus();
  await page.keyboard.press("Enter");
  await paper.waitFor();
  expect(await focused(page)).toBe("返回填报");
  expect((await wordsOnPaper(page)).join("")).toContain("84206");
  await paper.getByRole("button", { name: "返回填报" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("预览的各页");
  await page.keyboard.press("PageDown");
  await expect.poll(() => paper.locator(".preview-pages").evaluate((pages) => pages.scrollTop)).toBeGreaterThan(100);
  await paper.getByRole("button", { name: "返回填报" }).click();
  await paper.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("预览");
  expect(errors).toEqual([]);
});
