import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hashPassword } from "#app/session/password.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { findReport } from "#db/queries/reports.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { fieldsOfContent } from "#report-schema/draft-input.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { dueDate } from "#report-schema/round-dates.ts";
import { runStart, type Started } from "#tests/app/server/run-start.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { demoNow, demoYear } from "#tests/support/demo-site.ts";
import { openDesk, untilSaved } from "#tests/support/desk.ts";
import { inStore } from "#tests/support/in-store.ts";
import { logInAs } from "#tests/support/log-in.ts";

const format = formatForYear(demoYear);
const text = "#text-problems";
let folder: string;
let store: DatabaseSettings;
let browser: TestBrowser;
let server: Started | undefined;
let url = new URL("http://127.0.0.1");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-lost-"));
  store = { engine: "sqlite", file: join(folder, "nianbao.sqlite") };
  const currentRound = { year: demoYear, formatId: format.id, dueOn: dueDate(demoYear) };
  await inStore(store, async (db) => {
    await migrateToLatest(db);
    await seedDemo(db, { now: demoNow, currentRound, hashPassword });
  });
  [browser] = await Promise.all([openBrowser(), start()]);
});
afterAll(async () => {
  await browser?.close();
  await end("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** The program as `npm start` runs it; each time on the port of the first. */
async function start(): Promise<void> {
  server = runStart({ NIANBAO_DATA: folder, HOST: "127.0.0.1", PORT: url.port || "0" });
  const said = await server.says(/年报系统已启动：\S+/u);
  url = new URL(/年报系统已启动：(\S+)/u.exec(said)?.[1] ?? said);
}

async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  server?.process.kill(signal);
  await server?.ended;
}

it("the server killed and the network cut again and again while a clerk types: all that was ever called saved is there", async () => {
  const { page, context, errors } = await browser.visit();
  await logInAs(page, { address: (path) => new URL(path, url).href }, "zhengfuban");
  await openDesk(page, demoYear);
  const desk = new Desk(page);

  // Typing without a pause is no reason to save nothing.
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/fields"));
  const typing = desk.write("解读形式单一，公开不够及时，部分栏目更新不及时，答复文书不够规范。");
  expect(await Promise.race([sent.then(() => "sent"), typing.then(() => "typed")])).toBe("sent");
  await typing;
  await desk.isSaved();

  // Killed in the middle of a row, several times; the clerk does nothing but type on.
  for (let round = 1; round <= 2; round += 1) {
    await desk.fill(3);
    await desk.note();
    await end("SIGKILL");
    await desk.fill(3);
    await desk.write(`第${round}次断开后写的。`);
    await desk.isOffline();
    await start();
    await desk.fill(3);
    await desk.isSaved();
  }

  // The line is cut and comes back, the server dying meanwhile.
  await context.setOffline(true);
  await desk.fill(4);
  await desk.write("断网时写的。");
  await desk.isOffline();
  await end("SIGKILL");
  await start();
  await desk.fill(2);
  await context.setOffline(false);
  await desk.isSaved();
  for (let cut = 1; cut <= 3; cut += 1) {
    await desk.fill(1);
    await context.setOffline(true);
    await desk.fill(1);
    await context.setOffline(false);
  }
  await desk.isSaved();

  // Work waits on the machine while the page is opened anew, and once more with the server gone in between.
  await end("SIGKILL");
  await desk.fill(3);
  await desk.write("重新打开前写的。");
  await desk.isOffline();
  await start();
  await page.route("**/fields*", (route) => route.abort("connectionrefused"));
  await page.reload();
  await desk.isOffline();
  await desk.showsAllTyped();
  await end("SIGKILL");
  await page.unroute("**/fields*");
  await desk.fill(2);
  await start();
  await page.reload();
  await desk.showsAllTyped();
  await desk.fill(2);
  await desk.isSaved();

  const [, reportId = ""] = /\/reports\/([^/?#]+)/u.exec(page.url()) ?? [];
  await page.goto("about:blank");
  await end("SIGTERM");
  const kept = await keptFields(reportId);
  expect(Object.fromEntries([...desk.typed.keys()].map((name) => [name, kept[name]]))).toEqual(
    Object.fromEntries(desk.typed),
  );
  for (const [name, value] of desk.calledSaved) expect([name, kept[name]?.startsWith(value)]).toEqual([name, true]);
  expect(desk.calledSaved.length).toBeGreaterThan(desk.typed.size);
  expect(errors.filter((error) => !lostLine.test(error))).toEqual([]);
});

/** What the browser itself says on the console of a line that is lost on purpose. */
const lostLine =
  /^Failed to load resource: net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_(?:REFUSED|RESET)|EMPTY_RESPONSE)$/u;

async function keptFields(reportId: string): Promise<Readonly<Record<string, string>>> {
  const report = await inStore(store, (db) => findReport(db, reportId));
  return report ? fieldsOfContent(format, report.content) : {};
}

/** A clerk at the keyboard: every cell is typed once, in order; the text only grows. */
class Desk {
  readonly typed = new Map<string, string>();
  /** Name and value of every field at a moment the page called it saved. */
  readonly calledSaved: (readonly [string, string])[] = [];
  #next = 0;

  constructor(readonly page: Page) {}

  async fill(count: number): Promise<void> {
    const cells = this.page.locator("#section-applications td.figure input:not([readonly])");
    for (let cell = 0; cell < count; cell += 1) {
      const field = cells.nth(this.#next);
      this.#next += 1;
      await field.focus();
      await this.page.keyboard.type(String(100 + this.#next));
      this.typed.set((await field.getAttribute("name")) ?? "", String(100 + this.#next));
    }
  }

  async write(words: string): Promise<void> {
    const field = this.page.locator(text);
    await field.focus();
    await this.page.keyboard.press("Control+End");
    await field.pressSequentially(words, { delay: 40 });
    this.typed.set("narrative:problems", await field.inputValue());
  }

  async isSaved(): Promise<void> {
    await untilSaved(this.page);
    await this.note();
  }

  async isOffline(): Promise<void> {
    await this.page.locator(".save-state", { hasText: /离线，\d+ 处修改已存本机/u }).waitFor();
  }

  /** Remembers what the page calls saved right now. */
  async note(): Promise<void> {
    const now = await this.page.locator(".save-mark-saved").evaluateAll((marks) =>
      marks.map((mark): [string, string] => {
        const field = mark
          .closest("td, .narrative-field")
          ?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
        return [field?.name ?? "", field?.value ?? ""];
      }),
    );
    this.calledSaved.push(...now);
  }

  async showsAllTyped(): Promise<void> {
    for (const [name, value] of this.typed) {
      await expect.poll(() => this.page.locator(`[name="${name}"]`).inputValue()).toBe(value);
    }
  }
}
