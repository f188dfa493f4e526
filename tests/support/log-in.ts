import type { Page } from "playwright-core";
import { demoPassword, type Site } from "./demo-site.ts";

/** Logs in as a person would, by the form; on return the home page is there. */
export async function logInAs(
  page: Page,
  site: Pick<Site, "address">,
  login: string,
  password = demoPassword,
): Promise<void> {
  await page.goto(site.address("/login"));
  await page.getByLabel("账号", { exact: true }).fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByLabel("密码", { exact: true }).press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
}

/** Opens a year's report from the home page, beginning it where there is none yet. */
export async function openYear(page: Page, year: number): Promise<void> {
  const row = page.getByRole("row", { name: `${year} 年度` });
  await row.getByRole("button").or(row.getByRole("link")).click();
  await page.waitForURL(/\/reports\//u);
  // The address changes a moment before the page does; the home page has a heading too.
  await page.getByRole("heading", { level: 1, name: `${year}年政府信息公开工作年度报告` }).waitFor();
}
