import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fontLibrary } from "#app/renderers/pdf/fonts.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { FontFileError } from "#app/renderers/pdf/sfnt.ts";
import { readPdf, wholeText } from "./read-pdf.ts";
import { outlineOf, paragraph } from "./sample-outline.ts";

const folder = mkdtempSync(join(tmpdir(), "fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const sample = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-sc/300Light/NotoSansSC_300Light.ttf",
);
const one = "一".codePointAt(0)!;

test("an office's own file comes before the free stand-in, also under a Chinese name", async () => {
  const path = join(folder, "仿宋_GB2312.ttf");
  symlinkSync(sample, path);
  expect(fontLibrary({ body: path }).glyphFor("body", one)?.font.name).toMatch(/^GB2312-\d+$/u);
  const bytes = await printOutline(outlineOf(paragraph("自备字体")), { fonts: { body: path }, date: "2026-01-20" });
  expect(wholeText(await readPdf(bytes))).toBe("试印自备字体");
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/BaseFont \/[A-Z]{6}\+GB2312-/u);
});

test("a file that cannot be read or is no TrueType font is refused with a sentence", () => {
  const broken = join(folder, "坏.ttf");
  writeFileSync(broken, "not a font");
  expect(() => fontLibrary({ body: broken }).glyphFor("body", one)).toThrow(FontFileError);
  expect(() => fontLibrary({ body: broken }).glyphFor("body", one)).toThrow(/“坏\.ttf”不是可用的 TrueType/u);
  expect(() => fontLibrary({ kai: join(folder, "无.ttf") }).glyphFor("kai", one)).toThrow(/读不到字体文件“.*无\.ttf”/u);
});

test("楷体 unpacked from WOFF has its characters; its narrow quotation marks come from 宋", () => {
  const library = fontLibrary({});
  expect(library.glyphFor("kai", one)?.font.name).toMatch(/wenkai/u);
  expect(library.glyphFor("kai", "“".codePointAt(0)!)?.font.name).toMatch(/Serif/u);
});
