import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { openBrowser, type TestBrowser, type Visitor } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { openDesk, untilSaved } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { goldenTable } from "#tests/report-schema/recogniser/found-tables.ts";

const cell = (id: string) => `#cell-${id.replaceAll(".", "-")}`;
const valueOf = (page: Page, id: string) => page.locator(cell(id)).inputValue();

/** Copies a whole page in another tab, as a person would. */
async function copyPage({ context, page }: Visitor, html: string): Promise<void> {
  const other = await context.newPage();
  await other.setContent(html);
  await other.keyboard.press("Control+a");
  await other.keyboard.press("Control+c");
  await other.close();
  await page.bringToFront();
}

async function copyText({ page, context }: Visitor, text: string): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

describe.each(engines.slice(0, 1))("The tables of a year by keyboard and paste alone ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("are filled, balanced, undone, composed and kept", async () => {
    const visitor = await browser.visit();
    const { page, context, errors } = visitor;
    await logInAs(page, site, "zhengfuban");
    await openDesk(page, 2026);
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const said = (words: RegExp) => page.locator(".grid-said", { hasText: words }).waitFor();

    // 表二 by keys: what was typed in any width becomes the number it means when the cell is left.
    await page.locator(cell("proactive.rules.issued")).focus();
    await page.keyboard.type("０");
    await press("ArrowRight");
    expect(await valueOf(page, "proactive.rules.issued")).toBe("0");
    await page.keyboard.type("零");
    await press("Tab");
    await page.keyboard.type("0");
    await press("ArrowDown", "Home");
    expect(await focused()).toBe("cell-proactive-normative-issued");
    await page.keyboard.type("22（其中修订16件）");
    await press("End");
    expect(await focused()).toBe("cell-proactive-normative-inForce");
    const asked = page.locator(".findings-block li", { hasText: "除数字外还有说明" });
    await asked.getByRole("button", { name: "采用" }).click();
    await expect.poll(() => valueOf(page, "proactive.normative.issued")).toBe("22");

    // A composition of the input method moves nothing, and comes in once.
    await page.locator(cell("proactive.normative.repealed")).focus();
    const session = await context.newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "shiba", selectionStart: 5, selectionEnd: 5 });
    await session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: "Process",
      code: "Enter",
      windowsVirtualKeyCode: 229,
    });
    expect(await focused()).toBe("cell-proactive-normative-repealed");
    await session.send("Input.insertText", { text: "十八" });
    expect(await valueOf(page, "proactive.normative.repealed")).toBe("十八");
    await press("ArrowRight");
    expect(await valueOf(page, "proactive.normative.repealed")).toBe("18");
    await page.keyboard.type("9");
    await press("Escape");
    expect(await valueOf(page, "proactive.normative.inForce")).toBe("");
    await page.keyboard.type("1,234");
    await press("ArrowDown");
    await copyText(visitor, "１２\n3件\n0\n251000元");
    await press("Control+v");
    await said(/已粘贴 4 格/u);
    expect(await valueOf(page, "proactive.fees.collected")).toBe("25.1000");

    // A real page's tables: shown first, with one undo.
    await page.locator(cell("contest.review.upheld")).focus();
    await copyPage(visitor, goldenTable("city-2025.html"));
    await press("Control+v");
    const dialog = page.getByRole("dialog", { name: "粘贴前请看一眼" });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain("将填入 166 个数（表二 10 格，表三 144 格，表四 12 格），其中 10 格");
    await press("Enter");
    await said(/已粘贴 166 格/u);
    expect(await page.locator(cell("applications.handled.total")).innerText()).toBe("13810");
    expect(await page.locator("tfoot .even").count()).toBe(7);
    expect(await page.locator(".screen-sum", { hasText: "其他处理小计" }).locator("td").first().innerText()).toBe(
      "1458",
    );
    await page.locator(cell("contest.review.upheld")).focus();
    await press("Control+z");
    await said(/已撤销：粘贴（166 格）/u);
    expect([await valueOf(page, "proactive.normative.issued"), await valueOf(page, "contest.review.upheld")]).toEqual([
      "22",
      "",
    ]);
    await press("Control+y");
    await expect.poll(() => valueOf(page, "contest.review.upheld")).toBe("376");

    // A wrong copy with its own totals: what disagrees is said, and the cell that would repair it is named.
    await press("Control+z");
    await copyPage(visitor, goldenTable("city-2025.html").replace(">941<", ">914<"));
    await page.locator(cell("contest.review.upheld")).focus();
    await press("Control+v");
    await dialog.waitFor();
    // It opens at its beginning: what is left over is seen before anything is taken.
    expect(await dialog.getByRole("heading", { name: "粘贴前请看一眼" }).boundingBox()).toMatchObject({
      y: expect.toSatisfy((y: number) => y >= 0) as number,
    });
    expect(await dialog.locator(".paste-off").innerText()).toContain(
      "若“表三·（六）其他处理·3.其他·自然人”为 941，则全部平衡",
    );
    await press("Enter");
    const repair = page.locator(".balance-suggestion");
    await repair.waitFor();
    expect(await page.locator("tfoot .off").allInnerTexts()).toEqual(["差 27", "差 27"]);
    await repair.getByRole("button", { name: "采用" }).press("Enter");
    await expect.poll(() => page.locator("tfoot .even").count()).toBe(7);
    expect(await valueOf(page, "applications.other.rest.person")).toBe("941");

    // Blocks: selected, copied, blanked, brought back; the rest filled with zeros on purpose.
    await page.locator(cell("applications.carriedOut.person")).focus();
    await press("Shift+Control+Home", "Delete");
    await expect.poll(() => valueOf(page, "applications.received.person")).toBe("");
    await press("Control+z");
    await expect.poll(() => valueOf(page, "applications.received.person")).toBe("13612");
    await page.locator(cell("contest.review.upheld")).focus();
    await press("Control+a", "Control+c");
    expect((await page.evaluate(() => navigator.clipboard.readText())).split("\t")).toHaveLength(15);
    await press("Control+x");
    await expect.poll(() => valueOf(page, "contest.review.upheld")).toBe("");
    const contest = page.locator("#section-contest");
    await contest.getByRole("button", { name: "其余填 0" }).press("Enter");
    await page.getByRole("dialog", { name: "表四其余填 0" }).getByText("还有 12 格空白").waitFor();
    await press("Enter");
    await said(/已填 0：12 格/u);

    await untilSaved(page);
    await page.reload();
    expect(await valueOf(page, "contest.suitAfterReview.pending")).toBe("0");
    expect(await valueOf(page, "applications.other.rest.person")).toBe("941");
    expect(errors).toEqual([]);
  });

  it("a block of plain numbers goes in although the line went before the code of pasting came; the rest waits for it", async () => {
    const visitor = await browser.visit();
    const { page, errors } = visitor;
    await page.route("**/assets/paste-desk*", (route) => route.abort("internetdisconnected"));
    await logInAs(page, site, "gonganju");
    await openDesk(page, 2026);
    const first = page.locator(cell("applications.received.person"));
    await copyText(visitor, "1,205\t3件\n０\t");
    await first.focus();
    await page.keyboard.press("Control+v");
    await page.locator(".grid-said", { hasText: "已粘贴 3 格" }).waitFor();
    expect([await first.inputValue(), await valueOf(page, "applications.received.company")]).toEqual(["1205", "3"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => first.inputValue()).toBe("");

    await copyText(visitor, "商业企业\t7");
    await page.keyboard.press("Control+v");
    await page.getByText("没有粘贴：网络不通").waitFor();
    expect(await first.inputValue()).toBe("");
    await page.unroute("**/assets/paste-desk*");
    await page.keyboard.press("Control+v");
    await page.getByRole("dialog", { name: "粘贴前请看一眼" }).waitFor();
    expect(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/u.test(error))).toEqual([]);
  });

  it("a paste lands where the cursor stood, however late the code of pasting comes", async () => {
    const visitor = await browser.visit();
    const { page, errors } = visitor;
    const held: (() => Promise<void>)[] = [];
    await page.route("**/assets/paste-desk*", (route) => void held.push(() => route.continue()));
    await logInAs(page, site, "gonganju");
    await openDesk(page, 2026);
    await copyText(visitor, "11\t12");
    await page.locator(cell("applications.partlyDisclosed.person")).focus();
    await page.keyboard.press("Control+v");
    await expect.poll(() => held.length).toBe(1);
    await page.keyboard.press("ArrowUp");
    await held[0]!();
    await page.locator(".grid-said", { hasText: "已粘贴 2 格" }).waitFor();
    expect(await valueOf(page, "applications.disclosed.person")).toBe("");
    expect(await valueOf(page, "applications.partlyDisclosed.person")).toBe("11");
    expect(await valueOf(page, "applications.partlyDisclosed.company")).toBe("12");
    expect(errors).toEqual([]);
  });

  it("a copied cell that says less or more than one number is asked about, and a deleted one is none", async () => {
    const { page, errors } = await browser.visit();
    await logInAs(page, site, "gonganju");
    await openDesk(page, 2026);
    const paste = async (row: string): Promise<void> => {
      await page.locator(cell("applications.disclosed.person")).focus();
      await page.evaluate((html) => {
        const data = new DataTransfer();
        data.setData("text/html", html);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, `<style>td {color: red}</style><table>${row}</table>`);
    };
    const dialog = page.getByRole("dialog", { name: "粘贴前请看一眼" });

    await paste(
      `<tr><td><p>3</p><p>5</p></td><td>4<br>1</td><td>22<sup>1</sup></td><td><s>3</s>5</td><td x:num="12.4">12</td><td x:num>7</td></tr>
<tr style='display:none'><td>8</td></tr>`,
    );
    await dialog.waitFor();
    const asked = ["3 5", "4 1", "22¹", "~3~5", "12（实际为12.4）", "8（隐藏）"];
    const left = await dialog.locator(".paste-left li").allInnerTexts();
    expect(left.map((words) => /“(.*)”/su.exec(words)?.[1]?.replace(/\s/gu, " "))).toEqual(asked);
    expect(await dialog.locator(".pasted").allInnerTexts()).toEqual(["7"]);
    await dialog.getByRole("button", { name: "取消" }).click();

    await paste(
      `<tr><td><del>3</del><ins>5</ins></td><td style="mso-x:1;display:block">6<span style='display:none'>1</span></td></tr>`,
    );
    await page.locator(".grid-said", { hasText: "已粘贴 2 格" }).waitFor();
    expect(await valueOf(page, "applications.disclosed.person")).toBe("5");
    expect(await valueOf(page, "applications.disclosed.company")).toBe("6");

    // Tables within tables: what stands around them is not lost, and what finds no cell is told.
    await page.keyboard.press("Control+z");
    await paste(`<tr><td>3</td><td><table><tr><td>&nbsp;</td><td>5</td></tr></table></td><td>7</td></tr>`);
    await page.locator(".grid-said", { hasText: "已粘贴 3 格" }).waitFor();
    expect(await valueOf(page, "applications.disclosed.company")).toBe("5");
    await page.keyboard.press("Control+z");
    const inner = "<table><tr><td>其中</td><td>2</td></tr></table>";
    await paste(`<tr><td>3</td><td>${inner}</td><td>7</td></tr>`);
    await dialog.waitFor();
    expect(await dialog.locator(".paste-left li").allInnerTexts()).toEqual([
      "以“3”开头的表格：不是年报的表格。",
      "以“其中”开头的表格：不是年报的表格。",
    ]);
    await dialog.getByRole("button", { name: "知道了" }).click();
    const whole = goldenTable("city-2025.html").replace(">941<", `><table><tr><td>941</td></tr></table><`);
    await paste(`<tr><td>导航</td><td>${whole}</td></tr>`);
    await dialog.getByText("将填入 166 个数").waitFor();
    expect(errors).toEqual([]);
  });
});
