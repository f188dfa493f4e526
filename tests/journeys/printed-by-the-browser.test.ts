import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insertAccount } from "#db/queries/accounts.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { readPdf } from "#tests/app/renderers/pdf/read-pdf.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoNow, openSite, type Site } from "#tests/support/demo-site.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { openDesk } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";

let site: Site;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(engines[0]!), openBrowser()]);
  for (const id of ["clerk", "office"]) {
    await insertAccount(site.db, { id, login: id, name: `${id}某`, passwordHash: "没有密码", createdAt: demoNow });
  }
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Chinese fonts share glyphs between characters and radicals: the reader may find either. */
const plain = (text: string): string => text.normalize("NFKC").trim();

/** All pieces of text on the paper of Ctrl+P, in order, those wholly outside its edges left out. */
async function printed(page: Page): Promise<string[]> {
  const margin = "12mm";
  const margins = { top: margin, right: margin, bottom: margin, left: margin };
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ format: "A4", margin: margins })));
  return pages.flatMap(({ texts }) => texts.filter(({ right }) => right < 595).map(({ text }) => plain(text)));
}

function numbers(texts: readonly string[]): string[] {
  return texts.filter((text) => /^\d+(?:\.\d+)?$/u.test(text)).toSorted();
}

it("the desk comes out with its title, its texts once, every figure of every table, and nothing to press", async () => {
  const { page } = await browser.visit();
  await logInAs(page, site, "zhengfuban");
  await openDesk(page, 2020);
  const shown = await page
    .locator(".statutory td.figure")
    .evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector("input")?.value ?? cell.querySelector("output")?.textContent ?? ""),
    );
  const pieces = await printed(page);
  expect(numbers(shown).length).toBeGreaterThan(100);
  expect(numbers(pieces)).toEqual(numbers(shown));
  const text = pieces.join("").replace(/\s/gu, "");
  expect(text).toMatch(/^偃师市人.政府办公室2020年政府信息公开工作年度报告/u);
  for (const row of ["5.要求行政机关确认或重新出具已获取信息", "四、结转下年度继续办理"]) {
    expect(text).toContain(row);
  }
  expect(text.match(/\(二\)主动公开情况/gu)).toHaveLength(1);
  for (const word of [
    "查看PDF",
    "检查并报送",
    "其余填0",
    "插入数据",
    "加小标题",
    "不予公开小计",
    "勾稽关系(两行应相等)",
  ]) {
    expect(text).not.toContain(word);
  }
});

it("the office's first page comes out with its years and what is to be done", async () => {
  const { page } = await browser.visit();
  await logInAs(page, site, "kezhang");
  await page.getByRole("heading", { name: "各单位年报进度" }).waitFor();
  const text = (await printed(page)).join("").replace(/\s/gu, "");
  expect(text).toContain("各单位年报进度");
  expect(text).toContain("2026年度");
  expect(text).toContain("应报");
  expect(text).not.toContain("考核方案");
});

it("a report under review comes out as its paper, whole, and what is said of it behind it", async () => {
  const { figures, unread, narrative } = goldenReport("city-2025");
  const unit = { unitId: "gonganju", unitName: "洛阳市公安局偃师分局", year: 2025 };
  const id = await layIn(site.db, { ...unit, content: { figures, unread, narrative } });
  const { page } = await browser.visit();
  await logInAs(page, site, "kezhang");
  await page.goto(site.address(`/reports/${id}`), { waitUntil: "networkidle" });
  const text = (await printed(page)).join("").replace(/\s/gu, "");
  const order = ["一、总体情况", "四、结转下年度继续办理", "五、存在的主要问题及改进情况", "检查结果", "办理经过"];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(text).not.toContain("重新报送的期限");
});
