/** Small files made to fill the memory or the afternoon of the machine that reads them: refused in words, before it happens. */
import { deflateSync } from "node:zlib";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UnreadableFileError } from "#app/readers/file-trouble.ts";
import { readFile } from "#app/readers/read-file.ts";
import { readTableFile } from "#app/readers/read-table-file.ts";
import { plainTable } from "#app/renderers/excel/plain-table.ts";

const megabyte = 1024 * 1024;

async function workbookParts(): Promise<{ parts: Record<string, Uint8Array>; sheet: string; xml: string }> {
  const columns = [{ title: "单位名称", width: 20 }];
  const parts = unzipSync(await plainTable({ sheet: "名单", columns, rows: [["财政局"]] }));
  const sheet = Object.keys(parts).find((name) => name.endsWith("sheet1.xml")) ?? "";
  return { parts, sheet, xml: Buffer.from(parts[sheet] ?? []).toString("utf8") };
}

/** The workbook with its sheet changed. */
async function workbookWith(change: (xml: string) => string): Promise<Uint8Array> {
  const { parts, sheet, xml } = await workbookParts();
  return zipSync({ ...parts, [sheet]: strToU8(change(xml)) });
}

/** An archive of one blank part that unpacks to far more than it says of itself. */
function lyingArchive(): Uint8Array {
  const blank = new Uint8Array(64 * megabyte).fill(0x20);
  const archive = zipSync({ "word/document.xml": blank }, { level: 1 });
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at + 4 <= archive.length; at += 1) {
    if (view.getUint32(at, true) === blank.length) view.setUint32(at, 100, true);
  }
  expect(archive.length).toBeLessThan(megabyte);
  return archive;
}

function pdfOf(content: Buffer, layers: number): Uint8Array {
  let stream = content;
  for (let layer = 0; layer < layers; layer += 1) stream = deflateSync(stream, { level: 9 });
  const head = `%PDF-1.4\n1 0 obj<</Length ${stream.length}/Filter[${"/FlateDecode".repeat(layers)}]>>stream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from("\nendstream endobj\n%%EOF")]);
}

async function whyUnread(ending: string, bytes: Uint8Array): Promise<string> {
  const error: unknown = await readFile(ending, bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableFileError);
  return (error as UnreadableFileError).message;
}

describe("An archive that lies of its size (压缩炸弹)", () => {
  it("is not unpacked, not as a report and not as a list", async () => {
    const archive = lyingArchive();
    for (const ending of [".docx", ".xlsx"]) expect(await whyUnread(ending, archive)).toContain("展开后过大");
    const reading = await readTableFile("名单.xlsx", archive);
    expect(reading).toMatchObject({ ok: false, why: expect.stringContaining("解开后过大") });
  });
});

describe("A workbook that reaches to the end of the sheet", () => {
  const farRow = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>远</t></is></c></row></sheetData>';
  it.each([
    ["a cell in the last corner", farRow],
    ["a row beyond all rows", '<row r="99999999999"></row></sheetData>'],
    ["a place written by its characters' numbers", farRow.replaceAll("1048576", "1048&#53;76")],
    ["a place behind a sign that ends no element", farRow.replace("<row r", "<row spans='>' r")],
  ])("%s is refused, for a list and for a report", async (_what, row) => {
    const bytes = await workbookWith((xml) => xml.replace("</sheetData>", row));
    expect(await readTableFile("名单.xlsx", bytes)).toMatchObject({
      ok: false,
      why: expect.stringContaining("表格范围过大"),
    });
    expect(await whyUnread(".xlsx", bytes)).toContain("表格范围过大");
  });

  it("merged cells lying over each other a hundred thousand times are read once", async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000);
    const bytes = await workbookWith((xml) =>
      xml.replace("</sheetData>", `</sheetData><mergeCells>${merges}</mergeCells>`),
    );
    expect(await readFile(".xlsx", bytes)).toEqual([{ kind: "text", text: "单位名称" }]);
  });

  it("an ordinary one is read as ever", async () => {
    const reading = await readTableFile("名单.xlsx", await workbookWith((xml) => xml));
    expect(reading.ok && reading.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([["单位名称"], ["财政局"]]);
  });
});

it.each([1, 2])(
  "a PDF whose text unpacks to hundreds of megabytes, pressed %i times over, is refused",
  async (layers) => {
    const pdf = pdfOf(Buffer.alloc(104 * megabyte, 0x20), layers);
    expect(pdf.length).toBeLessThan(megabyte);
    expect(await whyUnread(".pdf", pdf)).toContain("展开后过大");
  },
);

it("a page of elements one within the other, a hundred thousand deep, is refused", async () => {
  expect(await whyUnread(".html", strToU8(`${"<div>".repeat(100_000)}年报`))).toContain("过于复杂");
});
