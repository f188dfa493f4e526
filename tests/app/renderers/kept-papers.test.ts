import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { clearKeptPapers, keepPapers } from "#app/renderers/kept-papers.ts";
import { createPrintPool, type PrintPool } from "#app/renderers/pdf/print-pool.ts";
import { pageCount } from "#app/renderers/pdf/page-count.ts";
import { warmUpOutline } from "#app/renderers/pdf/warm-up-outline.ts";
import { readPdf } from "./pdf/read-pdf.ts";

async function place(): Promise<{ folder: string; printer: PrintPool }> {
  const folder = await mkdtemp(join(tmpdir(), "papers-"));
  const printer = createPrintPool({ fonts: {}, size: 1 });
  onTestFinished(async () => {
    await printer.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { folder, printer };
}

it("prints a paper once, and again when its text, its date or the look has changed", async () => {
  const { folder, printer } = await place();
  const first = await keepPapers(folder, "甲", printer).paper(warmUpOutline, "2026-01-12");
  expect(await readdir(folder)).toHaveLength(1);
  // A printer that has stopped can give only what is kept.
  await printer.close();
  const kept = keepPapers(folder, "甲", printer);
  expect(Buffer.from(await kept.paper(warmUpOutline, "2026-01-12")).equals(first)).toBe(true);
  await expect(kept.paper(warmUpOutline, "2026-01-13")).rejects.toThrow("排印已经停止");
  await expect(kept.paper({ ...warmUpOutline, title: "改" }, "2026-01-12")).rejects.toThrow("排印已经停止");
  await expect(keepPapers(folder, "乙", printer).paper(warmUpOutline, "2026-01-12")).rejects.toThrow("排印已经停止");
});

it("prints all the same where nothing can be kept", async () => {
  const { folder, printer } = await place();
  await writeFile(join(folder, "文件"), "");
  const bytes = await keepPapers(join(folder, "文件"), "甲", printer).paper(warmUpOutline, "2026-01-12");
  expect(pageCount(bytes)).toBe((await readPdf(bytes)).pages.length);
});

it("throws away what nobody asked for in more than a year", async () => {
  const { folder } = await place();
  const now = new Date("2026-01-12T02:00:00.000Z");
  await writeFile(join(folder, "old.pdf"), "");
  await writeFile(join(folder, "new.pdf"), "");
  await utimes(join(folder, "old.pdf"), now, new Date("2024-11-01T00:00:00.000Z"));
  await utimes(join(folder, "new.pdf"), now, new Date("2025-11-01T00:00:00.000Z"));
  await clearKeptPapers(folder, now);
  expect(await readdir(folder)).toEqual(["new.pdf"]);
  await clearKeptPapers(join(folder, "nowhere"), now);
});
