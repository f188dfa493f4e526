/** Real processes reading real and hostile files: whatever a file does there, whoever asked gets an answer and goes on. */
import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  createReadingPool,
  type ReadingPool,
  type ReadingPoolOptions,
  type UploadReader,
} from "#app/server/reading/reading-pool.ts";
import { reportInFile } from "#app/readers/read-report-file.ts";
import { readTableFile } from "#app/readers/read-table-file.ts";
import { goldenFileBytes } from "#tests/golden/golden-file.ts";
import { endlessPdf, pagelessPdf, swellingPdf } from "./hostile-pdf.ts";
import { eventually, isThere, programFolder, readingProgram, toldProcess, urlOf } from "./told-process.ts";

const csv = Buffer.from("单位名称,得分\n民政局,48\n");
/** Too long for any test: what is read so long is ended otherwise. */
const patient = { seconds: 3_600, megabytes: 1_500 };

function poolOf(options: Partial<ReadingPoolOptions> = {}): ReadingPool {
  const pool = createReadingPool({ program: readingProgram, size: 1, limits: patient, ...options });
  onTestFinished(() => pool.close());
  return pool;
}

async function expectGoingOn(reader: UploadReader): Promise<void> {
  expect(await reader.table("得分.csv", csv)).toEqual(await readTableFile("得分.csv", csv));
}

describe("What is read apart is what is read here", () => {
  it("of every published report and of a table, good or bad", async () => {
    const reader = poolOf({ size: 2 }).readerUntil();
    const names = readdirSync("tests/golden/files").filter((name) => !name.endsWith(".json"));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const [ending, bytes] = [extname(name), goldenFileBytes(name)];
      expect(await reader.report(ending, bytes), name).toEqual(await reportInFile(ending, bytes));
    }
    for (const [ending, words] of [
      [".pdf", "年报"],
      [".doc", "年报"],
      [".txt", "年报"],
      [".txt", "财政局1999年政府信息公开工作年度报告\n一、总体情况\n好。"],
    ] as const) {
      const reading = await reader.report(ending, Buffer.from(words));
      expect(reading).toEqual(await reportInFile(ending, Buffer.from(words)));
      expect(reading.ok).toBe(false);
    }
    await expectGoingOn(reader);
    expect(await reader.table("得分.xls", csv)).toEqual(await readTableFile("得分.xls", csv));
  });

  it("by the program from the sources too, as `npm run dev` starts it", async () => {
    await expectGoingOn(poolOf({ program: "app/server/reading/reading-process.ts" }).readerUntil());
  });

  it("but for what is too large to be looked through: that is refused", async () => {
    const reader = poolOf().readerUntil();
    const title = "财政局2025年政府信息公开工作年度报告\n一、总体情况\n";
    const text = Buffer.from(title + "主动公开信息。".repeat(50_000));
    expect(await reader.report(".txt", text)).toMatchObject({ ok: false, why: expect.stringContaining("内容太多") });
    const table = Buffer.from(`${"单位,得分\n".repeat(500_000)}`);
    expect(await reader.table("得分.csv", table)).toMatchObject({ ok: false, why: expect.stringContaining("太大") });
    await expectGoingOn(reader);
  });
});

describe("A hostile file is told of in a sentence, and the next one is read", () => {
  it("one that never ends (时限)", async () => {
    const reader = poolOf({ limits: { ...patient, seconds: 3 } }).readerUntil();
    const next = reader.table("得分.csv", csv);
    expect(await reader.report(".pdf", endlessPdf())).toMatchObject({
      ok: false,
      missing: "content",
      why: expect.stringMatching(/^读了 3 秒还没有读完，已经停下，没有读入；请打开文件核对/u),
    });
    expect(await next).toMatchObject({ ok: true });
    await expectGoingOn(reader);
  });

  it.each([
    ["fills the heap: a page of a million elements", ".html", () => Buffer.from("<p>".repeat(1_300_000))],
    ["swells outside the heap: a PDF that unpacks to gigabytes", ".pdf", swellingPdf],
  ])("one that %s (内存)", async (_what, ending, file) => {
    const bytes = file();
    expect(bytes.length).toBeLessThan(4_000_000);
    const reader = poolOf({ limits: { ...patient, megabytes: 300 } }).readerUntil();
    expect(await reader.report(ending, bytes)).toMatchObject({
      ok: false,
      missing: "content",
      why: expect.stringMatching(/^读到一半停下了，没有读入，可能是展开后占用的内存过多/u),
    });
    await expectGoingOn(reader);
  });

  it("one whose process is ended from outside", async () => {
    const { program, asked } = toldProcess();
    const reader = poolOf({ program }).readerUntil();
    const reading = reader.report(".pdf", endlessPdf());
    await vi.waitFor(() => expect(asked()).toHaveLength(1), eventually);
    process.kill(asked()[0]!, "SIGKILL");
    expect(await reading).toMatchObject({ ok: false, why: expect.stringContaining("读到一半停下了") });
    await expectGoingOn(reader);
  });
});

