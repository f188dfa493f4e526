import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { isFresh } from "#app/server/finished-build.ts";
import { sources } from "#tests/architecture/source-tree.ts";

const files = [
  "app/root.tsx",
  "db/queries/reports.ts",
  "report-schema/formats/2021-30/format.ts",
  "public/favicon.svg",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];
const built = ["build/server/index.js", "build/node/nianbao.js"];
const noon = Date.UTC(2026, 10, 22, 12) / 1000;

/** A small program, written in the morning and built at noon. */
async function program(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-build-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of [...files, ...built]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), "");
  }
  for (const file of files) {
    for (let path = file; path !== "."; path = dirname(path)) await utimes(join(folder, path), noon - 60, noon - 60);
  }
  for (const file of built) await utimes(join(folder, file), noon, noon);
  return folder;
}

it("a build newer than everything it is made from is used as it is", async () => {
  expect(await isFresh(await program())).toBe(true);
});

it.each(files)("a change in %s makes it stale", async (file) => {
  const folder = await program();
  await utimes(join(folder, file), noon + 1, noon + 1);
  expect(await isFresh(folder)).toBe(false);
});

it("so do a file that is gone, and a part that was not built", async () => {
  const withoutPage = await program();
  await rm(join(withoutPage, "app/root.tsx"));
  expect(await isFresh(withoutPage)).toBe(false);
  const halfBuilt = await program();
  await rm(join(halfBuilt, "build/node/nianbao.js"));
  expect(await isFresh(halfBuilt)).toBe(false);
});

it("every room that is shipped is looked at", async () => {
  const rooms = new Set(sources.map(({ path }) => path.split("/")[0]));
  expect([...rooms].filter((room) => !files.some((file) => file.startsWith(`${room}/`)))).toEqual([]);
});
