import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { openDesk, untilSaved } from "#tests/support/desk.ts";
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

it("numbers of the text are marked while typing, and one click puts the table's number into the sentence", async () => {
  const { page, errors } = await browser.visit();
  await logInAs(page, site, "zhengfuban");
  await openDesk(page, 2020);
  const text = page.getByRole("textbox", { name: "一、总体情况" });
  const mirror = page.locator("#part-overview .mirror, .marked-text:has(#text-overview) .mirror").first();
  await mirror.waitFor({ state: "attached" });

  await text.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n全年共收到政府信息公开申请18件。");
  await expect.poll(() => mirror.locator(".line-agrees").allInnerTexts()).toContain("18件");
  await page.keyboard.press("Control+End");
  await page.keyboard.type("本年新收政府信息公开申请十九件。");
  const fault = page.locator(".findings-explain li").filter({ hasText: "本年新收政府信息公开申请十九件" });
  await fault.waitFor();
  await expect.poll(() => mirror.locator(".line-explain").allInnerTexts()).toContain("本年新收政府信息公开申请十九件");

  // The text behind the field has its very shape, or the lines would stand under other words.
  const shapes = await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>("#text-overview")!;
    const behind = field.parentElement!.querySelector<HTMLElement>(".mirror")!;
    return { field: [field.clientWidth, field.scrollHeight], behind: [behind.clientWidth, behind.scrollHeight] };
  });
  expect(shapes.behind[0]).toBe(shapes.field[0]);
  expect(Math.abs(shapes.behind[1]! - shapes.field[1]!)).toBeLessThanOrEqual(2);

  // A click on the finding selects its words.
  await fault.locator("a").click();
  expect(await selected(page)).toBe("本年新收政府信息公开申请十九件");
  await fault.getByRole("button", { name: "改成“十八件”" }).click();
  await expect.poll(() => text.inputValue()).toContain("申请十八件。");
  await fault.waitFor({ state: "detached" });
  // What the desk wrote is taken back where it was written, like typing.
  await text.focus();
  await page.keyboard.press("Control+z");
  expect(await text.inputValue()).toContain("申请十九件。");
  expect(errors).toEqual([]);
});

it("a heading that is missing is put at the end, numbered on, ready to write under", async () => {
  const { page, errors } = await browser.visit({ width: 390, height: 844 });
  await logInAs(page, site, "zhengfuban");
  await openDesk(page, 2020);
  const text = page.getByRole("textbox", { name: "一、总体情况" });
  await page.getByRole("button", { name: /加小标题\s*：监督保障/u }).click();
  const lines = (await text.inputValue()).split("\n");
  expect(lines.at(-2)).toMatch(/^（[一二三四五六七]）监督保障$/u);
  await page.keyboard.type("开展培训2次。");
  expect((await text.inputValue()).endsWith("监督保障\n开展培训2次。")).toBe(true);
  await expect.poll(() => page.locator(".facets .missing").allInnerTexts()).toHaveLength(1);
  expect(errors).toEqual([]);
});

it("a line becomes a heading at a key, numbers run on at a click; the browser's own undo takes each of it back", async () => {
  const { page, errors } = await browser.visit();
  await logInAs(page, site, "gonganju");
  await openDesk(page, 2026);
  const text = page.getByRole("textbox", { name: "一、总体情况" });
  const part = page.locator("#section-overview");
  await text.focus();
  await page.keyboard.insertText("（一）主动公开\n公开12条。\n依申请公开情况。\n收到3件。\n（二）监督保障");
  for (let up = 0; up < 2; up += 1) await page.keyboard.press("ArrowUp");
  const rank = part.getByRole("group", { name: "光标所在行" });
  const pressed = rank.getByRole("button", { pressed: true });
  await expect.poll(() => pressed.innerText()).toBe("正文");

  await page.keyboard.press("Control+Alt+Digit1");
  const made = "（一）主动公开\n公开12条。\n（二）依申请公开情况\n收到3件。\n（二）监督保障";
  expect(await text.inputValue()).toBe(made);
  await expect.poll(() => pressed.innerText()).toBe("（一）标题");
  const bold = part.locator(".heading-mirror .level-2");
  await expect
    .poll(async () => (await bold.allInnerTexts()).map((line) => line.trim()))
    .toEqual(["（一）主动公开", "（二）依申请公开情况", "（二）监督保障"]);
  await part.getByText("有 1 处标题编号接不上").waitFor();
  await part.getByRole("button", { name: "重新编号" }).click();
  expect(await text.inputValue()).toBe(made.replace("（二）监督", "（三）监督"));
  await part.getByText("标题编号接不上").waitFor({ state: "detached" });

  await part.getByRole("button", { name: /加小标题\s*：政府信息管理/u }).click();
  expect((await text.inputValue()).endsWith("（三）监督保障\n（四）政府信息管理\n")).toBe(true);
  await page.keyboard.press("Control+z");
  expect(await text.inputValue()).toBe(made.replace("（二）监督", "（三）监督"));
  await page.keyboard.press("Control+z");
  expect(await text.inputValue()).toBe(made);
  await page.keyboard.press("Control+z");
  expect((await text.inputValue()).split("\n")[2]).toBe("依申请公开情况。");
  await untilSaved(page);
  expect(errors).toEqual([]);
});

function selected(page: Awaited<ReturnType<TestBrowser["visit"]>>["page"]): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
}
