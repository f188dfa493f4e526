import type { Page } from "playwright-core";
import { cellAnchor } from "#app/components/report/cell-address.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { compared, spread, type Part, type Row } from "./measure.ts";
import { onReportPage } from "./report-page.ts";

const format = formatById("2021-30");
const keys = 60;
/** A quick typist; findings are reckoned anew in between, as they are for people. */
const pause = 120;

/** Cells that are typed, each with the first total they count into. */
const pairs = format.sums
  .flatMap(({ total, of }) => of.map((cell) => ({ cell, total })))
  .filter(({ cell }) => !format.sums.some((sum) => sum.total === cell))
  .filter(({ cell }) => figureDefinition(format, cell).kind !== "money")
  .slice(0, 20);

declare const scheduler: { postTask(run: () => void, how: { readonly priority: "user-blocking" }): Promise<void> };

/** What the page showed after a key, in ms from the key going down until the frame was put on the screen. */
interface Shown {
  readonly total: number;
  readonly findings: number;
  /** The browser's own account, until the frame was seen; it counts in steps of 8 ms, and nothing below 16. */
  readonly seen: number;
}

/** Waits for the total to change and for the findings made of the new figures, each until its frame is out. */
async function toScreen(page: Page, cell: string, total: string, key: string): Promise<Shown> {
  // By the page's own ways: a locator would scroll each time, which nobody who types does.
  await page.evaluate((id) => document.getElementById(id)!.focus(), cell);
  await page.keyboard.press("F2");
  // What entering the cell changed is on the screen before the key goes down.
  await page.waitForTimeout(pause);
  await page.evaluate((id) => {
    const seen = window as unknown as { shown: Promise<Shown> };
    let pressed = 0;
    document.addEventListener("keydown", (event) => (pressed = event.timeStamp), { once: true, capture: true });
    const watched = [document.getElementById(id)!, document.querySelector(".side-findings")!];
    const times = watched.map(
      (element) =>
        new Promise<number>((resolve) => {
          const watcher = new MutationObserver(() => {
            watcher.disconnect();
            // The first task after a frame runs when it has been handed over; what the page put off comes behind it.
            requestAnimationFrame(() => {
              void scheduler.postTask(() => resolve(performance.now() - pressed), { priority: "user-blocking" });
            });
          });
          watcher.observe(element, { childList: true, characterData: true, subtree: true });
        }),
    );
    const own = new Promise<number>((resolve) => {
      const watcher = new PerformanceObserver((list) => {
        const entry = list.getEntries().find(({ name, startTime }) => name === "keydown" && startTime === pressed);
        if (entry) resolve(entry.duration);
      });
      watcher.observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
      setTimeout(() => {
        watcher.disconnect();
        resolve(16);
      }, 500);
    });
    seen.shown = Promise.all([...times, own]).then(([first = 0, second = 0, third = 0]) => ({
      total: first,
      findings: second,
      seen: third,
    }));
  }, total);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { shown: Promise<Shown> }).shown);
}

async function typing(page: Page, slowdown: number): Promise<readonly Row[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const measured: Shown[] = [];
  for (let turn = 0; turn < keys; turn += 1) {
    const { cell, total } = pairs[turn % pairs.length]!;
    // A digit put behind what stands there changes the total and upsets the balance, whatever the digit but nought.
    measured.push(await toScreen(page, cellAnchor(cell), cellAnchor(total), "7"));
    await page.keyboard.press("Backspace");
    await page.waitForTimeout(pause);
  }
  await session.detach();
  const where = slowdown === 1 ? "本机速度" : `处理器放慢到 1/${slowdown}`;
  return [
    { what: `${where}：合计、勾稽`, ...spread(measured.map(({ total }) => total)) },
    { what: `${where}：连同检查结果`, ...spread(measured.map(({ findings }) => findings)) },
    { what: `${where}：浏览器自记，到看得见`, ...spread(measured.map(({ seen }) => seen)) },
  ];
}

export async function measure(): Promise<Part> {
  const rows = await onReportPage(async (page) => {
    await typing(page, 1);
    const plain = await typing(page, 1);
    const slow = await typing(page, 4);
    return [...plain, ...slow.map((row, index) => compared(row, plain[index]!))];
  });
  return { title: "填一位数字到合计显示出来（175 格的表三，真实浏览器）", rows };
}
