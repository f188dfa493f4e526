import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { MissingGlyphError } from "#app/renderers/pdf/glyph-guard.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { createPrintPool, PrintPoolError } from "#app/renderers/pdf/print-pool.ts";
import { readPdf, wholeText } from "./read-pdf.ts";
import { outlineOf, paragraph } from "./sample-outline.ts";

const date = "2026-01-20";
const folder = mkdtempSync(join(tmpdir(), "print-pool-"));
const pool = createPrintPool({ fonts: {}, size: 2 });
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

test("ten papers at once each come out as asked, the same as printed alone", async () => {
  const outlines = Array.from({ length: 10 }, (_, index) => outlineOf(paragraph(`第${index}份⼀一`)));
  const papers = await Promise.all(outlines.map((outline) => pool.print(outline, { date })));
  for (const [index, bytes] of papers.entries()) {
    expect(wholeText(await readPdf(bytes))).toBe(`试印第${index}份⼀一`);
  }
  expect(Buffer.compare(papers[3]!, await printOutline(outlines[3]!, { fonts: {}, date }))).toBe(0);
});

test("warming up changes no paper, and never fails where a font or the pool itself does", async () => {
  await pool.warmUp();
  const outline = outlineOf(paragraph("预热之后"));
  const paper = await pool.print(outline, { date });
  expect(Buffer.compare(paper, await printOutline(outline, { fonts: {}, date }))).toBe(0);
  const faceless = createPrintPool({ fonts: { body: join(folder, "无.ttf") } });
  await faceless.warmUp();
  await expect(faceless.print(outline, { date })).rejects.toThrow(/读不到字体文件/u);
  const closing = faceless.warmUp();
  await faceless.close();
  await closing;
});

test("a refusal keeps its class and its sentence on the way out of the thread", async () => {
  const refused = pool.print(outlineOf(paragraph("缺字\ue000")), { date });
  await expect(refused).rejects.toThrow(MissingGlyphError);
  await expect(refused).rejects.toThrow(/U\+E000/u);
  expect((await pool.print(outlineOf(paragraph("下一份")), { date })).length).toBeGreaterThan(1000);
});

test("a thread that dies fails its own paper with a sentence; the next one is printed by another", async () => {
  const file = join(folder, "worker.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", ({ id, outline }) => {
       if (outline.title === "死") process.exit(1);
       parentPort.postMessage({ id, bytes: new Uint8Array([1, 2, 3]) });
     });`,
  );
  const fragile = createPrintPool({ fonts: {}, size: 1, longestQueue: 2, worker: pathToFileURL(file) });
  const fatal = fragile.print({ ...outlineOf(), title: "死" }, { date });
  const next = fragile.print(outlineOf(), { date });
  const afterNext = fragile.print(outlineOf(), { date });
  await expect(fragile.print(outlineOf(), { date })).rejects.toThrow("等待排印的文件太多");
  await expect(fatal).rejects.toThrow(PrintPoolError);
  expect([...(await next)]).toEqual([1, 2, 3]);
  expect([...(await afterNext)]).toEqual([1, 2, 3]);
  await fragile.close();
  await expect(fragile.print(outlineOf(), { date })).rejects.toThrow("排印已经停止");
});

test("a paper nobody waits for any more is not printed; those behind it come out in their order", async () => {
  const file = join(folder, "telling-worker.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
     let printed = 0;
     parentPort.on("message", ({ id }) => parentPort.postMessage({ id, bytes: new Uint8Array([(printed += 1)]) }));`,
  );
  const single = createPrintPool({ fonts: {}, size: 1, worker: pathToFileURL(file) });
  const leaving = new AbortController();
  const first = single.print(outlineOf(), { date });
  const left = single.print(outlineOf(), { date, signal: leaving.signal });
  const last = single.print(outlineOf(), { date });
  leaving.abort();
  await expect(left).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  await expect(single.print(outlineOf(), { date, signal: leaving.signal })).rejects.toThrow(/abort/u);
  expect([...(await first)]).toEqual([1]);
  expect([...(await last)]).toEqual([2]);
  await single.close();
});

test("closing rejects what is not yet printed", async () => {
  const closing = createPrintPool({ fonts: {}, size: 1 });
  const jobs = [1, 2, 3].map(() => closing.print(outlineOf(paragraph("未印")), { date }));
  const results = Promise.allSettled(jobs);
  await closing.close();
  for (const result of await results) expect(result.status).toBe("rejected");
});
