import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { explainEverything } from "#tests/support/hand-in.ts";
import { logInAs, openYear } from "#tests/support/log-in.ts";

describe.each(engines.slice(0, 1))("Two people in one report ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("different cells come together, the same cell shows both values and loses neither", async () => {
    const first = await browser.visit();
    const second = await browser.visit();
    await logInAs(first.page, site, "zhengfuban");
    await openYear(first.page, 2026);
    await logInAs(second.page, site, "zhengfuban-shen");
    await openYear(second.page, 2026);
    const company = "#cell-applications-received-company";
    const person = "#cell-applications-received-person";

    await first.page.locator(person).fill("21");
    await first.page.getByRole("button", { name: "保存", exact: true }).click();
    await first.page.getByText("上次保存").waitFor();

    await second.page.locator(company).fill("3");
    await second.page.locator(person).fill("12");
    await second.page.getByRole("button", { name: "保存", exact: true }).click();
    const clash = second.page
      .locator(".conflicts")
      .getByRole("row", { name: /一、本年新收政府信息公开申请数量·自然人/u });
    await clash.waitFor();
    expect(await clash.getByRole("cell").allInnerTexts()).toEqual(["12", "21", "改用我填的"]);
    await expect.poll(() => second.page.locator(person).inputValue()).toBe("21");
    expect(await second.page.locator(company).inputValue()).toBe("3");

    await clash.getByRole("button").click();
    expect(await second.page.locator(person).inputValue()).toBe("12");
    await second.page.getByRole("button", { name: "保存", exact: true }).click();
    await expect.poll(() => clash.count()).toBe(0);

    await first.page.reload();
    expect(await first.page.locator(person).inputValue()).toBe("12");
    expect(await first.page.locator(company).inputValue()).toBe("3");
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  it("what was typed while a colleague handed the report in is shown, not lost", async () => {
    const clerk = await browser.visit();
    await logInAs(clerk.page, site, "zhengfuban");
    await openYear(clerk.page, 2020);
    const other = await browser.visit();
    await logInAs(other.page, site, "zhengfuban-shen");
    await openYear(other.page, 2020);
    for (const id of await other.page
      .locator("td.figure-block input")
      .evaluateAll((cells) => cells.map((cell) => cell.id))) {
      await other.page.locator(`[id="${id}"]`).fill("0");
    }
    await other.page.getByRole("button", { name: "检查并报送" }).click();
    await other.page.waitForURL(/submit$/u);
    await explainEverything(other.page, "已核对，情况属实。");
    await other.page.getByRole("button", { name: "确认报送" }).click();
    await other.page.getByText("已报送", { exact: true }).waitFor();

    await clerk.page.locator("#cell-contest-review-upheld").fill("2");
    await clerk.page.getByRole("button", { name: "保存", exact: true }).click();
    await clerk.page.getByText("刚才的修改没有保存").waitFor();
    const unsaved = clerk.page.locator(".conflicts").getByRole("row", { name: /行政复议·结果维持/u });
    expect(await unsaved.getByRole("cell").allInnerTexts()).toEqual(["2", "1"]);
    expect([...clerk.errors, ...other.errors]).toEqual([]);
  });
});
