import type { Page } from "playwright-core";
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

const cell = "cell-applications-refused-lawForbids-person";

/** Where the cell stands in the window and how high the bar is, frame by frame from now on. */
async function watchPlaces(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((id) => {
    const seen = window as unknown as { places: Set<string>; isWatching: boolean };
    seen.places = new Set();
    seen.isWatching = true;
    requestAnimationFrame(function look() {
      const { top } = document.getElementById(id)!.getBoundingClientRect();
      const bar = document.querySelector(".save-bar")!.getBoundingClientRect().height;
      seen.places.add(`cell ${Math.round(top)}, bar ${bar}`);
      if (seen.isWatching) requestAnimationFrame(look);
    });
  }, cell);
  return () =>
    page.evaluate(() => {
      const seen = window as unknown as { places: Set<string>; isWatching: boolean };
      seen.isWatching = false;
      return [...seen.places];
    });
}

it.each([
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])("what is typed, checked and saved leaves the cell where it is, at $width wide", async (size) => {
  const { page, errors } = await browser.visit(size);
  await logInAs(page, site, "gonganju");
  await openDesk(page, 2026);
  await page.locator(`#${cell}`).focus();
  const places = await watchPlaces(page);
  for (const digit of "12345") {
    await page.keyboard.press(digit);
    await page.locator(".save-state-saving").waitFor();
    await page.locator(".save-state-saved").waitFor();
  }
  // Nothing moved, though sums, findings and how it is saved were shown anew all the while.
  expect(await places()).toHaveLength(1);
  expect(errors).toEqual([]);
});
