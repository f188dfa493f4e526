import type { CDPSession, Locator, Page } from "playwright-core";
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

/** As Word for Windows puts it on the clipboard, shortened. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:"";} --></style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
<h2 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-bidi-font-family:黑体'><span
style='mso-list:Ignore'>（一）<span style='font:7.0pt "Times New Roman"'> </span></span></span><![endif]><b>主动公开<span
lang=EN-US><o:p></o:p></span></b></h2>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>全年发布信息&nbsp;</span><span
lang=EN-US>312</span><span style='font-family:仿宋_GB2312'>条，<br style='mso-special-character:line-break'>解读文件<del
cite="mailto:x" datetime="2026-01-02T09:00">9</del><ins cite="mailto:x" datetime="2026-01-02T09:00">7</ins>件。</span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoHeading7 style='mso-outline-level:2'><b>监督保障</b></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>完善目录；</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>清理栏目<span
class=MsoCommentReference><span lang=EN-US><a style='mso-comment-reference:甲_1' href="#_msocom_1">[甲1]</a></span></span>。</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>请核对条数</p></div></div>
<!--EndFragment--></body></html>`;

async function paste(page: Page, html: string, plain = "没有用到"): Promise<void> {
  await page.evaluate(
    ([content, words]) => {
      const data = new DataTransfer();
      data.setData("text/html", content);
      data.setData("text/plain", words);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, plain] as const,
  );
}

async function openText(
  page: Page,
  login: string,
  year: number,
): Promise<{ readonly text: Locator; readonly mirror: Locator; readonly ime: CDPSession }> {
  await logInAs(page, site, login);
  await openDesk(page, year);
  const text = page.getByRole("textbox", { name: "一、总体情况" });
  const mirror = page.locator(".marked-text:has(#text-overview) .mirror").first();
  await mirror.waitFor({ state: "attached" });
  return { text, mirror, ime: await page.context().newCDPSession(page) };
}

it("words pasted from Word keep paragraphs, headings and numbers and nothing else; one undo takes them back", async () => {
  const { page, errors } = await browser.visit();
  const { text } = await openText(page, "gonganju", 2026);
  await text.fill("前一段。\n后一段。");
  await text.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await paste(page, fromWord);
  const pasted = [
    "（一）主动公开",
    "全年发布信息 312条，",
    "解读文件7件。",
    "（二）监督保障",
    "1.完善目录；",
    "清理栏目。",
  ];
  await expect.poll(() => text.inputValue()).toBe(["前一段。", ...pasted, "后一段。"].join("\n"));
  await page.keyboard.press("Control+z");
  expect(await text.inputValue()).toBe("前一段。\n后一段。");
  await page.keyboard.press("Control+y");
  expect(await text.inputValue()).toBe(["前一段。", ...pasted, "后一段。"].join("\n"));
  await untilSaved(page);
  await page.reload();
  expect(await text.inputValue()).toBe(["前一段。", ...pasted, "后一段。"].join("\n"));
  expect(errors).toEqual([]);
});

it("what of a paste finds no room in a text, or is too much to be read at once, is told", async () => {
  const { page, errors } = await browser.visit();
  const { text } = await openText(page, "gonganju", 2026);
  const told = page.locator(".paste-question");
  await text.fill("公".repeat(59_990));
  await text.focus();
  await paste(page, "", "甲乙丙丁戊己庚辛壬癸子丑寅卯");
  expect(await told.innerText()).toContain("最多 60000 个字，末尾 4 个字没有放进去，从“子丑寅卯”开始");
  expect((await text.inputValue()).slice(59_985)).toBe("公公公公公甲乙丙丁戊己庚辛壬癸");
  await told.getByRole("button", { name: "知道了" }).click();
  await told.waitFor({ state: "detached" });

  await text.fill("");
  await paste(page, `<p title="${"长".repeat(100_000)}">甲段。</p>`.repeat(21));
  expect(await told.innerText()).toContain("一次读不完：只读到“甲段。”为止，后面的没有粘贴");
  await told.getByRole("button", { name: "知道了" }).click();

  // Tables are asked about first, what found no room after that.
  await text.fill("公".repeat(59_998));
  await paste(page, "<p>甲乙</p><table><tr><td>丙</td><td>1</td></tr></table>");
  await told.getByRole("button", { name: "表格也按行变成文字" }).click();
  await told.getByText("末尾 5 个字没有放进去，从“乙").waitFor();
  expect(errors).toEqual([]);
});

it("characters composed with an input method are neither lost nor doubled, however long they are being composed", async () => {
  const { page, errors } = await browser.visit();
  const { text, mirror, ime } = await openText(page, "gonganju", 2026);
  await text.fill("公开。收到申请件。");
  await text.focus();
  for (let back = 0; back < 2; back += 1) await page.keyboard.press("ArrowLeft");
  const compose = (typed: string) =>
    ime.send("Input.imeSetComposition", { text: typed, selectionStart: typed.length, selectionEnd: typed.length });
  for (const typed of ["s", "sh", "shi", "shi'"]) await compose(typed);
  // Long enough for findings, saving and the marks to have their turn.
  await page.waitForTimeout(2_500);
  for (const typed of ["shi'j", "shi'ji"]) await compose(typed);
  await ime.send("Input.insertText", { text: "十几" });
  expect(await text.inputValue()).toBe("公开。收到申请十几件。");
  // Begun and given up, nothing stays.
  for (const typed of ["l", "li"]) await compose(typed);
  await ime.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  await compose("y");
  await ime.send("Input.insertText", { text: "余" });
  expect(await text.inputValue()).toBe("公开。收到申请十几余件。");
  await expect.poll(() => mirror.textContent()).toBe("公开。收到申请十几余件。\n");
  await untilSaved(page);
  await page.reload();
  expect(await text.inputValue()).toBe("公开。收到申请十几余件。");
  expect(errors).toEqual([]);
});

/** The same place three times: with the words of the field, with those behind it instead, with none. */
async function pictures(text: Locator): Promise<readonly [Buffer, Buffer, Buffer]> {
  const paint = (field: string, behind: string): Promise<void> =>
    text.evaluate(
      (element: HTMLTextAreaElement, [own, mirrored]) => {
        element.blur();
        const mirror = element.parentElement!.querySelector<HTMLElement>(".mirror")!;
        mirror.style.setProperty("visibility", "visible", "important");
        // Rules hold for marks that are drawn anew, too. Nothing that lies over the page is in the picture, and nothing
        // that is laid out only in sight moves it by parts of a pixel.
        const rules = new CSSStyleSheet();
        rules.replaceSync(`
          :root, .mirror { visibility: hidden !important; }
          * { content-visibility: visible !important; }
          #${element.id} { visibility: visible !important; color: ${own} !important; }
          .mirror, .mirror mark { color: ${mirrored} !important; }
          .mirror mark { background: none !important; text-decoration: none !important; }
        `);
        document.adoptedStyleSheets = [rules];
      },
      [field, behind],
    );
  const taken = async (field: string, behind: string): Promise<Buffer> => {
    await paint(field, behind);
    return text.screenshot({ animations: "disabled" });
  };
  return [
    await taken("black", "transparent"),
    await taken("transparent", "black"),
    await taken("transparent", "transparent"),
  ];
}

