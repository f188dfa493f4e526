import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { listSessions, touchSession } from "#db/queries/sessions.ts";
import { openBrowser, type TestBrowser, type Visitor } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { demoPassword, openSite, type Site } from "#tests/support/demo-site.ts";
import { logInAs } from "#tests/support/log-in.ts";

const minute = 60_000;

describe.each(engines.slice(0, 1))("An admin with a telephone, and a desk left alone ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function typePassword(page: Page): Promise<void> {
    await page.goto(site.address("/login?next=/admin/audit"));
    await page.getByLabel("账号", { exact: true }).fill("admin");
    await page.getByLabel("密码", { exact: true }).fill(demoPassword);
    await page.getByLabel("密码", { exact: true }).press("Enter");
    await page.getByRole("heading", { name: "填写验证码" }).waitFor();
  }

  it("sets two-step log-in up from the key on the page, and logs in with it, then with a recovery code", async () => {
    const setting = await browser.visit();
    const { page } = setting;
    await logInAs(page, site, "admin");
    await page.goto(site.address("/account/two-step"));
    await page.getByRole("button", { name: "开始设置" }).click();
    await page.getByRole("img", { name: /二维码/u }).waitFor();
    const secret = (await page.locator(".key-text").innerText()).replaceAll(" ", "");
    const codeAt = (moment: number): string => new TOTP({ secret }).generate({ timestamp: moment });
    await page.getByLabel("验证码").fill("000000");
    await page.getByRole("button", { name: "开启两步登录" }).click();
    await page.getByText("验证码不对").waitFor();
    // The half minute before: the present one is for the log-in below, as none is taken twice.
    await page.getByLabel("验证码").fill(codeAt(Date.now() - 30_000));
    await page.getByRole("button", { name: "开启两步登录" }).click();
    await page.getByRole("heading", { name: /恢复码/u }).waitFor();
    const codes = await page.locator(".recovery-codes li").allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.reload();
    expect(await page.locator(".recovery-codes").count()).toBe(0);

    const plain = await browser.visit({ scripts: false });
    await typePassword(plain.page);
    await plain.page.goto(site.address("/admin/audit"));
    expect(new URL(plain.page.url()).pathname).toBe("/login");
    await typePassword(plain.page);
    await plain.page.getByLabel("验证码").fill(codeAt(Date.now()));
    await plain.page.getByRole("button", { name: "登录" }).click();
    await plain.page.getByRole("heading", { name: "操作记录" }).waitFor();
    expect(await plain.page.locator(".audit-list").innerText()).toContain("登录（密码和验证码）");

    const recovering = await browser.visit({ scripts: false });
    await typePassword(recovering.page);
    await recovering.page.getByLabel("验证码").fill(codes[0] ?? "");
    await recovering.page.getByRole("button", { name: "登录" }).click();
    await recovering.page.getByRole("heading", { name: "操作记录" }).waitFor();
    expect(setting.errors).toEqual([]);
    await Promise.all([setting, plain, recovering].map(({ context }) => context.close()));
  });

  /** As if nothing had been done for so long; then the page looks at the clock. */
  async function leaveAlone({ page }: Visitor, minutes: number): Promise<void> {
    const lastSeenAt = new Date(Date.now() - minutes * minute).toISOString();
    const account = await findAccountByLogin(site.db, "zhengfuban");
    for (const { id, expiresAt } of await listSessions(site.db, account?.accountId ?? "")) {
      await touchSession(site.db, id, { lastSeenAt, expiresAt });
    }
    await page.clock.fastForward(minutes * minute);
  }

  it("warns a clerk who left the desk before the session ends, and leaves what was typed", async () => {
    const visitor = await browser.visit();
    const { page, errors } = visitor;
    await logInAs(page, site, "zhengfuban");
    await page.clock.install();
    await page.goto(site.address("/account"));
    const field = page.getByLabel("现在的密码");
    await field.fill("写了一半");
    await leaveAlone(visitor, 57);
    await page.getByText(/再过约 3 分钟将自动退出/u).waitFor();
    await page.getByRole("button", { name: "继续使用" }).click();
    await page.getByText(/将自动退出/u).waitFor({ state: "detached" });
    await leaveAlone(visitor, 61);
    await page.getByText("已自动退出").waitFor();
    expect(await field.inputValue()).toBe("写了一半");
    expect(errors).toEqual([]);
    await visitor.context.close();
  });
});