it("A file that brings a fault of the program to light is told of in a sentence, the trace left to the server's log", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const reader = poolOf().readerUntil();
  expect(await reader.report(".pdf", pagelessPdf())).toMatchObject({
    ok: false,
    missing: "content",
    why: expect.stringMatching(/^读的时候出了错，没有读入，文件可能已损坏；请打开文件核对/u),
  });
  expect(log.mock.calls).toEqual([[expect.stringContaining("Page dictionary kid")]]);
  await expectGoingOn(reader);
});

describe("The pool (读取队列)", () => {
  it("refuses what is more than may wait, and gives up what nobody waits for: the next in line is read", async () => {
    const pool = poolOf({ longestQueue: 1 });
    const gone = new AbortController();
    const endless = pool.readerUntil(gone.signal).report(".pdf", endlessPdf());
    const second = pool.readerUntil().table("得分.csv", csv);
    expect(await pool.readerUntil().table("得分.csv", csv)).toMatchObject({
      ok: false,
      why: "还没有读：正在读的文件太多，请过几分钟再试",
    });
    gone.abort(new Error("人已离开"));
    await expect(endless).rejects.toThrow("人已离开");
    expect(await second).toMatchObject({ ok: true });
  });

  it("gives up what waits when its person goes, before it is begun", async () => {
    const { program, asked } = toldProcess();
    const pool = poolOf({ program });
    const [staying, gone] = [new AbortController(), new AbortController()];
    const endless = pool.readerUntil(staying.signal).report(".pdf", endlessPdf());
    const second = pool.readerUntil(gone.signal).table("得分.csv", csv);
    gone.abort(new Error("人已离开"));
    await expect(second).rejects.toThrow("人已离开");
    await vi.waitFor(() => expect(asked()).toHaveLength(1), eventually);
    staying.abort(new Error("人已离开"));
    await expect(endless).rejects.toThrow("人已离开");
    await expectGoingOn(pool.readerUntil());
    expect(asked()).toHaveLength(2);
  });

  it("reads one file after the other in one process, and begins a new one after it was idle", async () => {
    const { program, asked } = toldProcess();
    const kept = poolOf({ program }).readerUntil();
    await expectGoingOn(kept);
    await expectGoingOn(kept);
    expect(new Set(asked()).size).toBe(1);
    const other = toldProcess();
    const hasty = poolOf({ program: other.program, idleSeconds: 0 }).readerUntil();
    await expectGoingOn(hasty);
    await vi.waitFor(() => expect(isThere(other.asked()[0]!)).toBe(false), eventually);
    await expectGoingOn(hasty);
    expect(new Set(other.asked()).size).toBe(2);
  });

  it("gives the next file a new process when the last one left too little memory", async () => {
    const { program, asked } = toldProcess();
    const reader = poolOf({ program, limits: { ...patient, megabytes: 300 } }).readerUntil();
    expect(await reader.report(".pdf", goldenFileBytes("hongze-2024.pdf"))).toMatchObject({ ok: true });
    await expectGoingOn(reader);
    expect(new Set(asked()).size).toBe(2);
  });

  it("says when its program does not start, and goes on to the next", async () => {
    const reader = poolOf({ program: "build/node/no-such.js" }).readerUntil();
    await expect(reader.table("得分.csv", csv)).rejects.toThrow("没有启动");
    await expect(reader.table("得分.csv", csv)).rejects.toThrow("没有启动");
  });
});

describe("Nothing is left behind", () => {
  it("closed, the pool ends what is being read and what waits, in words, and reads no more", async () => {
    const { program, asked } = toldProcess();
    const pool = poolOf({ program });
    const reader = pool.readerUntil();
    const readings = [reader.report(".pdf", endlessPdf()), reader.table("得分.csv", csv)];
    await vi.waitFor(() => expect(asked()).toHaveLength(1), eventually);
    await pool.close();
    expect(isThere(asked()[0]!)).toBe(false);
    for (const reading of [...readings, reader.table("得分.csv", csv)]) {
      expect(await reading).toMatchObject({ ok: false, why: "没有读：程序正在停止，请稍后再试" });
    }
    expect(asked()).toHaveLength(1);
  });

  it.each([
    ["that never hears of it", "for (;;);"],
    ["at rest", ""],
  ])("the asking program killed (kill -9), a reading process %s is gone too", async (_what, more) => {
    const { program, asked } = toldProcess(more);
    const asking = join(programFolder(), "asking.ts");
    writeFileSync(
      asking,
      `import { createReadingPool } from ${JSON.stringify(urlOf("app/server/reading/reading-pool.ts"))};
      const pool = createReadingPool({ program: ${JSON.stringify(program)} });
      void pool.readerUntil().table("得分.csv", Buffer.from("单位,得分"));
      setInterval(() => {}, 1000);`,
    );
    const parent = spawn(process.execPath, ["--import", "tsx", asking], { stdio: "ignore" });
    onTestFinished(() => void parent.kill("SIGKILL"));
    await vi.waitFor(() => expect(asked()).toHaveLength(1), eventually);
    const [pid] = asked();
    expect(isThere(pid!)).toBe(true);
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(isThere(pid!)).toBe(false), eventually);
  });
});
