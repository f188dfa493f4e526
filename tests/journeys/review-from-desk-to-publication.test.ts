import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { listSignOffs } from "#db/queries/sign-offs.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { hashPassword } from "#app/session/password.ts";
import { beijingMinute } from "#report-schema/round-dates.ts";
import { readPdf, wholeText } from "#tests/app/renderers/pdf/read-pdf.ts";
import { openBrowser, type TestBrowser, type Visitor } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoNow, demoPassword, openSite, type Site } from "#tests/support/demo-site.ts";
import { openDesk } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { soundContent } from "#tests/support/region.ts";

const licences = "表二·行政许可·本年处理决定数量";

/** Writes under everything that asks for a reason, and sends the report on. */
async function sendOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "检查并报送" }).click();
  const send = page.getByRole("button", { name: "提交初审" });
  await send.waitFor();
  for (const field of await page.locator(".explain textarea").all()) await field.fill("已核对，情况属实。");
  await send.click();
  await page.getByRole("heading", { name: "单位审核" }).waitFor();
}

describe("A report on its way from the desk through the unit and the office to the public", () => {
  let site: Site;
  let browser: TestBrowser;
  const people: Record<string, Visitor> = {};
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engines[0]!), openBrowser()]);
    const passwordHash = await hashPassword(demoPassword);
    for (const [id, name] of [
      ["shen-1", "钱科长"],
      ["shen-2", "周局长"],
    ] as const) {
      await insertAccount(site.db, { id, login: id, name, passwordHash, createdAt: demoNow });
      await replaceGrants(site.db, id, [{ unitId: "gonganju", role: "approver" }]);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function as(login: string): Promise<Page> {
    const known = people[login];
    if (known) return known.page;
    const visitor = await browser.visit();
    people[login] = visitor;
    await logInAs(visitor.page, site, login);
    return visitor.page;
  }

  async function sign(address: string): Promise<void> {
    for (const [login, button] of [
      ["shen-1", "签署初审"],
      ["shen-2", "签署终审并报送"],
    ] as const) {
      const page = await as(login);
      // The home page says whose turn it is.
      await page.goto(site.address("/"));
      const row = page.getByRole("row", { name: "2025 年度" });
      expect(await row.innerText()).toContain(`等您${button.slice(0, 4)}`);
      await row.getByRole("link", { name: button.slice(0, 4) }).click();
      await page.waitForURL(address);
      await page.getByRole("button", { name: button }).click();
      // The second time round the page shows the first signatures from the beginning.
      await page.getByRole("button", { name: button }).waitFor({ state: "detached" });
      await page
        .getByText(button === "签署初审" ? "钱科长　" : "已报送")
        .first()
        .waitFor();
    }
  }

  it("is reviewed inside by two, returned by the office with remarks on a cell and a sentence, answered, passed, published and downloaded", async () => {
    const admin = await as("admin");
    await admin.getByRole("link", { name: "年度", exact: true }).click();
    await admin.getByLabel("年度", { exact: true }).fill("2025");
    await admin.getByLabel("公开期限").fill("2026-03-31");
    await admin.getByRole("button", { name: "开设年度" }).click();
    await admin.getByText("年度已开设").waitFor();
    await admin.getByRole("row", { name: /^2025 年度 2026年1月31日 2026年3月31日/u }).waitFor();
    await admin.goto(site.address("/admin/units/gonganju"));
    await admin.getByLabel("审核步骤").selectOption("2");
    await admin.getByRole("button", { name: "保存审核设置" }).click();
    await admin.getByText("单位审核的设置已保存。").waitFor();

    const clerk = await as("gonganju");
    await openDesk(clerk, 2025);
    const address = clerk.url();
    const reportId = new URL(address).pathname.split("/").at(-1) ?? "";
    const account = { accountId: "", grants: [{ unitId: "gonganju", role: "clerk" as const }] };
    const actor = {
      ...account,
      accountId: (
        await site.db.selectFrom("accounts").select("id").where("login", "=", "gonganju").executeTakeFirstOrThrow()
      ).id,
    };
    const filled = await saveDraft(
      { db: site.db, actor, now: new Date(), address: "" },
      { reportId, baseVersion: 1, content: soundContent() },
    );
    expect(filled.ok).toBe(true);
    await clerk.reload();
    await sendOn(clerk);

    // Inside the unit: a remark on a cell, by clicking it.
    const first = await as("shen-1");
    await first.goto(address);
    await first.getByRole("link", { name: `${licences}：86` }).click();
    await first.getByLabel("意见", { exact: true }).fill("与业务系统的 87 件不一致");
    await first.getByRole("button", { name: "记下这条意见" }).click();
    await first.locator(".remark").waitFor();
    await first.getByRole("button", { name: "退回填报员修改" }).click();
    await first.getByRole("heading", { name: "单位审核" }).waitFor({ state: "detached" });

    await clerk.goto(address);
    await clerk.locator(".answers").getByText("还有 1 条没有答复").waitFor();
    expect(await clerk.locator("td.figure-remarked").count()).toBe(1);
    await clerk.getByLabel(licences).fill("87");
    await clerk.getByRole("button", { name: "保存", exact: true }).click();
    await clerk.getByRole("button", { name: /^答复/u }).click();
    await clerk.getByText("都已答复").waitFor();
    await sendOn(clerk);
    await sign(address);
    expect((await listSignOffs(site.db, reportId)).map(({ by, step }) => [by, step])).toEqual([
      ["钱科长", 1],
      ["周局长", 2],
    ]);

    // The office: a remark on a cell and one on a sentence.
    const office = await as("kezhang");
    await office.goto(site.address("/rounds/2025/queue"));
    await office.getByRole("link", { name: /^审查/u }).click();
    await office.getByRole("button", { name: "开始审查" }).click();
    await office.getByText("您正在审查").waitFor();
    expect(await office.getByText("钱科长").count()).toBeGreaterThan(0);
    expect(await office.getByText("与业务系统的 87 件不一致").count()).toBe(0);
    await office.getByRole("link", { name: `${licences}：87` }).click();
    await office.getByLabel("意见", { exact: true }).fill("请附统计口径");
    await office.getByRole("button", { name: "记下这条意见" }).click();
    await office.locator(".remark").waitFor();
    await office.getByLabel("意见的位置").selectOption("text.problems");
    await office.getByLabel(/^摘引原句/u).fill("二是解读形式较为单一。");
    await office.getByLabel("意见", { exact: true }).fill("请写明改进措施和时限");
    await office.getByRole("button", { name: "记下这条意见" }).click();
    await office.locator("a.quote-remark").waitFor();
    await office.getByLabel(/^重新报送的期限/u).fill("2099-02-05");
    await office.getByRole("button", { name: "退回修改" }).click();
    await office.getByText("退回修改", { exact: true }).first().waitFor();

    // Its paper, read back from both kinds of file.
    await office.goto(address);
    const paper = office.getByRole("link", { name: "审查意见书（PDF）" });
    const href = new URL((await paper.getAttribute("href")) ?? "", site.url).href;
    const pdf = await office.request.get(href);
    const text = wholeText(await readPdf(await pdf.body()));
    expect(text).toContain("（1）表二·行政许可·本年处理决定数量请附统计口径");
    expect(text).toContain("“二是解读形式较为单一。”请写明改进措施和时限");
    expect(text).toContain("请于2099年2月5日前修改并重新报送");
    const word = await office.request.get(`${href}&as=word`);
    expect((await mammoth.extractRawText({ buffer: await word.body() })).value.replace(/\s/gu, "")).toBe(text);

    await clerk.goto(address);
    await clerk.locator(".answers").getByText("还有 2 条没有答复").waitFor();
    await clerk.getByText("请写明改进措施和时限").waitFor();
    // Both are work left; F8 leads to where each is answered.
    const workLeft = clerk.locator(".work-left");
    await workLeft.getByText("2 条审查意见没有答复").waitFor();
    for (const words of ["请附统计口径", "请写明改进措施和时限"]) {
      await clerk.keyboard.press("F8");
      const focused = clerk.locator(".remark:focus-within", { hasText: words });
      expect(await focused.locator("input[name=kind]:focus").count()).toBe(1);
    }
    const problems = clerk.getByLabel("五、存在的主要问题及改进情况", { exact: true });
    await problems.fill(
      (await problems.inputValue()).replace(
        "二是解读形式较为单一。",
        "二是解读形式较为单一，2026年6月底前增加图文解读。",
      ),
    );
    await clerk.getByRole("button", { name: "保存", exact: true }).click();
    const answer = clerk.locator(".remark", { hasText: "请附统计口径" });
    await answer.getByLabel("说明", { exact: true }).check();
    await answer.getByRole("button", { name: /^答复/u }).click();
    await answer.getByText("请写明不改的原因").waitFor();
    await answer.getByRole("textbox").fill("按业务系统办结时间统计。");
    await answer.getByRole("button", { name: /^答复/u }).click();
    await answer.getByText("说明：按业务系统办结时间统计。").waitFor();
    await workLeft.getByText("1 条审查意见没有答复").waitFor();
    await clerk.locator(".remark", { hasText: "请写明改进措施" }).getByRole("button", { name: /^答复/u }).click();
    await clerk.getByText("都已答复").waitFor();
    await workLeft.getByText("没有答复").waitFor({ state: "detached" });
    await sendOn(clerk);
    await sign(address);

    // What was answered, what changed, whether it was met.
    await office.goto(site.address("/rounds/2025/queue"));
    await office.getByRole("link", { name: /^审查/u }).click();
    await office.getByText("说明：按业务系统办结时间统计。").waitFor();
    expect(await office.locator(".text-changes ins").first().textContent()).toContain("2026年6月底前");
    expect(await office.locator("p", { hasText: "现在：" }).locator("ins").first().textContent()).toContain(
      "2026年6月底前",
    );
    expect(await office.getByRole("button", { name: "审查通过" }).count()).toBe(0);
    for (const left of [1, 0]) {
      await office
        .getByRole("button", { name: /^已改好/u })
        .first()
        .click();
      await office.waitForFunction(
        (count) => [...document.querySelectorAll("button[value=meet]")].length === count,
        left,
      );
    }
    await office.getByRole("button", { name: "审查通过" }).click();
    await office.getByLabel("网址").fill("https://www.example.gov.cn/gkndbg/2025.html");
    await office.getByRole("button", { name: "登记发布" }).click();
    await office.getByText("已发布", { exact: true }).waitFor();
    const passed = await latestRevision(site.db, reportId);
    expect(passed?.number).toBe(2);

    // All papers of the round in one file, read as it was downloaded.
    await office.goto(site.address("/rounds/2025"));
    await office.getByRole("link", { name: "成品文件打包下载" }).click();
    await office.getByLabel("已审查通过的：1 份").check();
    const [bundle] = await Promise.all([
      office.waitForEvent("download"),
      office.getByRole("button", { name: "打包下载" }).click(),
    ]);
    const files = unzipSync(await readFile(await bundle.path()));
    const papers = Object.keys(files).filter((name) => name.endsWith(".pdf"));
    expect(papers).toEqual(["市直单位/02 洛阳市偃师区公安局2025年政府信息公开工作年度报告.pdf"]);
    const bytes = files[papers[0]!]!;
    const printed = await readPdf(bytes);
    const list = Papa.parse<Record<string, string>>(strFromU8(files["清单.csv"]!).slice(1), { header: true });
    const lines = list.data.filter((line) => line["文件"]);
    expect(lines).toEqual([
      expect.objectContaining({
        单位: "洛阳市偃师区公安局",
        状态: "已发布",
        文件: papers[0],
        报送版本: "第2次",
        报送时间: beijingMinute(new Date(passed!.createdAt)),
        页数: String(printed.pages.length),
        "文件校验值（SHA-256）": createHash("sha256").update(bytes).digest("hex"),
      }),
    ]);
    // Of the revision that passed: what was put right after the return, and the figure corrected inside the unit.
    expect(wholeText(printed)).toContain("二是解读形式较为单一，2026年6月底前增加图文解读。");
    expect(wholeText(printed)).toMatch(/行政许可87/u);
    expect(Object.values(people).flatMap(({ errors }) => errors)).toEqual([]);
  });
});
