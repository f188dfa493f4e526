import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { logInAs } from "#tests/support/log-in.ts";

const headings = [
  "单位名称",
  "组织领导",
  "机构保障",
  "制定制度清单",
  "制度落实情况",
  "“政务开放日”活动",
  "“政务协商”活动",
  "政务公开专区建设",
  "政务新媒体工作",
  "政务信息公开",
  "日常任务完成",
];
/** Last year's sheet: 甲镇 was reported twice for its new media and stands before 乙镇 by half a mark. */
const lastYear = [
  headings,
  ["甲镇", "4", "3", "11", "3", "2次", "3次", "15", "2次", "30", "14"],
  ["乙镇", "4", "3", "11", "3", "2次", "3次", "15", "0次", "26.5", "14"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

describe.each(engines)("The office makes next year's scheme from a copy ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("changes an indicator, is told what no longer adds up, tries it on last year's sheet — without scripts", async () => {
    const { page, errors } = await browser.visit({ scripts: false });
    await logInAs(page, site, "kezhang");
    await page.getByRole("link", { name: "考核方案" }).click();
    await page.getByRole("link", { name: "雁江区2021年度政务公开考核细则与评分标准" }).click();
    await page.getByLabel("方案名称").fill("本区2026年度政务公开考核细则");
    await page.getByRole("button", { name: "复制", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "本区2026年度政务公开考核细则" }).waitFor();

    const change = () => page.getByRole("link", { name: "改“政务新媒体工作”" }).click();
    await change();
    await page.getByLabel("满分", { exact: true }).fill("六");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("应为数字").waitFor();
    expect(await page.getByLabel("满分", { exact: true }).inputValue()).toBe("六");
    await page.getByLabel("满分", { exact: true }).fill("6");
    await page.getByRole("button", { name: "保存" }).click();
    await page
      .getByText("“考核项目（1—10）”写的是 100 分，“镇（街道）”组在它下面的指标加起来是 101 分，请核对。")
      .waitFor();
    await page.getByRole("link", { name: "试算" }).click();
    expect(await page.getByRole("button", { name: "试算" }).isDisabled()).toBe(true);
    await page.getByRole("link", { name: "返回方案" }).click();

    await change();
    await page.getByLabel("满分", { exact: true }).fill("5");
    await page.getByLabel("分档").fill("1次扣2分\n2次扣4分\n3次扣5分");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("1次扣2分，2次扣4分，3次扣5分").waitFor();
    expect(await page.getByText("还不能用来计分").count()).toBe(0);

    await page.getByRole("link", { name: "试算" }).click();
    await page.getByLabel("或者从表格里复制").fill(lastYear);
    await page.getByRole("button", { name: "试算" }).click();
    await page.getByText("总分有变化的 1 家，名次有变化的 2 家").waitFor();
    const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`, "u") }).innerText();
    expect((await row("甲镇")).split(/\s+/u)).toEqual(["甲镇", "镇（街道）", "101", "99", "1", "2", "降", "1", "位"]);
    expect((await row("乙镇")).split(/\s+/u)).toEqual([
      "乙镇",
      "镇（街道）",
      "99.5",
      "99.5",
      "2",
      "1",
      "升",
      "1",
      "位",
    ]);

    const clerk = await browser.visit();
    await logInAs(clerk.page, site, "gonganju");
    await clerk.page.goto(site.address("/schemes"));
    await clerk.page.getByRole("link", { name: "本区2026年度政务公开考核细则" }).click();
    await clerk.page.getByText("1次扣2分，2次扣4分，3次扣5分").waitFor();
    expect(await clerk.page.getByRole("link", { name: "试算" }).count()).toBe(0);
    expect([...errors, ...clerk.errors]).toEqual([]);
  });
});
