import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import packed from "@sparticuz/chromium";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const require = createRequire(import.meta.url);

/** Chromium beside which nothing has to be installed: one that is there already, else the one from npm. */
async function findBrowser(): Promise<{ file: string; args: string[] }> {
  const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
  const still = ["--disable-background-networking", "--disable-component-update", "--force-color-profile=srgb"];
  const given = process.env.NIANBAO_TEST_CHROMIUM ?? "/usr/bin/chromium";
  if (existsSync(given)) return { file: given, args: [...quiet, ...still] };
  return {
    file: await packed.executablePath(),
    args: [...packed.args.filter((arg) => !arg.includes("single-process")), ...quiet, ...still],
  };
}

/** Lets the browser find the Chinese fonts that come with the packages; without them every character is a box. */
async function fontSettings(folder: string): Promise<string> {
  const fonts = ["@expo-google-fonts/noto-sans-sc", "@expo-google-fonts/noto-serif-sc"].map((name) =>
    dirname(require.resolve(`${name}/package.json`)),
  );
  const file = join(folder, "fonts.conf");
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts.map((dir) => `<dir>${dir}</dir>`).join("")}<dir>/usr/share/fonts</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`,
  );
  return file;
}

/** How many times slower than this machine pages run: 4 and more find what rests on a fast one. */
const slowdown = Number(process.env.NIANBAO_TEST_SLOWDOWN ?? 1);

export interface TestBrowser {
  /** A fresh visitor: no cookies, errors on the console noted. */
  visit(options?: { readonly width?: number; readonly height?: number; readonly scripts?: boolean }): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors and refused scripts or styles so far. */
  readonly errors: string[];
}

export async function openBrowser(): Promise<TestBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-browser-"));
  const { file, args } = await findBrowser();
  const environment = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: await fontSettings(folder) };
  const browser: Browser = await chromium.launch({ executablePath: file, args, headless: true, env: environment });
  return {
    async visit({ width = 1366, height = 768, scripts = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        javaScriptEnabled: scripts,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        acceptDownloads: true,
      });
      const page = await context.newPage();
      if (slowdown > 1) {
        await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      }
      const errors: string[] = [];
      page.on("console", (message) => {
        // A form that was refused says so by its status; the browser repeats that on the console.
        if (message.type() === "error" && !/status of 4\d\d/u.test(message.text())) errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      return { page, context, errors };
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
