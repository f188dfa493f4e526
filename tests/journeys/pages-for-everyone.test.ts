import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFaults } from "#tests/support/axe.ts";
import { openBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { logInAs } from "#tests/support/log-in.ts";

const report2020 = "/reports/report-2020-zhengfuban";

/** Pages by who sees them. */
const pages: readonly (readonly [who: string, path: string])[] = [
  ["", "/login"],
  ["zhengfuban", "/"],
  ["zhengfuban", report2020],
  ["zhengfuban", `${report2020}/submit`],
  ["zhengfuban", `${report2020}/waivers`],
  ["zhengfuban", "/rounds/2020/waivers"],
  ["zhengfuban", "/account"],
  ["zhengfuban", "/rules"],
  ["kezhang", "/"],
  ["kezhang", report2020],
  ["kezhang", "/rounds/2026"],
  ["kezhang", "/rounds/2020/papers"],
  ["admin", "/admin/units"],
  ["admin", "/admin/accounts"],
  ["admin", "/admin/rounds"],
  ["admin", "/admin/audit"],
  ["kezhang", "/rounds/2026/rules"],
  ["guxian", report2020],
  ["guxian", "/nowhere"],
];

describe.each(engines.slice(0, 1))("Every page, for everyone ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(pages)(
    "as “%s” %s has nothing serious for axe, no sideways scroll at phone width, no English words",
    async (who, path) => {
      const { page, errors } = await browser.visit();
      if (who !== "") await logInAs(page, site, who);
      await page.goto(site.address(path));
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const words = await page.locator("body").innerText();
      expect(
        words.replace(
          /PDF|Excel|Word|nianbao-demo|zhengfuban(-shen)?|kezhang|gonganju|guxian|admin|Chrom\w+|HeadlessChrome|Linux|\b[0-9a-f]{8}\b/gu,
          "",
        ),
      ).not.toMatch(/[A-Za-z]{4,}/u);
      expect(words).not.toMatch(/undefined|NaN|\[object/u);
      await page.setViewportSize({ width: 390, height: 844 });
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
      expect(errors).toEqual([]);
    },
  );
});
