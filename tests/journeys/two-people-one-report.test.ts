import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { explainEverything } from "#tests/support/hand-in.ts";
import { openDesk, untilSaved } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";

/** A line that is cut on purpose is told on the console by the browser itself. */
function offlineAside(errors: readonly string[]): string[] {
  return errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/u.test(error));
}

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

  it("different fields come together by themselves; one cell and one paragraph ask whose to keep", async () => {
    const first = await browser.visit();
    const second = await browser.visit();
    await logInAs(first.page, site, "zhengfuban");
    await openDesk(first.page, 2026);
    await logInAs(second.page, site, "zhengfuban-shen");
    await openDesk(second.page, 2026);
    const company = "#cell-applications-received-company";
    const person = "#cell-applications-received-person";
    const text = "#text-problems";

    // Nobody presses a button.
    await first.page.locator(person).fill("２1");
    await first.page.locator(text).fill("解读形式单一。");
    await untilSaved(first.page);
    expect(await first.page.locator(".narrative-field", { has: first.page.locator(text) }).innerText()).toContain(
      "已保存",
    );

    // What the second had not touched comes with the answer to its own save.
    await second.page.locator(company).fill("3");
    await untilSaved(second.page);
    await expect.poll(() => second.page.locator(person).inputValue()).toBe("21");
    expect(await second.page.locator(text).inputValue()).toBe("解读形式单一。");

    // Both now change the same cell and the same paragraph, the second without having heard.
    await second.context.setOffline(true);
    await second.page.locator(person).fill("12");
    await second.page.locator(text).fill("解读形式单一，公开不够及时。");
    await second.page.locator(".save-state", { hasText: "离线，2 处修改已存本机" }).waitFor();
    await first.page.locator(person).fill("22");
    await first.page.locator(text).fill("解读形式较为单一。");
    await untilSaved(first.page);
    await second.context.setOffline(false);
    const list = second.page.getByRole("region", { name: "冲突" });
    await list.getByText("有 2 处您和同事都改了").waitFor();
    const clash = list.getByRole("row", { name: /一、本年新收政府信息公开申请数量·自然人/u });
    const [mine, theirs] = await clash.getByRole("cell").allInnerTexts();
    expect(mine).toBe("12");
    expect(theirs).toMatch(/^22\s+张填报　\d{4}年\d+月\d+日 \d\d:\d\d$/u);
    // What I typed stays in the field until I choose; at the field the same question stands.
    expect(await second.page.locator(person).inputValue()).toBe("12");
    const atText = second.page.locator(".narrative-field .conflict-at-field");
    expect(await atText.innerText()).toContain("解读形式较为单一。");

    // By keyboard: mine for the cell, theirs for the paragraph.
    await clash.getByRole("button", { name: /用我填的/u }).focus();
    await second.page.keyboard.press("Enter");
    await list.getByText("有 1 处您和同事都改了").waitFor();
    await atText.getByRole("button", { name: "用同事填的" }).focus();
    await second.page.keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    await untilSaved(second.page);
    expect(await second.page.locator(text).inputValue()).toBe("解读形式较为单一。");

    await first.page.reload();
    expect(await first.page.locator(person).inputValue()).toBe("12");
    expect(await first.page.locator(company).inputValue()).toBe("3");
    expect([...first.errors, ...offlineAside(second.errors)]).toEqual([]);
  });

  it("what an input method is still composing is neither sent nor written over by what a colleague wrote", async () => {
    const first = await browser.visit();
    const second = await browser.visit();
    await logInAs(first.page, site, "zhengfuban");
    await openDesk(first.page, 2026);
    const cell = "#cell-applications-received-research";
    const text = "#text-other";
    await first.page.locator(cell).fill("1");
    await first.page.locator(text).fill("公开及时。");
    await untilSaved(first.page);
    await logInAs(second.page, site, "zhengfuban-shen");
    await openDesk(second.page, 2026);
    const ime = await first.context.newCDPSession(first.page);
    const compose = (typed: string) =>
      ime.send("Input.imeSetComposition", { text: typed, selectionStart: typed.length, selectionEnd: typed.length });
    const askNow = () => first.page.evaluate(() => void dispatchEvent(new Event("focus")));
    const clash = first.page.getByRole("region", { name: "冲突" });

    await first.page.locator(text).focus();
    await first.page.keyboard.press("Control+End");
    for (const typed of ["b", "bu", "bu'g"]) await compose(typed);
    await second.page.locator(text).fill("公开较为及时。");
    await untilSaved(second.page);
    await askNow();
    // Long enough to send, ask, answer and show.
    await first.page.waitForTimeout(2_000);
    expect(await first.page.locator(text).inputValue()).toBe("公开及时。bu'g");
    expect(await clash.count()).toBe(0);
    await ime.send("Input.insertText", { text: "不够" });
    await clash.getByText("有 1 处您和同事都改了").waitFor();
    expect(await first.page.locator(text).inputValue()).toBe("公开及时。不够");
    await clash.getByRole("button", { name: /用我填的/u }).click();
    await untilSaved(first.page);

    // An answer that was asked for before the first key of a composition waits for its end.
    const answers: (() => Promise<void>)[] = [];
    await second.page.locator(cell).fill("22");
    await untilSaved(second.page);
    await first.page.route(/\/fields\?/u, async (route) => void answers.push(() => route.continue()));
    await askNow();
    await expect.poll(() => answers.length).toBe(1);
    await first.page.locator(cell).focus();
    await first.page.locator(cell).evaluate((field: HTMLInputElement) => field.setSelectionRange(1, 1));
    await compose("3");
    await answers[0]!();
    await first.page.unroute(/\/fields\?/u);
    await first.page.waitForTimeout(1_000);
    expect(await first.page.locator(cell).inputValue()).toBe("13");
    await ime.send("Input.insertText", { text: "3" });
    await clash.getByText("有 1 处您和同事都改了").waitFor();
    expect(await first.page.locator(cell).inputValue()).toBe("13");
    const [mine, theirs] = await clash.getByRole("row").nth(1).getByRole("cell").allInnerTexts();
    expect([mine, theirs?.split(/\s/u)[0]]).toEqual(["13", "22"]);
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  it("Escape takes back what I typed, never what a colleague wrote into the cell meanwhile", async () => {
    const first = await browser.visit();
    const second = await browser.visit();
    await logInAs(first.page, site, "zhengfuban");
    await openDesk(first.page, 2026);
    const cell = first.page.locator("#cell-applications-received-charity");
    await cell.fill("5");
    await untilSaved(first.page);
    await logInAs(second.page, site, "zhengfuban-shen");
    await openDesk(second.page, 2026);
    const theirs = second.page.locator("#cell-applications-received-charity");
    await first.page.locator("#cell-applications-received-lawFirm").focus();
    await cell.focus();
    await theirs.fill("7");
    await untilSaved(second.page);
    await first.page.evaluate(() => void dispatchEvent(new Event("focus")));
    await expect.poll(() => cell.inputValue()).toBe("7");
    await first.page.keyboard.press("Escape");
    expect(await cell.inputValue()).toBe("7");
    await first.page.keyboard.type("71");
    await first.page.keyboard.press("Escape");
    expect(await cell.inputValue()).toBe("7");
    await untilSaved(first.page);
    await second.page.reload();
    expect(await theirs.inputValue()).toBe("7");
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  it("a colleague's figure that comes while a paste or 其余填 0 is asked about is shown before it is written over", async () => {
    const first = await browser.visit();
    const second = await browser.visit();
    await logInAs(first.page, site, "zhengfuban");
    await openDesk(first.page, 2026);
    const [mine, theirs] = [first, second].map(
      ({ page }) =>
        (name: string) =>
          page.locator(`#cell-contest-${name}`),
    ) as [(name: string) => Locator, (name: string) => Locator];
    await mine("review-upheld").fill("5");
    await mine("review-corrected").fill("6");
    await untilSaved(first.page);
    await logInAs(second.page, site, "zhengfuban-shen");
    await openDesk(second.page, 2026);
    const askNow = ({ page } = first) => page.evaluate(() => void dispatchEvent(new Event("focus")));

    await mine("review-upheld").focus();
    await first.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/html", "<table><tr><td>12</td><td>13</td><td><s>3</s>5</td></tr></table>");
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    const dialog = first.page.getByRole("dialog", { name: "粘贴前请看一眼" });
    await dialog.getByText("填入 2 格").waitFor();
    expect(await dialog.locator(".was").allInnerTexts()).toEqual(["原 5", "原 6"]);
    await theirs("review-upheld").fill("7");
    await theirs("review-corrected").fill("13");
    await untilSaved(second.page);
    await askNow();
    const news = dialog.getByRole("alert");
    await news.waitFor();
    expect(await news.getByRole("listitem").allInnerTexts()).toEqual([
      "表四·行政复议·结果维持：刚才是“5”，现在是“7”，要填入的是“12”。",
    ]);
    expect(await dialog.locator(".was").allInnerTexts()).toEqual(["原 7"]);
    // The key that was meant for what stood there before writes nothing yet.
    await first.page.keyboard.press("Enter");
    await news.waitFor({ state: "detached" });
    expect(await mine("review-upheld").inputValue()).toBe("7");
    await first.page.keyboard.press("Enter");
    await expect.poll(() => mine("review-upheld").inputValue()).toBe("12");
    await first.page.locator(".grid-said", { hasText: "已粘贴 2 格" }).waitFor();
    await untilSaved(first.page);

    await first.page.locator("#section-contest").getByRole("button", { name: "其余填 0" }).click();
    const zeros = first.page.getByRole("dialog", { name: "表四其余填 0" });
    await zeros.getByText("还有 10 格空白").waitFor();
    await askNow(second);
    await expect.poll(() => theirs("review-upheld").inputValue()).toBe("12");
    await theirs("review-upheld").fill("");
    await theirs("review-pending").fill("4");
    await untilSaved(second.page);
    await askNow();
    await expect.poll(() => mine("review-pending").inputValue()).toBe("4");
    await first.page.keyboard.press("Enter");
    await first.page.locator(".grid-said", { hasText: "已填 0：9 格" }).waitFor();
    expect(await mine("review-pending").inputValue()).toBe("4");
    expect(await mine("review-upheld").inputValue()).toBe("");
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  it("what was typed while a colleague handed the report in is shown, not lost", async () => {
    const clerk = await browser.visit();
    await logInAs(clerk.page, site, "zhengfuban");
    await openDesk(clerk.page, 2020);
    const other = await browser.visit();
    await logInAs(other.page, site, "zhengfuban-shen");
    await openDesk(other.page, 2020);
    for (const id of await other.page
      .locator("td[data-level=blank] input")
      .evaluateAll((cells) => cells.map((cell) => cell.id))) {
      await other.page.locator(`[id="${id}"]`).fill("0");
    }
    await other.page.getByRole("button", { name: "检查并报送" }).click();
    await other.page.waitForURL(/submit$/u);
    await explainEverything(other.page, "已核对，情况属实。");
    await other.page.getByRole("button", { name: "确认报送" }).click();
    await other.page.getByText("已报送", { exact: true }).waitFor();

    await clerk.page.locator("#cell-contest-review-upheld").fill("2");
    await clerk.page.getByText("不能再修改").first().waitFor();
    const unsaved = clerk.page.getByRole("textbox", { name: /行政复议·结果维持，没有保存的内容/u });
    expect(await unsaved.inputValue()).toBe("2");
    // What is typed on after that is shown too.
    await clerk.page.locator("#cell-contest-review-corrected").fill("4");
    const more = clerk.page.getByRole("textbox", { name: /行政复议·结果纠正，没有保存的内容/u });
    expect(await more.inputValue()).toBe("4");
    // After a reload the report is there to read only; what was typed is still there to copy, until it is put aside.
    await clerk.page.reload();
    expect(await unsaved.inputValue()).toBe("2");
    await clerk.page.getByRole("button", { name: /从这台电脑上清除/u }).click();
    await clerk.page.reload();
    await clerk.page.getByText("已报送", { exact: true }).waitFor();
    expect(await unsaved.count()).toBe(0);
    expect([...clerk.errors, ...other.errors]).toEqual([]);
  });
});
