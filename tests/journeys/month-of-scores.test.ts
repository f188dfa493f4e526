import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bulletins, rowsOf } from "#tests/golden/scoring/bulletin.ts";
import { readPdf, wholeText } from "../app/renderers/pdf/read-pdf.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
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

/** August's rows as a file, one name misspelt in a way nobody has confirmed yet. */
function entriesFile() {
  const headings = "单位名称,公共服务得分,交流互动得分,网站建设及安全得分,政务信息公开得分";
  const rows = rowsOf(bulletins[1]!).map(({ name, columns }) =>
    [name === "缑氏镇" ? "候氏镇" : name, ...columns].join(","),
  );
  return { name: "2022年9月.csv", mimeType: "text/csv", buffer: Buffer.from([headings, ...rows].join("\n")) };
}

it("a month's scores from a file to a decided appeal", async () => {
  const { page, errors } = await browser.visit();
  await logInAs(page, site, "kezhang");
  await page.getByRole("link", { name: "考核", exact: true }).first().click();
  await page.getByRole("link", { name: "新建计分表" }).click();
  await page.getByLabel("时期").fill("2022-09");
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByRole("heading", { name: "2022年9月计分表" }).waitFor();

  // A name nobody goes by is asked about once, and remembered.
  await page.getByRole("link", { name: "从表格导入" }).click();
  await page.getByLabel("表格文件").setInputFiles(entriesFile());
  await page.getByRole("button", { name: "导入" }).click();
  await page.getByRole("heading", { name: "请确认单位名称" }).waitFor();
  const asked = page.getByLabel(/“候氏镇”是/u);
  expect(await asked.locator("option:checked").textContent()).toBe("缑氏镇");
  await page.getByRole("button", { name: "确认并导入" }).click();
  await page.getByText("已导入，改了 176 格。").waitFor();
  await page.getByLabel("表格文件").setInputFiles(entriesFile());
  await page.getByRole("button", { name: "导入" }).click();
  await page.getByText("已导入，改了 0 格。").waitFor();
  await page.getByRole("link", { name: "返回计分表" }).click();

  // Typed, moved on by keyboard, and a block from a spreadsheet pasted.
  await page.getByRole("link", { name: "镇（街道）" }).click();
  const cell = (unit: string, column: string) => page.getByLabel(`${unit} ${column}`, { exact: true });
  await cell("岳滩镇", "政务信息公开得分").fill("-2");
  await cell("伊洛街道", "公共服务得分").focus();
  await page.keyboard.press("ArrowDown");
  expect(await cell("首阳山街道", "公共服务得分").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowUp");
  await cell("伊洛街道", "公共服务得分").evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "5\t6\n3\t7\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await cell("首阳山街道", "交流互动得分").inputValue()).toBe("7");
  await page.getByRole("button", { name: "保存并核对" }).click();

  // No evidence, no deduction.
  await page.getByText(/还有 1 处要先改好：岳滩镇“政务信息公开得分”-2分，还没有佐证/u).waitFor();
  await page.getByRole("link", { name: "补佐证" }).click();
  await page.getByLabel("情况").fill("9月1日至20日没有更新，已电话提醒");
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
  await page.getByLabel("文件（可不选）").setInputFiles({ name: "截图.png", mimeType: "image/png", buffer: picture });
  await page.getByRole("button", { name: "保存佐证" }).click();
  const [kept] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "截图.png" }).click(),
  ]);
  expect((await readFile(await kept.path())).equals(picture)).toBe(true);
  await page.getByRole("link", { name: "返回计分表" }).click();
  await page.getByRole("button", { name: "保存并核对" }).click();
  await page.getByLabel("申诉截止日期").fill("2099-12-31");
  await page.getByRole("button", { name: "下发给各单位" }).click();
  await page.getByText("已下发给各单位").waitFor();

  await page.getByRole("link", { name: "通报" }).click();
  const [paper] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载 PDF" }).click(),
  ]);
  expect(paper.suggestedFilename()).toBe("2022年9月政府网站管理和政务信息公开工作情况通报.pdf");
  const text = wholeText(await readPdf(new Uint8Array(await readFile(await paper.path()))));
  expect(text).toContain("首阳山街道");
  expect(text).not.toContain("草稿");

  // The unit reads how its score came about, and says what is wrong with it.
  const unit = await browser.visit({ width: 390, height: 844 });
  await logInAs(unit.page, site, "gonganju");
  await unit.page.getByRole("link", { name: "考核", exact: true }).first().click();
  await unit.page.getByRole("link", { name: "2022年9月" }).click();
  await unit.page.getByText("4+3+13+16=36分").waitFor();
  await unit.page.getByLabel("哪一项").selectOption({ label: "政务信息公开得分" });
  await unit.page.getByRole("button", { name: "提出申诉" }).click();
  await unit.page.getByText("请写明理由").waitFor();
  await unit.page.getByLabel("理由").fill("9月12日发布的两条没有计入");
  await unit.page.getByRole("button", { name: "提出申诉" }).click();
  await unit.page.getByText("申诉，待答复").waitFor();

  await page.goto(new URL(unit.page.url()).href);
  await page.getByLabel("答复").fill("已核实，补计2分");
  await page.getByLabel(/成立的/u).fill("18");
  await page.getByRole("button", { name: "申诉成立，更正" }).click();
  await page.getByText("4+3+13+18=38分").waitFor();
  await unit.page.reload();
  await unit.page.getByText("由“16”改为“18”：申诉成立，已核实，补计2分").waitFor();
  await unit.page.getByRole("heading", { name: "政务信息公开得分：申诉成立" }).waitFor();
  expect([...errors, ...unit.errors]).toEqual([]);
});
