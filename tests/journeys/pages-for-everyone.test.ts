import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFaults } from "#tests/support/axe.ts";
import { openBrowser, type TestBrowser, type Visitor } from "#tests/support/browser.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { logInAs } from "#tests/support/log-in.ts";
import { layOutReviewedYear, reviewedReports } from "#tests/support/reviewed-year.ts";

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
  ["kezhang", "/rounds/2025/queue"],
  ["kezhang", "/rounds/2025/roll-up"],
  ["kezhang", "/rounds/2025/corrections"],
  ["kezhang", "/rounds/2025/import"],
  ["kezhang", "/rounds/2025/reminders"],
  ["kezhang", "/rounds/2025/terms"],
  ["kezhang", "/rounds/2025/waivers"],
  ...Object.values(reviewedReports).map((path) => ["kezhang", path] as const),
  ["kezhang", `${reviewedReports.published}/published-copy`],
  ["kezhang", `${reviewedReports.published}/likeness`],
  ["kezhang", "/account/two-step"],
  ["gonganju", reviewedReports.returned],
  ["gonganju", `${reviewedReports.returned}/history`],
  ["gonganju", `${reviewedReports.returned}/submit`],
  ["gonganju", "/rounds/2025/corrections"],
  ["admin", "/admin/units/new"],
  ["admin", "/admin/units/import"],
  ["admin", "/admin/units/gonganju"],
  ["admin", "/admin/units/gonganju/reorganise"],
  ["admin", "/admin/accounts/new"],
  ["admin", "/admin/accounts/clerk"],
  ["admin", "/admin/accounts/links?role=approver"],
  ["admin", "/admin/security"],
  ["", "/welcome/none"],
  ["gonganju", "/admin/units"],
  ["guxian", report2020],
  ["guxian", "/nowhere"],
];

describe.each(engines.slice(0, 1))("Every page, for everyone ($name)", (engine) => {
  let site: Site;
  let browser: TestBrowser;
  /** Logged in once each; every page is read in the same window. */
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(engine), openBrowser()]);
    await layOutReviewedYear(site.db);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function visitor(who: string): Promise<Visitor> {
    const known = visitors.get(who);
    if (known) return known;
    const visit = await browser.visit();
    if (who !== "") await logInAs(visit.page, site, who);
    visitors.set(who, visit);
    return visit;
  }

  it.each(pages)(
    "as “%s” %s has nothing serious for axe, no sideways scroll at phone width, no English words",
    async (who, path) => {
      const { page, errors } = await visitor(who);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(site.address(path));
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      const words = await page.locator("body").innerText();
      expect(
        words.replace(
          /https?:\/\/\S+|PDF|Excel|Word|xlsx|docx|html|TOTP|nianbao-demo|zhengfuban(-shen)?|kezhang|gonganju|guxian|admin|Chrom\w+|HeadlessChrome|Linux|\b[0-9a-f]{8}\b/gu,
          "",
        ),
      ).not.toMatch(/[A-Za-z]{4,}/u);
      expect(words).not.toMatch(/undefined|NaN|\[object/u);
      await page.setViewportSize({ width: 390, height: 844 });
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
      expect(errors.splice(0)).toEqual([]);
    },
  );
});
