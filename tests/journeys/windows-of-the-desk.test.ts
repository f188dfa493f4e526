import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { hashPassword } from "#app/session/password.ts";
import { seriousFaults } from "#tests/support/axe.ts";
import { openBrowser, type TestBrowser, type Visitor } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoNow, demoPassword, openSite, type Site } from "#tests/support/demo-site.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { openDesk, untilSaved } from "#tests/support/desk.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { soundContent } from "#tests/support/region.ts";

let site: Site;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(engines[0]!), openBrowser()]);
  const passwordHash = await hashPassword(demoPassword);
  for (const id of ["clerk", "office"]) {
    await insertAccount(site.db, { id, login: id, name: `${id}某`, passwordHash, createdAt: demoNow });
  }
  await replaceGrants(site.db, "clerk", [{ unitId: "gonganju", role: "clerk" }]);
  const sound = soundContent();
  const figures = { ...sound.figures, "applications.carriedOut.person": 2 };
  const last = { unitId: "gonganju", unitName: "洛阳市公安局偃师分局", year: 2025, content: { ...sound, figures } };
  await layIn(site.db, { ...last, moves: ["submit", "approve"] });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Nothing serious for axe, and at phone width nothing that has to be moved sideways to be read. */
async function isForEveryone(page: Page, what: string): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    expect([what, size.width, await seriousFaults(page)]).toEqual([what, size.width, []]);
    const tooWide = await page.evaluate(() => {
      const parts = [
        document.documentElement,
        ...document.querySelectorAll("dialog[open], .conflict-list .list-scroll"),
      ];
      return parts
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.className || part.tagName);
    });
    expect([what, size.width, tooWide]).toEqual([what, size.width, []]);
  }
}

async function copy({ page, context }: Visitor, text: string): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

it("every window over the desk, the conflicts and the history have nothing serious for axe, and fit a phone", async () => {
  const visitor = await browser.visit();
  const { page, context, errors } = visitor;
  await logInAs(page, site, "gonganju");
  await openDesk(page, 2026);
  const address = page.url();

  // A window whose code cannot be fetched says so and costs nothing; tried again, it opens.
  await page.route("**/assets/correction-dialog*", (route) => route.abort("internetdisconnected"));
  await page.getByRole("link", { name: "更正", exact: true }).click();
  await page.getByRole("dialog").getByText("网络不通，这一部分还没有取到").waitFor();
  await isForEveryone(page, "没有取到");
  await page.unroute("**/assets/correction-dialog*");
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByRole("dialog", { name: "更正上年结转" }).waitFor();
  await isForEveryone(page, "更正上年结转");
  await page.keyboard.press("Escape");
  for (const [section, table] of [
    ["applications", "表三"],
    ["contest", "表四"],
  ] as const) {
    await page.locator(`#section-${section}`).getByRole("button", { name: "其余填 0", exact: true }).click();
    await page.getByRole("dialog", { name: `${table}其余填 0` }).waitFor();
    await isForEveryone(page, `${table}其余填 0`);
    await page.keyboard.press("Enter");
    await page.locator(`#section-${section} .grid-said`, { hasText: "已填 0" }).waitFor();
  }
  await untilSaved(page);

  const person = page.locator("#cell-applications-received-person");
  await copy(visitor, "商业企业\t7\n看不懂的一行\t多少");
  await person.focus();
  await page.keyboard.press("Control+v");
  await page.getByRole("dialog", { name: "粘贴前请看一眼" }).waitFor();
  await isForEveryone(page, "粘贴前请看一眼");
  await page.keyboard.press("Escape");

  const other = await browser.visit();
  await logInAs(other.page, site, "clerk");
  await openDesk(other.page, 2026);
  await context.setOffline(true);
  await person.fill("12");
  await page.locator("#text-problems").fill("解读形式单一，公开不够及时。");
  await page.locator(".save-state", { hasText: "离线，2 处修改已存本机" }).waitFor();
  await isForEveryone(page, "离线");
  await other.page.locator("#cell-applications-received-person").fill("22");
  await other.page.locator("#text-problems").fill("解读形式较为单一。");
  await untilSaved(other.page);
  await context.setOffline(false);
  const conflicts = page.getByRole("region", { name: "冲突" });
  await conflicts.getByText("有 2 处您和同事都改了").waitFor();
  await isForEveryone(page, "冲突");
  for (const left of [1, 0]) {
    await conflicts
      .getByRole("button", { name: /用我填的/u })
      .first()
      .click();
    await expect.poll(() => conflicts.getByRole("button", { name: /用我填的/u }).count()).toBe(left);
  }
  await untilSaved(page);

  for (const query of ["", "?field=narrative:problems", "?at=1"]) {
    await page.goto(`${address}/history${query}`);
    await page.getByRole("heading", { level: 1, name: "修改记录" }).waitFor();
    await isForEveryone(page, `修改记录${query}`);
  }
  expect(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/u.test(error))).toEqual([]);
});
