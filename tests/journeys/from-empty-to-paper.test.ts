import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figureText } from "#report-schema/figure-text.ts";
import { figureIndex, typedFigures } from "#report-schema/figure-index.ts";
import { narrativeKeys } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { printedGrid } from "#report-schema/printed-grid.ts";
import type { Report } from "#report-schema/report.ts";
import { withTotals } from "#report-schema/totals.ts";
import { readPdf, wholeText } from "#tests/app/renderers/pdf/read-pdf.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { explainEverything } from "#tests/support/hand-in.ts";
import { openDesk } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";

const adminPassword = "first-password-1";

async function typeReport(page: Page, report: Report): Promise<void> {
  const format = formatById(report.formatId);
  for (const key of narrativeKeys) await page.locator(`#text-${key}`).fill(report.narrative[key]);
  for (const { id, kind } of typedFigures(format)) {
    await page.locator(`[id="cell-${id.replaceAll(".", "-")}"]`).fill(figureText(kind, report.figures[id]!));
  }
}

describe.each(engines)("From an empty system to a finished paper ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  let clerkPassword = "";
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine, { demoData: false }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("the first visitor sets the system up once, adds the unit and its clerk, and opens the years", async () => {
    const { page, errors } = await browser.visit();
    await page.goto(site.address("/"));
    await page.getByRole("heading", { name: "首次设置" }).waitFor();
    await page.getByLabel("政府全称").fill("偃师市人民政府");
    await page.getByLabel("管理员姓名").fill("周管理");
    await page.getByLabel("账号", { exact: true }).fill("zhou");
    await page.getByLabel("密码", { exact: true }).fill(adminPassword);
    await page.getByLabel("再填一次密码").fill("another-password");
    await page.getByRole("button", { name: "完成设置" }).click();
    await page.getByText("两次填写的密码不一样").waitFor();
    await page.getByLabel("密码", { exact: true }).fill(adminPassword);
    await page.getByLabel("再填一次密码").fill(adminPassword);
    await page.getByRole("button", { name: "完成设置" }).click();
    await page.waitForURL(/login$/u);
    await page.goto(site.address("/setup"));
    await page.waitForURL(/login$/u);
    await logInAs(page, site, "zhou", adminPassword);

    await page.goto(site.address("/admin/units/new"));
    await page.getByLabel("单位全称").fill("偃师市人民政府办公室");
    await page.getByRole("button", { name: "添加", exact: true }).click();
    await page.waitForURL(/done=added$/u);
    await page.goto(site.address("/admin/accounts/new"));
    const unitField = page.getByLabel("单位", { exact: true });
    const office = await unitField.locator("option", { hasText: "办公室" }).getAttribute("value");
    await unitField.selectOption(office);
    await page.getByLabel("角色").selectOption({ label: "填报员" });
    await page.getByLabel("姓名").fill("张填报");
    await page.getByLabel("账号", { exact: true }).fill("zhang");
    await page.getByRole("button", { name: "添加", exact: true }).click();
    clerkPassword = await page.locator(".handed-password").innerText();
    for (const year of [2020, 2025]) {
      await page.goto(site.address("/admin/rounds"));
      await page.locator("[name=year]").fill(String(year));
      await page.getByRole("button", { name: /开设/u }).click();
      await page.getByText("年度已开设").waitFor();
    }
    await page.locator("[name=year]").fill("2018");
    await page.getByRole("button", { name: /开设/u }).click();
    await page.getByText("没有 2018 年度年报的格式").waitFor();
    expect(errors).toEqual([]);
  });

  const typed = [
    ["yanshi-office-2020", 2020],
    ["city-2025", 2025],
  ] as const;
  // Hundreds of cells by hand: on the second engine one year of them.
  it.each(engine.name === "SQLite" ? typed : typed.slice(1))(
    "the clerk types %s by hand from empty and the downloaded PDF says just that",
    async (name, year) => {
      const { page, errors } = await browser.visit();
      await logInAs(page, site, "zhang", clerkPassword);
      await openDesk(page, year);
      await page.getByText("表三尚未填写").first().waitFor();
      const golden = goldenReport(name);
      // A county office has no rules of its own to count, as a whole city has.
      const figures = Object.fromEntries(
        Object.entries(golden.figures).map(([id, value]) => [id, id.startsWith("proactive.rules") ? 0 : value]),
      );
      const narrative = {
        ...golden.narrative,
        overview: golden.narrative.overview || "全年工作平稳。",
        problems: golden.narrative.problems || "解读形式单一，下一步增加图解。",
      };
      const report: Report = { ...golden, unit: "偃师市人民政府办公室", year, figures, narrative };
      await typeReport(page, report);

      // One number wrong: the balance says so in its column, with the sum written out, and hand-in is refused.
      const cell = page.locator("#cell-applications-carriedOut-person");
      const right = await cell.inputValue();
      await cell.fill(String(Number(right) + 1));
      await page.locator("tfoot .off", { hasText: "差 1" }).first().waitFor();
      await page
        .locator(".findings-block a", {
          hasText: /^表三·自然人：一（\d+）＋二（\d+）＝\d+，（七）总计（\d+）＋四（\d+）＝\d+，相差 1。$/u,
        })
        .waitFor();
      await page.getByRole("button", { name: "检查并报送" }).click();
      await page.getByRole("heading", { name: /必须改正，改正后才能报送/u }).waitFor();
      await page.locator(".findings-block a").first().click();
      await page.waitForURL(/#cell-applications-received-person$/u);
      await page.locator("#cell-applications-carriedOut-person").fill(right);
      await page.getByRole("button", { name: "检查并报送" }).click();
      await explainEverything(page, "已核对，情况属实。");
      await page.getByRole("button", { name: "确认报送" }).click();
      await page.getByText("已报送", { exact: true }).waitFor();

      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "下载 PDF" }).click();
      const pdf = await readPdf(await readFile(await (await download).path()));
      const printed = wholeText(pdf);
      // Every character that was typed is printed, no more often and no less, tables' labels apart.
      for (const line of narrativeKeys.flatMap((key) => narrative[key].split("\n"))) {
        expect(printed).toContain(line.replace(/\s/gu, ""));
      }
      const rows = pdf.pages.flatMap((pdfPage) => pdfPage.lines.map(({ text }) => text.replace(/\s/gu, "")));
      for (const row of expectedRows(report))
        expect(
          rows.some((line) => line.endsWith(row)),
          row,
        ).toBe(true);
      expect(errors).toEqual([]);
    },
  );
});

/** The figures of each printed row, run together as a line of the page reads. */
function expectedRows(report: Report): string[] {
  const format = formatById(report.formatId);
  const figures = withTotals(format, report.figures);
  const kinds = figureIndex(format);
  return format.tables.flatMap((table) =>
    printedGrid(table)
      .rows.map((row) =>
        row.cells
          .flatMap(({ figure }) => (figure ? [figureText(kinds.get(figure)!.kind, figures[figure]!)] : []))
          .join(""),
      )
      .filter((row) => row !== ""),
  );
}
