/** The workbook of a report (Excel) as an office makes it: real processes, real files. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goldenFile, goldenJson } from "#tests/golden/golden-report.ts";
import { runCommand } from "./run-command.ts";

interface FileInJson {
  readonly figures: Record<string, unknown>;
  readonly unplaced: readonly unknown[];
}

let folder: string;
const run = (...args: string[]) => runCommand(folder, ...args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  copyFileSync(goldenFile("sound-2021-30"), join(folder, "sound-2021-30.json"));
  const sound = goldenJson("sound-2021-30");
  const figures = { ...(sound["figures"] as object), "applications.received.person": 10 };
  writeFileSync(join(folder, "unbalanced.json"), JSON.stringify({ ...sound, figures }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("nianbao render --to xlsx (Excel)", () => {
  it("makes a workbook (Excel) that reads back to the same figures, the same bytes each time", async () => {
    expect(await run("render", "sound-2021-30.json", "--to", "xlsx", "-o", "a.xlsx")).toEqual({
      code: 0,
      out: "",
      trouble: "",
    });
    await run("render", "sound-2021-30.json", "--to", "xlsx", "-o", "b.xlsx");
    expect(readFileSync(join(folder, "a.xlsx")).equals(readFileSync(join(folder, "b.xlsx")))).toBe(true);
    const { code, out } = await run("read", "--json", "a.xlsx");
    const [read] = JSON.parse(out) as FileInJson[];
    expect(code).toBe(0);
    expect(read?.figures).toEqual(goldenJson("sound-2021-30")["figures"]);
    expect(read?.unplaced).toEqual([]);
  });

  it("marks a workbook 草稿 on every sheet while something blocks, and names no kind of file it does not make", async () => {
    expect((await run("render", "unbalanced.json", "--to", "xlsx", "-o", "draft.xlsx")).code).toBe(1);
    const book = strFromU8(unzipSync(readFileSync(join(folder, "draft.xlsx")))["xl/workbook.xml"]!);
    expect(book.match(/name="[^"]*（草稿）"/gu)).toHaveLength(5);
    const { code, trouble } = await run("render", "sound-2021-30.json", "--to", "xls", "-o", "a.xls");
    expect([code, trouble]).toEqual([2, "不能生成“xls”，--to 后面可以写 pdf、docx、xlsx、html 或 json。\n"]);
    expect(existsSync(join(folder, "a.xls"))).toBe(false);
  });
});
