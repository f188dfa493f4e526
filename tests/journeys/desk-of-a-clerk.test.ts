import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { insertAccount } from "#db/queries/accounts.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoNow, openSite, type Site } from "#tests/support/demo-site.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { openDesk, untilSaved } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { soundContent } from "#tests/support/region.ts";

let site: Site;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(engines[0]!), openBrowser()]);
  for (const id of ["clerk", "office"]) {
    await insertAccount(site.db, { id, login: id, name: `${id}某`, passwordHash: "", createdAt: demoNow });
  }
  const sound = soundContent();
  const figures = { ...sound.figures, "applications.carriedOut.person": 2, "proactive.normative.inForce": 9 };
  await layIn(site.db, {
    unitId: "gonganju",
    unitName: "洛阳市公安局偃师分局",
    year: 2025,
    content: { ...sound, figures },
    moves: ["submit", "approve"],
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it("a clerk starts from last year, puts 上年结转 right with a reason, declares zeros, writes beside the figures and looks at the paper", async () => {
  const { page, errors } = await browser.visit();
  await logInAs(page, site, "gonganju");
  await openDesk(page, 2026);

  // 上年结转 is there, locked, and says where it comes from.
  const carriedIn = page.locator("#cell-applications-carriedIn-person");
  expect(await carriedIn.inputValue()).toBe("2");
  expect(await carriedIn.isEditable()).toBe(false);
  await page.getByText("由 2025 年度年报“四、结转下年度继续办理”带入，已锁定").waitFor();

  // 现行有效 by last year, taken over with a click; last year's figures in the cells on demand.
  await page.locator("#cell-proactive-normative-issued").fill("2");
  await page.locator("#cell-proactive-normative-repealed").fill("1");
  await page.locator("#section-proactive").getByRole("button", { name: "采用" }).click();
  expect(await page.locator("#cell-proactive-normative-inForce").inputValue()).toBe("10");
  await page.locator("#section-proactive").getByLabel("显示上年数和增减").check();
  await page.locator("#cell-proactive-normative-inForce-last").getByText("上年 9 +1").waitFor();
  expect(await page.locator("#cell-proactive-normative-inForce").getAttribute("aria-describedby")).toContain("-last");

  // 更正 asks for a reason, and has it before it changes anything.
  await page.getByRole("link", { name: "更正" }).click();
  await page.getByLabel("自然人更正为").fill("0");
  await page.getByRole("button", { name: "保存更正" }).click();
  await page.getByText("请写明更正理由").waitFor();
  await page.getByLabel(/更正理由/u).fill("2 件随职能划出");
  await page.getByRole("button", { name: "保存更正" }).click();
  await page.locator(".locked-note li", { hasText: "2 改为 0" }).waitFor();
  expect(await carriedIn.inputValue()).toBe("0");

  await declareZero(page);
  await writeBesideFigures(page);
  await lookAtThePaper(page);

  // The office sees what was stated once it is handed in; here it is what was kept.
  await page.reload();
  await page.locator(".locked-note li", { hasText: "2 件随职能划出" }).waitFor();
  await page.locator(".zero-box", { hasText: "法院：未查（法院未回函）" }).waitFor();
  await page.locator(".desk-side .explained", { hasText: "本局人手少，已写全" }).waitFor();
  expect(errors).toEqual([]);
});

async function declareZero(page: Page): Promise<void> {
  for (const table of ["applications", "contest"]) {
    for (const cell of await page.locator(`#section-${table} td.figure input:not([readonly])`).all()) {
      await cell.fill("0");
    }
  }
  await untilSaved(page);
  await page.locator(".zero-box").getByRole("link", { name: "零报告声明" }).click();
  for (const source of ["登记台账", "复议机关", "信访"]) {
    await page.getByRole("group", { name: source }).getByLabel("已查").check();
  }
  await page.getByRole("group", { name: "法院" }).getByLabel("未查", { exact: true }).check();
  await page.getByRole("button", { name: "声明", exact: true }).click();
  await page.getByText("“法院”未查，请写明原因").waitFor();
  await page.getByLabel(/^法院：/u).fill("法院未回函");
  await page.getByRole("button", { name: "声明", exact: true }).click();
  await page.locator(".zero-box", { hasText: "已声明" }).waitFor();
}

async function writeBesideFigures(page: Page): Promise<void> {
  const text = page.getByRole("textbox", { name: "一、总体情况" });
  await text.focus();
  await paste(
    page,
    "<p class=MsoNormal>（一）主动公开</p><p>全年制发行政规范性文件<span>7</span>件，&nbsp;均已公开。</p><table><tr><td>甲</td><td>乙</td></tr></table>",
  );
  await page.getByRole("button", { name: /只粘贴文字/u }).click();
  expect(await text.inputValue()).toBe("（一）主动公开\n全年制发行政规范性文件7件，均已公开。");

  // The wrong number is put right from the table with one click.
  const fault = page.locator(".desk-side .findings-explain li", { hasText: "制发行政规范性文件7件" });
  await fault.getByRole("button", { name: "改成“2件”" }).click();
  await expect.poll(() => text.inputValue()).toContain("文件2件");

  // A phrase with the current number, where the caret stands.
  await text.focus();
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "插入数据" }).nth(1).click();
  await page.getByLabel("查找可插入的数据").fill("现行有效");
  await page.keyboard.press("Enter");
  expect((await text.inputValue()).endsWith("现行有效行政规范性文件10件")).toBe(true);

  // What cannot be put right is explained where it is found, at once.
  const missing = page.locator(".desk-side .findings-explain li", { hasText: "缺少" });
  await missing.getByRole("button", { name: "写明原因" }).click();
  await missing.getByLabel(/^原因/u).fill("本局人手少，已写全");
  await missing.getByRole("button", { name: "保存说明" }).click();
  await missing.getByText("已说明").waitFor();
}

async function lookAtThePaper(page: Page): Promise<void> {
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await page.getByText("与表单一致").waitFor();
  const pages = page.locator(".preview-pages canvas");
  expect(await pages.count()).toBeGreaterThan(1);
  const inked = await pages.first().evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, index) => index % 4 === 0 && value < 100);
  });
  expect(inked).toBe(true);
  await page.getByRole("button", { name: "收起预览" }).click();
}

/** As Word and web pages put it on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/html", content);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}
