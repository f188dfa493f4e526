import type { Page } from "playwright-core";
import { openBrowser } from "#tests/support/browser.ts";
import { withFile, withServer } from "./served.ts";

/** Works on the page of a full 2021-30 report in a real browser, served by the finished program. */
export function onReportPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  return withFile((database) =>
    withServer(database, async ({ url, today }) => {
      const browser = await openBrowser();
      try {
        const { page, context } = await browser.visit();
        const [name = "", value = ""] = today.cookie.split("=");
        await context.addCookies([{ name, value, url }]);
        await page.goto(new URL(`/reports/${today.reportId}`, url).href, { waitUntil: "networkidle" });
        return await work(page);
      } finally {
        await browser.close();
      }
    }),
  );
}
