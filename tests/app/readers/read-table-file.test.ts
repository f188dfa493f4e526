/** Tables as offices send them: CSV in every usual encoding, workbooks, and what is neither. */
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { readTableFile } from "#app/readers/read-table-file.ts";

const text = '单位名称,得分\r\n缑氏镇,"1,5"\r\n䶮镇,2\r\n';
const rows = [
  { row: 1, cells: ["单位名称", "得分"] },
  { row: 2, cells: ["缑氏镇", "1,5"] },
  { row: 3, cells: ["䶮镇", "2"] },
  { row: 4, cells: [""] },
];
const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
/** The same in GB18030, 䶮 taking four bytes there. */
const gb18030 = Buffer.from("b5a5cebbc3fbb3c62cb5c3b7d60d0ae7c3cacfd5f22c22312c35220d0afe9fd5f22c320d0a", "hex");

describe("CSV", () => {
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark in front", Buffer.from(`\ufeff${text}`)],
    ["GB18030, as Excel writes CSV on an office's PC", gb18030],
    ["UTF-16, as Excel writes “Unicode 文本”", utf16],
  ])("%s is read row by row, quoted commas and all", async (_, bytes) => {
    expect(await readTableFile("8月.csv", bytes)).toEqual({ ok: true, sheets: [{ name: "", rows }] });
  });

  it("text with tabs, as copied from a table, is one too", async () => {
    const reading = await readTableFile("8月.txt", Buffer.from("单位名称\t得分\n民政局\t48\n"));
    expect(reading.ok && reading.sheets[0]!.rows[1]).toEqual({ row: 2, cells: ["民政局", "48"] });
  });
});

it("a workbook gives every sheet with something in it; sums carry no noise", async () => {
  const bytes = await writeXlsx([
    {
      sheet: "8月",
      data: [[{ value: "单位名称" }, { value: "得分" }], [], [{ value: "民政局" }, { value: 0.1 + 0.2 }]],
    },
    { sheet: "空", data: [[]] },
  ]).toBuffer();
  expect(await readTableFile("8月.xlsx", bytes)).toEqual({
    ok: true,
    sheets: [
      {
        name: "8月",
        rows: [
          { row: 1, cells: ["单位名称", "得分"] },
          { row: 2, cells: ["", ""] },
          { row: 3, cells: ["民政局", "0.3"] },
        ],
      },
    ],
  });
});

it.each([
  ["空.csv", Buffer.alloc(0), "是空文件"],
  ["旧.xls", Buffer.from("x"), "请另存为 .xlsx"],
  ["图.png", Buffer.from("x"), "不是认识的表格文件"],
  ["名.csv", Buffer.from(zipSync({ a: new Uint8Array(3) })), "其实是压缩包"],
  ["坏.xlsx", Buffer.from("不是压缩包"), "不是完好的 Excel 文件"],
  ["无表.xlsx", Buffer.from(zipSync({ a: new Uint8Array(3) })), "读不出表格内容"],
  ["大.xlsx", Buffer.from(zipSync({ a: new Uint8Array(61 * 1024 * 1024) })), "解开后过大"],
  ["乱.csv", Buffer.from([0xff, 0xff, 0x80, 0x00, 0x81]), "编码认不出"],
  ["引号.csv", Buffer.from('单位名称,得分\n民政局,"48\n'), "引号没有配对"],
])("%s is refused with the reason and the remedy: %s", async (name, bytes, why) => {
  const reading = await readTableFile(name, bytes);
  expect(reading.ok ? "" : reading.why).toContain(why);
});
