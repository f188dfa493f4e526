import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { oneAtATime } from "#app/server/one-at-a-time.ts";

async function lockFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-lock-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "build");
}

it("work of several that start together never overlaps, and all of it is done", async () => {
  const file = await lockFile();
  let working = 0;
  let most = 0;
  const done: number[] = [];
  const work = (number: number) => async (): Promise<void> => {
    working += 1;
    most = Math.max(most, working);
    await wait(20);
    working -= 1;
    done.push(number);
  };
  await Promise.all([1, 2, 3, 4].map((number) => oneAtATime(file, work(number))));
  expect(most).toBe(1);
  expect(done.toSorted()).toEqual([1, 2, 3, 4]);
  expect(existsSync(file)).toBe(false);
});

it("failing work lets the next one in", async () => {
  const file = await lockFile();
  const failing = oneAtATime(file, () => Promise.reject(new Error("没有成功")));
  await expect(failing).rejects.toThrow("没有成功");
  let done = false;
  await oneAtATime(file, async () => void (done = true));
  expect(done).toBe(true);
});

it("what a killed program left behind is put aside", async () => {
  const file = await lockFile();
  // Beyond the largest process number of any system.
  await writeFile(file, "2147483646");
  await oneAtATime(file, async () => expect(await readFile(file, "utf8")).toBe(String(process.pid)));
});

it("and so is what is too old to be at work, whoever has that number now", async () => {
  const file = await lockFile();
  await writeFile(file, String(process.pid));
  const longAgo = Date.now() / 1000 - 3600;
  await utimes(file, longAgo, longAgo);
  await oneAtATime(file, async () => {});
  expect(existsSync(file)).toBe(false);
});
