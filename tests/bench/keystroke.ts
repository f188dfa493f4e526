import type { Page } from "playwright-core";
import { cellAnchor } from "#app/components/report/cell-address.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { compared, spread, type Part, type Row } from "./measure.ts";
import { withFile, withServer } from "./served.ts";

const format = formatById("2019-60");
const keys = 60;
/** A quick typist; findings are reckoned anew in between, as they are for people. */
const pause = 120;

/** Cells that are typed, each with the first total they count into. */
const pairs = format.sums
  .flatMap(({ total, of }) => of.map((cell) => ({ cell, total })))
  .filter(({ cell }) => !format.sums.some((sum) => sum.total === cell))
  .filter(({ cell }) => figureDefinition(format, cell).kind !== "money")
  .slice(0, 20);

/** From the key going down until the frame in which the total has changed has been put on the screen. */
async function toScreen(page: Page, cell: string, total: string, key: string): Promise<number> {
  await page.locator(`[id="${cell}"]`).press("End");
  await page.evaluate((id) => {
    const seen = window as unknown as { shown: Promise<number> };
    seen.shown = new Promise((resolve) => {
      let pressed = 0;
      document.addEventListener("keydown", (event) => (pressed = event.timeStamp), { once: true, capture: true });
      const watcher = new MutationObserver(() => {
        watcher.disconnect();
        requestAnimationFrame(() => {
          // The first task after a frame runs when it has been handed over.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - pressed));
          port1.start();
          port2.postMessage(0);
        });
      });
      watcher.observe(document.getElementById(id)!, { childList: true, characterData: true, subtree: true });
    });
  }, total);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}

async function typing(page: Page, slowdown: number): Promise<Row> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const measured: number[] = [];
  for (let turn = 0; turn < keys; turn += 1) {
    const { cell, total } = pairs[turn % pairs.length]!;
    // A digit put behind what stands there changes the total, whatever the digit but nought.
    measured.push(await toScreen(page, cellAnchor(cell), cellAnchor(total), "7"));
    await page.keyboard.press("Backspace");
    await page.waitForTimeout(pause);
  }
  await session.detach();
  return { what: slowdown === 1 ? "本机速度" : `处理器放慢到 1/${slowdown}`, ...spread(measured) };
}

export async function measure(): Promise<Part> {
  const rows = await withFile((database) =>
    withServer(database, async ({ url, clerks }) => {
      const browser = await openBrowser();
      try {
        const [clerk] = clerks;
        const { page, context } = await browser.visit();
        const [name = "", value = ""] = clerk?.cookie.split("=") ?? [];
        await context.addCookies([{ name, value, url }]);
        await page.goto(new URL(`/reports/${clerk?.reportId}`, url).href, { waitUntil: "networkidle" });
        await typing(page, 1);
        const plain = await typing(page, 1);
        return [plain, compared(await typing(page, 4), plain)];
      } finally {
        await browser.close();
      }
    }),
  );
  return { title: "填一位数字到合计显示出来（150 格的表，真实浏览器）", rows };
}
