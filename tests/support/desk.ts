import type { Page } from "playwright-core";
import { openYear } from "./log-in.ts";

/** Longer than the desk takes to show, after the frame of a change, that the change is on its way. */
const toldAfterMs = 300;

/** Waits until all that was typed so far, here or before the scripts came, has been acknowledged by the server. */
export async function untilSaved(page: Page): Promise<void> {
  // What the bar says follows the frame of a change: at once it may still speak of the change before.
  await page.evaluate(
    (ms) => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 0)), ms)),
    toldAfterMs,
  );
  await page.locator(".save-state-saved", { hasText: "已保存" }).waitFor();
}

/** Waits until the page answers to the scripts: before, a key or a click is the browser's alone. */
export async function untilScriptsListen(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__react")));
}

/** Opens a year's report from the home page, as somebody whose scripts have come. */
export async function openDesk(page: Page, year: number): Promise<void> {
  await openYear(page, year);
  await untilScriptsListen(page);
}
