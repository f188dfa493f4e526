import type { Page } from "playwright-core";
import { cellAnchor } from "#app/components/report/cell-address.ts";
import { longReport } from "./long-report.ts";
import { compared, spread, type Part, type Row } from "./measure.ts";
import { onReportPage } from "./report-page.ts";

const runs = 8;
/** Of the last table, on the paper's later pages. */
const cell = cellAnchor("contest.review.upheld");

/** From the last key going down, in ms. */
interface Fresh {
  /** Until nothing of the old paper is in sight any more, the frame put on the screen. */
  readonly inSight: number;
  /** Until every page is new and the paper can be downloaded. */
  readonly whole: number;
}

/** Types a number anew and stops. @param turn makes each number another one */
async function typeAndStop(page: Page, turn: number): Promise<Fresh> {
  await page.locator(`[id="${cell}"]`).press("F2");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(String(10 + turn), { delay: 120 });
  await page.evaluate(() => {
    const seen = window as unknown as { fresh: Promise<Fresh> };
    let pressed = 0;
    document.addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
    const place = document.querySelector(".preview-pages")!;
    const old = new Set(place.children);
    const head = document.querySelector(".preview-head")!;
    const times = [place, head].map(
      (watched) =>
        new Promise<number>((resolve) => {
          const watcher = new MutationObserver(() => {
            const sight = place.getBoundingClientRect();
            const left = [...old].filter((drawn) => {
              const { top, bottom } = drawn.getBoundingClientRect();
              return drawn.isConnected && (watched === head || (bottom > sight.top && top < sight.bottom));
            });
            if (left.length > 0 || (watched === head && !head.textContent?.includes("与表单一致"))) return;
            watcher.disconnect();
            requestAnimationFrame(() => {
              // The first task after a frame runs when it has been handed over.
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener("message", () => resolve(performance.now() - pressed));
              port1.start();
              port2.postMessage(0);
            });
          });
          watcher.observe(watched, { childList: true, characterData: true, subtree: true });
        }),
    );
    seen.fresh = Promise.all(times).then(([inSight = 0, whole = 0]) => ({ inSight, whole }));
  });
  await page.keyboard.press("7");
  return page.evaluate(() => (window as unknown as { fresh: Promise<Fresh> }).fresh);
}

async function rowsAt(page: Page, slowdown: number, where: "first" | "last"): Promise<readonly Row[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.locator(".preview-pages").evaluate((place, end) => {
    place.scrollTop = end === "first" ? 0 : place.scrollHeight;
  }, where);
  await typeAndStop(page, 0);
  const measured: Fresh[] = [];
  for (let turn = 1; turn <= runs; turn += 1) measured.push(await typeAndStop(page, turn));
  await session.detach();
  const speed = slowdown === 1 ? "本机速度" : `处理器放慢到 1/${slowdown}`;
  const place = where === "first" ? "在看首页" : "在看末页";
  return [
    { what: `${speed}，${place}：看得见的页`, ...spread(measured.map(({ inSight }) => inSight)) },
    { what: `${speed}，${place}：全部各页、可以下载`, ...spread(measured.map(({ whole }) => whole)) },
  ];
}

export async function measure(): Promise<Part> {
  let pages = 0;
  const rows = await onReportPage(async (page) => {
    await page.locator("#text-overview").fill(longReport().narrative.overview);
    await page.getByRole("button", { name: "预览", exact: true }).click();
    await page.getByText("与表单一致").waitFor();
    pages = await page.locator(".preview-pages canvas").count();
    const plain = [...(await rowsAt(page, 1, "first")), ...(await rowsAt(page, 1, "last"))];
    const slow = [...(await rowsAt(page, 4, "first")), ...(await rowsAt(page, 4, "last"))];
    return [...plain, ...slow.map((row, index) => compared(row, plain[index]!))];
  });
  return { title: `停手到旁边的预览更新（${pages} 页，真实浏览器）`, rows };
}
