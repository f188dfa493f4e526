import type { Page } from "playwright-core";

/** Writes the reason under everything that asks for one, on the page before the hand-in. */
export async function explainEverything(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "确认报送" }).waitFor();
  for (const field of await page.locator(".explain textarea").all()) await field.fill(reason);
}
