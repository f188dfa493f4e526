import { afterAll, beforeAll, expect, it } from "vitest";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { findReport } from "#db/queries/reports.ts";
import { engines } from "#tests/support/databases.ts";
import { openSite, type Site } from "#tests/support/demo-site.ts";
import { openSession } from "#tests/support/sessions.ts";

const report = "report-2020-zhengfuban";
let site: Site;
beforeAll(async () => {
  site = await openSite(engines[0]!);
});
afterAll(() => site?.close());

async function pageOf(login: string, path: string): Promise<Buffer> {
  const account = await findAccountByLogin(site.db, login);
  const token = await openSession(site.db, account?.accountId ?? "", new Date());
  const response = await fetch(site.address(path), { headers: { Cookie: `nianbao=${token}` } });
  expect(response.status, path).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

it.each([
  ["zhengfuban", `/reports/${report}`],
  ["kezhang", `/reports/${report}`],
  ["kezhang", "/rounds/2020"],
  ["kezhang", "/rules"],
  ["admin", "/admin/units"],
])("as %s, %s is written in whole characters", async (login, path) => {
  const page = await pageOf(login, path);
  // A page this long fills the writer's buffers again and again, each time between two characters or within one.
  expect(page.length).toBeGreaterThan(20_000);
  expect(page.includes(0), "a browser reads NUL in a field as �").toBe(false);
  expect(page.toString("utf8")).not.toContain("\uFFFD");
});

it("the form holds every text of the report exactly as it is kept", async () => {
  const page = (await pageOf("zhengfuban", `/reports/${report}`)).toString("utf8");
  const kept: Readonly<Record<string, string>> = (await findReport(site.db, report))?.content.narrative ?? {};
  const fields = [...page.matchAll(/<textarea[^>]*>(.*?)<\/textarea>/gsu)].map(([, text]) =>
    text?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").trim(),
  );
  for (const text of Object.values(kept).filter((one) => one !== "")) expect(fields).toContain(text.trim());
  expect(Object.values(kept).join("").length).toBeGreaterThan(2_000);
});
