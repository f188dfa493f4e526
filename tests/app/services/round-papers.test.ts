import { createHash } from "node:crypto";
import mammoth from "mammoth";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import type { KeptPapers } from "#app/renderers/kept-papers.ts";
import { createPrintPool } from "#app/renderers/pdf/print-pool.ts";
import type { ZipFile } from "#app/renderers/zip-stream.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { countChosen, openBundle, roundPapers } from "#app/services/round-papers.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { startReport } from "#app/services/start-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { findingKey } from "#report-schema/finding.ts";
import type { PaperForm } from "#report-schema/paper-form.ts";
import { usualPaperName } from "#report-schema/paper-name.ts";
import type { PaperChoice } from "#report-schema/standing.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import {
  expectStatus,
  layOutRegion,
  roundId,
  soundContent,
  submittedReport,
  type Region,
} from "#tests/support/region.ts";

const printer = createPrintPool({ fonts: {}, size: 1 });
afterAll(() => printer.close());
const papers: KeptPapers = {
  paper: (outline, date) => printer.print(outline, { date }),
  word: (outline, date) => writeDocx(outline, { date }),
};

async function bundleOf(region: Region, choice: PaperChoice, done: number[] = [], form: PaperForm = "pdf") {
  const bundle = await openBundle(region.db, ["county"], "2025");
  const files: ZipFile[] = [];
  const wish = { choice, pattern: usualPaperName, form, onPaper: (count: number) => void done.push(count) };
  for await (const file of roundPapers(region.db, papers, bundle, wish)) files.push(file);
  const text = new TextDecoder().decode(files.at(-1)?.bytes);
  const { data: lines } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return { files, lines, count: countChosen(bundle, choice) };
}

/** 公安局 hands in a character that no font has. */
async function unprintable(region: Region): Promise<void> {
  const act = region.as("otherClerk");
  const reportId = await startReport(act, { roundId, unitId: "police" });
  const sound = soundContent();
  const content = { ...sound, narrative: { ...sound.narrative, other: "联系人：\u{2A700}" } };
  const saved = await saveDraft(act, { reportId, baseVersion: 1, content });
  if (!saved.ok) throw new Error(saved.sentence);
  const input = { reportId, version: saved.version };
  const asked = await submitReport(act, { ...input, reasons: {} });
  // Its text is its neighbour's, which is explained.
  if (asked.ok || !("findings" in asked)) throw new Error("应当要求说明雷同");
  const reasons = Object.fromEntries((asked.findings ?? []).map((finding) => [findingKey(finding), "同一范本。"]));
  const outcome = await submitReport(act, { ...input, reasons });
  if (!outcome.ok) throw new Error(outcome.sentence);
}

describe.each(engines)("成品文件打包（$name）", (engine) => {
  it("holds the paper of each report handed in and a list of all units, those without a paper too", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const reportId = await submittedReport(region);
    expect((await bundleOf(region, "passed")).count).toBe(0);
    await approveReport(region.as("office"), reportId);
    const done: number[] = [];
    const { files, lines, count } = await bundleOf(region, "passed", done);
    expect(count).toBe(1);
    expect(done).toEqual([1]);
    const path = "未分组/01 示例县财政局2025年政府信息公开工作年度报告.pdf";
    expect(files.map((file) => file.path)).toEqual([path, "清单.csv"]);
    const sha256 = createHash("sha256").update(files[0]!.bytes).digest("hex");
    expect(lines).toMatchObject([
      {
        单位: "示例县财政局",
        状态: "审查通过",
        文件: path,
        报送版本: "第1次",
        报送时间: "2026-01-12 10:00",
        "文件校验值（SHA-256）": sha256,
      },
      { 单位: "示例县公安局", 状态: "未开始", 文件: "", 说明: "本次没有打包" },
      { 单位: "城关镇人民政府", 状态: "未开始", 文件: "", 说明: "本次没有打包" },
    ]);
    expect(Number(lines[0]?.["页数"])).toBeGreaterThan(2);
    const word = await bundleOf(region, "passed", [], "word");
    expect(word.files.map((file) => file.path)).toEqual([path.replace(".pdf", ".docx"), "清单.csv"]);
    expect(word.lines[0]).toMatchObject({ 报送版本: "第1次", 页数: "" });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word.files[0]!.bytes) });
    expect(value).toContain("示例县财政局2025年政府信息公开工作年度报告");
  });

  it("a paper that cannot be printed stands in the list with the reason; the others are made", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await submittedReport(region);
    await unprintable(region);
    const { files, lines } = await bundleOf(region, "handedIn");
    expect(files).toHaveLength(2);
    expect(lines[1]).toMatchObject({ 单位: "示例县公安局", 文件: "" });
    expect(lines[1]?.["说明"]).toContain("\u{2A700}");
  });

  it("covers only the units below those asked for", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { units } = await openBundle(region.db, ["town"], "2025");
    expect(units.map(({ name }) => name)).toEqual(["城关镇人民政府"]);
    await expectStatus(openBundle(region.db, ["county"], "2019"), 404);
  });
});
