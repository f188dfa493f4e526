import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeExcel from "write-excel-file/node";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { logInAs } from "#tests/support/log-in.ts";

const password = "四月的河边有三棵柳树";

/** 单位名称,简称,上级单位 / 洛阳市偃师区数据局,… / 合计,1, — in GBK, as a spreadsheet program saves it. */
const gbkList = Buffer.from(
  "b5a5cebbc3fbb3c62cbcf2b3c62cc9cfbcb6b5a5cebb0d0ac2e5d1f4cad0d9c8caa6c7f8cafdbeddbed62ccafdbeddbed62cc2e5d1f4cad0d9c8caa6c7f8c8cbc3f1d5feb8ae0d0abacfbcc62c312c0d0a",
  "hex",
);

async function excelList(): Promise<Buffer> {
  const made = writeExcel(
    [
      ["2025年度年报编报单位名单", null, null, null],
      ["单位名称", "简称", "上级单位", "组别"],
      ["洛阳市偃师区体育发展中心", "体育中心", "洛阳市偃师区人民政府", "市直单位"],
      ["洛阳市偃师区人民政府", null, null, null],
      ["洛阳市偃师区某某市政府", null, "没有这个单位", null],
    ],
    { sheet: "名单" },
  );
  return Buffer.from(await made.toBuffer());
}

describe.each(engines.filter(({ name }) => name === "SQLite"))("A year is prepared ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("units from a list, accounts by links, a rehearsal and the round itself, an extension; and a clerk begins", async () => {
    const admin = await browser.visit();
    const { page } = admin;
    await logInAs(page, site, "admin");
    await page.goto(site.address("/admin/units/import"));
    const file = page.getByLabel("名单文件");
    await file.setInputFiles({ name: "名单.xlsx", mimeType: "application/octet-stream", buffer: await excelList() });
    await page.getByRole("button", { name: "预览" }).click();
    await page.getByRole("row", { name: /体育发展中心.*新增/u }).waitFor();
    await page.getByRole("row", { name: /某某市政府.*不导入/u }).waitFor();
    await page.getByRole("button", { name: "确认导入 1 个单位" }).click();
    await page.getByText("新增 1 个单位").waitFor();

    await page.goto(site.address("/admin/units/import"));
    await file.setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer: gbkList });
    await page.getByRole("button", { name: "预览" }).click();
    await page.getByRole("row", { name: /偃师区数据局.*新增/u }).waitFor();
    await page.getByRole("row", { name: /合计.*跳过/u }).waitFor();
    await page.getByRole("button", { name: "确认导入 1 个单位" }).click();
    await page.getByText("新增 1 个单位").waitFor();

    await page.goto(site.address("/admin/accounts/links?q=数据局"));
    await page.getByRole("checkbox", { name: "本页全部" }).check();
    await page.getByRole("button", { name: "开通并显示链接" }).click();
    const row = page.getByRole("row", { name: /数据局.*shujuju/u });
    const link = (await row.getByText("/welcome/").textContent()) ?? "";

    const office = await browser.visit();
    await logInAs(office.page, site, "kezhang");
    await office.page.goto(site.address("/admin/rounds"));
    await office.page.getByLabel("年度", { exact: true }).fill("2025");
    await office.page.getByLabel("演练").check();
    await office.page.getByRole("button", { name: "开设年度" }).click();
    await office.page.getByRole("row", { name: "2025 年度（演练）" }).waitFor();
    await office.page.getByLabel("年度", { exact: true }).fill("2025");
    await office.page.getByLabel("演练").uncheck();
    await office.page.getByRole("button", { name: "开设年度" }).click();
    await office.page.getByRole("row", { name: /^2025 年度 / }).waitFor();

    await office.page.goto(site.address("/rounds/2025/terms?q=数据局"));
    await office.page.getByRole("checkbox", { name: /数据局/u }).check();
    await office.page.getByLabel("延期到").fill("2026-12-20");
    await office.page.getByLabel("理由", { exact: true }).last().fill("新设机构");
    await office.page.getByRole("button", { name: "办理" }).click();
    await office.page.getByRole("row", { name: /数据局.*2026年12月20日.*延期.*新设机构/u }).waitFor();
    await office.page.goto(site.address("/rounds/2025-rehearsal?q=sjj"));
    await office.page.getByText("只供熟悉操作").waitFor();
    await office.page.getByRole("row", { name: /数据局/u }).waitFor();

    const clerk = await browser.visit({ scripts: false });
    await clerk.page.goto(link);
    await clerk.page.getByLabel("姓名").fill("周某");
    await clerk.page.getByLabel("密码", { exact: true }).fill(password);
    await clerk.page.getByLabel("再填一次密码").fill(password);
    await clerk.page.getByRole("button", { name: "设置好了" }).click();
    await clerk.page.getByText("姓名和密码已设置").waitFor();
    await logInAs(clerk.page, site, "shujuju", password);
    await clerk.page.getByText("已延期：新设机构").waitFor();
    await clerk.page.getByRole("row", { name: /演练/u }).getByRole("button", { name: "开始填报" }).click();
    await clerk.page.getByText("只供熟悉操作").waitFor();
    const again = await clerk.page.goto(link);
    expect(again?.status()).toBe(404);
    expect([...admin.errors, ...office.errors, ...clerk.errors]).toEqual([]);
  });
});
