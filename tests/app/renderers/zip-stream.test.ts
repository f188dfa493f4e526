import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipStream, type ZipFile } from "#app/renderers/zip-stream.ts";

const at = new Date("2026-01-12T02:00:00.000Z");

async function* files(made: string[], count = 3): AsyncGenerator<ZipFile> {
  try {
    for (let number = 1; number <= count; number += 1) {
      made.push(`做${number}`);
      yield { path: `财政局/第${number}份.pdf`, bytes: new TextEncoder().encode(`内容${number}`), at };
    }
  } finally {
    made.push("停");
  }
}

it("gives every file under its Chinese name with its bytes", async () => {
  const archive = await new Response(zipStream(files([]), async () => {})).arrayBuffer();
  const found = unzipSync(new Uint8Array(archive));
  expect(Object.keys(found)).toEqual(["财政局/第1份.pdf", "财政局/第2份.pdf", "财政局/第3份.pdf"]);
  expect(new TextDecoder().decode(found["财政局/第2份.pdf"])).toBe("内容2");
});

it("makes a file only when the reader has taken what came before", async () => {
  const made: string[] = [];
  let waits = 0;
  const reader = zipStream(files(made), async () => void (waits += 1)).getReader();
  expect(made).toEqual([]);
  await reader.read();
  expect(made).toEqual(["做1"]);
  expect(waits).toBe(1);
});

it("stops making files when the reader has gone", async () => {
  const made: string[] = [];
  const reader = zipStream(files(made), async () => {}).getReader();
  await reader.read();
  await reader.cancel();
  expect(made).toEqual(["做1", "停"]);
});

it("an archive without files is still an archive", async () => {
  const archive = await new Response(zipStream(files([], 0), async () => {})).arrayBuffer();
  expect(unzipSync(new Uint8Array(archive))).toEqual({});
});