const agreeing = "全年共收到政府信息公开申请18件。";
it.each([
  [1366, 768],
  [390, 844],
])("at a width of %i marks lie under their very words, in a text longer than the window too", async (width, height) => {
  const { page, errors } = await browser.visit({ width, height });
  const { text, mirror } = await openText(page, "zhengfuban", 2020);
  const long = Array.from(
    { length: 60 },
    (_, index) =>
      `${index % 2 === 0 ? "　　" : ""}${index + 1}. 主动公开 gov.cn 信息${"，公开及时、准确".repeat(index % 9)}——共  ${index}条（含“解读”）。 `,
  );
  await text.fill([...long, agreeing, "", ""].join("\n"));
  await expect.poll(() => mirror.locator(".line-agrees").allInnerTexts()).toContain("18件");
  await untilSaved(page);
  const shape = await text.evaluate((field: HTMLTextAreaElement) => {
    const behind = field.parentElement!.querySelector<HTMLElement>(".mirror")!;
    return [field.scrollHeight - field.clientHeight, field.scrollTop, field.clientWidth - behind.clientWidth];
  });
  expect(shape).toEqual([0, 0, 0]);
  const [own, behind, none] = await pictures(text);
  expect(own.equals(behind)).toBe(true);
  expect(own.equals(none)).toBe(false);
  expect(errors).toEqual([]);
});

it("in a text typed with indents and empty lines one click still puts the table's number in, and one undo takes it back", async () => {
  const { page, errors } = await browser.visit();
  const { text, mirror } = await openText(page, "zhengfuban", 2020);
  await text.fill(`　　（一）依申请公开\n\n　　${agreeing}\n`);
  await expect.poll(() => mirror.locator(".line-agrees").allInnerTexts()).toEqual(["18件"]);
  const typed = "　　（一）依申请公开\n\n　　本年新收政府信息公开申请十九件。\n";
  await text.fill(typed);
  await page.getByRole("button", { name: "改成“十八件”" }).first().click();
  const put = typed.replace("十九", "十八");
  await expect.poll(() => text.inputValue()).toBe(put);
  await expect.poll(() => mirror.locator(".line-agrees").allInnerTexts()).toEqual(["十八件"]);
  await text.focus();
  await page.keyboard.press("Control+z");
  expect(await text.inputValue()).toBe(typed);
  await page.keyboard.press("Control+y");
  expect(await text.inputValue()).toBe(put);
  expect(errors).toEqual([]);
});
