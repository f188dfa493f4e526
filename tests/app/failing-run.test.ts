import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";

const setup = resolve("tests/support/postgres-server.ts");
const runner = resolve("node_modules/vitest/vitest.mjs");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-run-"));
  await writeFile(
    join(folder, "vitest.config.mjs"),
    `export default { test: { globals: true, globalSetup: [${JSON.stringify(setup)}] } };`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs one test beside the database server of the other tests. @returns the exit code of the run */
async function exitCodeOf(body: string): Promise<number | null> {
  await writeFile(join(folder, "one.test.js"), `test("one", () => { ${body} });`);
  const run = spawn(process.execPath, [runner, "run", "--root", folder], {
    env: { ...process.env, NIANBAO_TEST_DATABASE_URL: inject("postgresServer") },
    stdio: "ignore",
  });
  const [code] = (await once(run, "exit")) as [number | null];
  return code;
}

it("a run with a failed test ends with an error, one without ends well", async () => {
  expect(await exitCodeOf("expect(1).toBe(2);")).toBe(1);
  expect(await exitCodeOf("expect(1).toBe(1);")).toBe(0);
});
