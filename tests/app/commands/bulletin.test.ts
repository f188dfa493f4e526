/** `nianbao bulletin` as an office runs it: real processes, real files, read back by other libraries. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bulletins, rowsOf } from "#tests/golden/scoring/bulletin.ts";
import { readPdf, wholeText } from "../renderers/pdf/read-pdf.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
const headings = "单位名称,公共服务得分,交流互动得分,网站建设及安全得分,政务信息公开得分";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  const [december] = bulletins;
  const lines = rowsOf(december!).map(({ name, columns, year }) => [name, ...columns, year].join(","));
  writeFileSync(join(folder, "2020年12月.csv"), [`${headings},全年总分`, ...lines].join("\n"));
  writeFileSync(join(folder, "a.csv"), [headings, "公安局,4,2,13,30", "财政局,4,2,13,9"].join("\n"));
  writeFileSync(join(folder, "b.csv"), [headings, "公安局,4,2,13,10", "财政局,4,2,13,0"].join("\n"));
  writeFileSync(
    join(folder, "words.json"),
    JSON.stringify({ sendTo: "市委、市政府有关领导", requests: ["抓好落实。"] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bulletin(...args: string[]) {
  return runCommand(folder, "bulletin", "--scheme", "yanshi-monthly", ...args);
}

it("prints the bulletin of January 2021 from its own rows, month from the file's name", async () => {
  const options = ["--issue", "2021年第1期", "--office", "偃师市人民政府办公室", "--date", "2021-01-13"];
  const { code, trouble } = await bulletin("2020年12月.csv", "-o", "a.pdf", "--words", "words.json", ...options);
  expect([code, trouble]).toMatchObject([0, expect.stringContaining("缙氏镇即缑氏镇")]);
  expect(trouble).not.toContain("没有写");
  const text = wholeText(await readPdf(new Uint8Array(readFileSync(join(folder, "a.pdf")))));
  for (const words of ["（2021年第1期）", "2021年1月13日", "2020年12月及全年政府网站管理和", "一、抓好落实。"])
    expect(text).toContain(words);
  expect(text).toContain("送：市委、市政府有关领导");
});

it("adds months up in their order, and says what it drafted and left open", async () => {
  const { code, trouble } = await bulletin("a.csv", "b.csv", "-o", "b.docx", "--month", "2022-02");
  expect(code).toBe(0);
  expect(trouble).toContain("没有写印发单位（--office）、日期（--date）、期号（--issue），通报里空着。");
  expect(trouble).toContain("工作要求是按得分起草的");
  const { value } = await mammoth.extractRawText({ path: join(folder, "b.docx") });
  expect(value.replace(/\s+/gu, " ")).toContain("公安局 4 2 13 10 29 40");
  expect(value).toContain("2月份，财政局未更新。");
});

it("says in one sentence what it was called wrongly with", async () => {
  expect((await bulletin("a.csv", "-o", "a.txt")).trouble).toBe("请用 -o 写明生成的文件，以 .pdf 或 .docx 结尾。\n");
  const odd = await bulletin("a.csv", "-o", "c.pdf", "--month", "8月");
  expect([odd.code, odd.trouble]).toEqual([2, "通报的选项不能用，period：应写作 2022-08 或 2022 的样子。\n"]);
});
