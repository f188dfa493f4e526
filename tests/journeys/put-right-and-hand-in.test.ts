import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf, wholeText } from "#tests/app/renderers/pdf/read-pdf.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { explainEverything } from "#tests/support/hand-in.ts";
import { openDesk } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";

/** The main job on the real report of 2020 with its real faults, as the newcomer of the demo meets it. */
describe.each(engines)("A clerk puts the published report of 2020 right and hands it in ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("meets the faults, is refused, puts them right, explains the rest, and gets a finished PDF", async () => {
    const { page, errors } = await browser.visit();
    await logInAs(page, site, "zhengfuban");
    await openDesk(page, 2020);

    // What is missing is said, each line leads to its cell.
    await expect.poll(() => page.locator(".facets .missing").allInnerTexts()).toHaveLength(2);
    expect(await page.locator(".facets .missing").allInnerTexts()).toEqual([
      expect.stringContaining("政府信息公开平台建设"),
      expect.stringContaining("监督保障"),
    ]);
    const firstFault = page.locator(".findings-block a").first();
    await firstFault.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("cell-applications-disclosed-otherOrg");

    // A draft with its blanks is a PDF too, marked as a draft.
    const pdfAddress = (await page.getByRole("link", { name: "查看 PDF" }).getAttribute("href")) ?? "";
    const draft = await page.request.get(site.address(pdfAddress));
    expect(draft.headers()["content-type"]).toBe("application/pdf");
    expect(decodeURIComponent(draft.headers()["content-disposition"] ?? "")).toContain("草稿");

    // Blocking findings stop the hand-in, with the list.
    await page.getByRole("button", { name: "检查并报送" }).click();
    await page.getByRole("heading", { name: /必须改正，改正后才能报送/u }).waitFor();
    expect(await page.getByRole("button", { name: "确认报送" }).count()).toBe(0);
    await page.getByRole("link", { name: "返回修改" }).click();
    await page.waitForURL(/reports\/[^/]+$/u);

    // The cells that lost their number, by keyboard: each blank is a zero of this year.
    const blanks = page.locator("td[data-level=blank] input");
    await expect.poll(() => blanks.count()).toBe(18);
    for (const id of await blanks.evaluateAll((cells) => cells.map((cell) => cell.id))) {
      await page.locator(`[id="${id}"]`).fill("０");
    }
    await expect.poll(() => page.locator(".findings-block").count()).toBe(0);
    expect(await page.locator("#cell-applications-handled-otherOrg").innerText()).toBe("0");
    await page.keyboard.press("Control+s");
    await page.getByText("上次保存").waitFor();
    // What was typed full-width is kept as the number it is.
    expect(await page.locator("#cell-applications-disclosed-otherOrg").inputValue()).toBe("0");

    await page.getByRole("button", { name: "检查并报送" }).click();
    await page.waitForURL(/submit$/u);
    await page.getByRole("button", { name: "确认报送" }).click();
    await page.getByRole("alert").filter({ hasText: "没有写说明" }).waitFor();
    await explainEverything(page, "已核对，情况属实。");
    await page
      .getByLabel(/缺少“政府信息公开平台建设”、“监督保障”/u)
      .fill("平台建设写在（一）第三点，监督保障写在第五部分。");
    await page.getByRole("button", { name: "确认报送" }).click();
    await page.getByText("已报送", { exact: true }).waitFor();

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载 PDF" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("偃师市人民政府办公室2020年政府信息公开工作年度报告.pdf");
    const pdf = await readPdf(await readFile(await file.path()));
    const text = wholeText(pdf);
    expect(text).toContain("2020年，偃师市收到依申请公开18件");
    expect(text).toContain("政府集中采购367.0000");
    expect(text).not.toContain("草稿");
    expect(errors).toEqual([]);
  });

  it("shows the office what was handed in and explained; sent back, the clerk reads why and may write again", async () => {
    const office = await browser.visit();
    await logInAs(office.page, site, "kezhang");
    const clerk = await browser.visit();
    await logInAs(clerk.page, site, "zhengfuban");
    await openDesk(clerk.page, 2020);
    const address = new URL(clerk.page.url()).pathname;

    await office.page.goto(site.address(address));
    await office.page.getByText("单位说明：平台建设写在（一）第三点").waitFor();
    await office.page.getByRole("button", { name: "退回修改" }).click();
    await office.page.getByText("还没有写意见，没有退回").waitFor();
    await office.page.getByRole("link", { name: "返回年报" }).click();
    await office.page.getByLabel(/^总的意见/u).fill("请补写“监督保障”。");
    await office.page.getByRole("button", { name: "退回修改" }).click();
    await office.page.locator(".state", { hasText: "退回修改" }).waitFor();

    await clerk.page.reload();
    await clerk.page.getByText("请补写“监督保障”。").waitFor();
    await clerk.page.getByRole("button", { name: "检查并报送" }).click();
    await clerk.page.waitForURL(/submit$/u);
    // The reason given before is still there: its facts have not changed.
    await clerk.page.getByRole("button", { name: "确认报送" }).click();
    await clerk.page.getByText("已报送", { exact: true }).waitFor();
    expect(await clerk.page.getByRole("link", { name: /次报送的文件/u }).count()).toBe(2);

    await office.page.reload();
    await office.page.getByRole("button", { name: "审查通过" }).click();
    await office.page.locator(".state", { hasText: "审查通过" }).waitFor();
    expect([...office.errors, ...clerk.errors]).toEqual([]);
  });
});
