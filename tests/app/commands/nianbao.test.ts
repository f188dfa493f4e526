/** The command line as an office runs it: real processes, real files. Starting one takes a second, so each is asked much. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FindingJson } from "#report-schema/finding-json.ts";
import { goldenFile, goldenJson, type GoldenName } from "#tests/golden/golden-report.ts";
import { goldenFileBytes } from "#tests/golden/golden-file.ts";
import { runCommand } from "./run-command.ts";

interface FileInJson {
  readonly file: string;
  readonly figures: Record<string, unknown>;
  readonly findings: readonly FindingJson[];
  readonly unplaced: readonly unknown[];
}

let folder: string;

function put(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function putReport(name: string, base: GoldenName, change: Record<string, unknown> = {}): string {
  const sound = goldenJson(base);
  const figures = { ...(sound["figures"] as object), ...(change["figures"] as object | undefined) };
  return put(name, JSON.stringify({ ...sound, ...change, figures }));
}

const run = (...args: string[]) => runCommand(folder, ...args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  for (const name of ["sound-2019-60", "sound-2021-30", "yanshi-office-2020"] as const) {
    copyFileSync(goldenFile(name), join(folder, `${name}.json`));
  }
  putReport("unbalanced.json", "sound-2021-30", { figures: { "applications.received.person": 10 } });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("nianbao check (检查)", () => {
  it("says of each file in office words what to put right, what to explain and what to note", async () => {
    const { code, out, trouble } = await run(
      "check",
      "unbalanced.json",
      "yanshi-office-2020.json",
      "sound-2019-60.json",
    );
    expect(code).toBe(1);
    expect(trouble).toBe("");
    expect(out).toBe(`unbalanced.json：示例县水务局 2025 年度（国办公开办函〔2021〕30号）
  必须改正（1）
    1. 表三·自然人：一（10）＋二（1）＝11，（七）总计（8）＋四（2）＝10，相差 1。
  请改正或说明（1）
    1. 正文写“全年收到政府信息公开申请12件”，而表三·一、本年新收政府信息公开申请数量·总计是 13，相差 1；请改正；如不是同一口径，请写明口径。

yanshi-office-2020.json：偃师市人民政府办公室 2020 年度（国办公开办函〔2019〕60号）
  请改正或说明（2）
    1. “一、总体情况”缺少“政府信息公开平台建设”、“监督保障”方面的内容，请补写，并用小标题标明；没有的请说明原因。
    2. “国务院办公厅政府信息公开与政务公开办公室”：发文机关的名称应为“国务院办公厅政府信息与政务公开办公室”，请改正或说明。
  提请注意（4）
    1. 标题的单位是“偃师市人民政府办公室”，正文却讲“偃师市”全域的情况，请核对报告的主体。
    2. 正文“共公布各类文件45件”，并称制发的文件为规范性文件，而表二·规范性文件各项都是 0，请核对其中有没有应填的规范性文件。
    3. 表二·政府集中采购·采购总金额（单位：万元，保留4位小数）：7.0000 恰好是整数万元，这一格要求保留 4 位小数，请核对是否取了整。
    4. 表三：“（六）其他处理”13 件，占（七）总计 18 件的 72.2%，超过 30%，请在报告中说明这些申请的具体情形。

sound-2019-60.json：示例县水务局 2020 年度（国办公开办函〔2019〕60号）
  没有发现问题

共 3 份：1 份有必须改正的问题，1 份只有需要说明或注意的问题，1 份没有发现问题。
`);
  });

  it("gives scripts one array with the report, its findings and what had no place", async () => {
    const { code, out } = await run("check", "--json", "unbalanced.json", "yanshi-office-2020.json");
    expect(code).toBe(1);
    const files = JSON.parse(out) as FileInJson[];
    expect(files.map(({ file }) => file)).toEqual(["unbalanced.json", "yanshi-office-2020.json"]);
    const { findings, unplaced, ...report } = files[1]!;
    const { schema: _schema, ...written } = goldenJson("yanshi-office-2020");
    expect({ ...report, unplaced }).toEqual({ file: "yanshi-office-2020.json", ...written, unplaced: [] });
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([
      ["text.facets", "explain"],
      ["text.basis", "explain"],
      ["text.unit-name", "note"],
      ["text.papers", "note"],
      ["proactive.money-precision", "note"],
      ["applications.other-share", "note"],
    ]);
    expect(files[0]!.findings).toEqual([
      {
        rule: "applications.balance",
        level: "block",
        message: "表三·自然人：一（10）＋二（1）＝11，（七）总计（8）＋四（2）＝10，相差 1。",
        figures: ["received", "carriedIn", "handled", "carriedOut"].map((row) => `applications.${row}.person`),
        section: "applications",
        expected: 11,
        actual: 10,
      },
      {
        rule: "text.figure",
        level: "explain",
        message:
          "正文写“全年收到政府信息公开申请12件”，而表三·一、本年新收政府信息公开申请数量·总计是 13，相差 1；请改正；如不是同一口径，请写明口径。",
        figures: ["applications.received.total"],
        section: "overview",
        quote: "全年收到政府信息公开申请12件",
        expected: 13,
        actual: 12,
      },
    ]);
  });

  it("names every file it cannot read, each in one sentence, and still checks the others", async () => {
    put("comma.json", '{\n  "schema": "nianbao/report@1",\n  "unit": "甲局"\n  "year": 2025\n}');
    put("twice.json", '{"year": 2025,\n"year": 2024}');
    put("gbk.json", Buffer.from([0x7b, 0x22, 0xb5, 0xa5, 0xce, 0xbb, 0x22, 0x3a, 0x31, 0x7d]));
    put("marked.json", `\ufeff${readFileSync(goldenFile("sound-2021-30"), "utf8")}`);
    put("empty.json", "");
    put("huge.json", Buffer.alloc(5 * 1024 * 1024 + 1, " "));
    put("report.docx", "PK");
    putReport("unknown.json", "sound-2021-30", { figures: { "applications.received.persons": 1 } });
    putReport("totals.json", "sound-2021-30", { figures: { "contest.review.total": 1 } });
    const bad = ["comma", "twice", "gbk", "empty", "huge", "unknown", "totals", "lost"].map((name) => `${name}.json`);
    const { code, out, trouble } = await run("check", ...bad, "report.docx", "lost.pdf", ".", "marked.json");
    expect(code).toBe(2);
    expect(trouble.trimEnd().split("\n")).toEqual([
      "“comma.json”第 4 行第 3 列不是合格的 JSON：两项之间应为逗号，或者括号没有配对，请改正后再读。",
      "“twice.json”第 2 行第 1 列不是合格的 JSON：“year”在同一处写了两次，请只留一个，请改正后再读。",
      "“gbk.json”不是 UTF-8 编码，看来是 GBK 编码，请另存为 UTF-8 编码后再读。",
      "“empty.json”是空文件，请核对是否保存完整。",
      "“huge.json”超过 5 MB，这类文件不会这么大，请核对是否选错了文件。",
      "“unknown.json”里的内容不能用：figures 里的“applications.received.persons”不是 2021-30 格式的数据项。请改正后再读。",
      "“totals.json”里的内容不能用：figures 里的“contest.review.total”（表四·行政复议·总计）是合计，由系统计算，不能填写；文件上印的合计请放在 declared。请改正后再读。",
      "“lost.json”没有这个文件，请核对路径和文件名。",
      "“report.docx”内容已损坏或不是所写的文件类型，请用 Word 或 Excel 打开核对后另存再读。",
      "“lost.pdf”没有这个文件，请核对路径和文件名。",
      "“.”是文件夹，请写出文件夹里的文件。",
    ]);
    expect(out).toContain("marked.json：示例县水务局 2025 年度");
    expect(out).toContain("共 12 份：1 份没有发现问题，11 份没有读成。");
  });

  it("checks the papers units really send, beside what it could not place", async () => {
    for (const name of ["hongze-2023.pdf", "city-2025.docx", "yanshi-office-2020.txt"])
      put(name, Buffer.from(goldenFileBytes(name)));
    put("old.doc", "x");
    const { code, out, trouble } = await run(
      "check",
      "--json",
      "hongze-2023.pdf",
      "city-2025.docx",
      "yanshi-office-2020.txt",
      "old.doc",
    );
    expect(code).toBe(2);
    expect(trouble).toBe("“old.doc”是 .doc 文件，请用 Word、Excel 或 WPS 另存为 .docx 再读。\n");
    const [district, city, office] = JSON.parse(out) as FileInJson[];
    expect(
      district?.findings
        .filter(({ level }) => level === "block")
        .map(({ rule, expected, actual }) => [rule, expected, actual]),
    ).toEqual([
      ["contest.total", 11, 0],
      ["contest.total", 5, 0],
    ]);
    expect(city?.figures).toMatchObject({
      "applications.received.person": 13612,
      "proactive.fees.collected": "316441.0000",
    });
    expect(city?.unplaced).toEqual([]);
    expect(office?.findings.map(({ rule }) => rule)).toEqual([
      "figures.blank",
      "text.facets",
      "text.basis",
      "text.unit-name",
      "text.papers",
      "proactive.money-precision",
      "applications.other-share",
    ]);
    expect(office?.unplaced).toContainEqual({
      place: "文件中第 2 个表格",
      row: "1.本机关不掌握相关政府信息",
      text: "5 0 0 0 0 5",
      reason: "这一行少了格子，不知道缺的是哪一格",
    });
  });

  it("knows what a kind of unit may do (规章制定权) when it is told the kind", async () => {
    putReport("rules.json", "sound-2021-30", {
      figures: { "proactive.rules.issued": 1, "proactive.rules.inForce": 1 },
    });
    const { code, out } = await run("check", "rules.json", "--unit-kind", "township");
    expect(code).toBe(1);
    expect(out).toContain("本单位没有规章制定权");
  });
});

describe("nianbao read (读入)", () => {
  it("tells what a file holds, under the unit and year it is told", async () => {
    putReport("half.json", "sound-2021-30", { figures: { "contest.review.upheld": null }, declared: {} });
    const { code, out } = await run("read", "half.json", "--unit", "示例县水利局", "--year", "2024");
    expect(code).toBe(0);
    expect(out).toBe(
      "half.json：示例县水利局 2024 年度（国办公开办函〔2021〕30号）\n" +
        "  数据 165 项，空白 1 项，文件上印的合计 0 项\n  没有放不进去的内容\n",
    );
  });
});

describe("nianbao render (成品)", () => {
  it("prints a sound report as PDF without 草稿, the same bytes each time", async () => {
    expect(await run("render", "sound-2021-30.json", "--to", "pdf", "-o", "a.pdf")).toEqual({
      code: 0,
      out: "",
      trouble: "",
    });
    await run("render", "sound-2021-30.json", "--to", "pdf", "--output", "b.pdf");
    expect(readFileSync(join(folder, "a.pdf")).equals(readFileSync(join(folder, "b.pdf")))).toBe(true);
    const words = await pdfText("a.pdf");
    for (const word of ["示例县水务局", "一、总体情况", "行政规范性文件", "12.5000", "六、其他需要报告的事项"]) {
      expect(words).toContain(word);
    }
    expect(words).not.toContain("草稿");
  });

  it("prints 草稿 behind a report with something to put right, and says so", async () => {
    const { code, trouble } = await run("render", "unbalanced.json", "--to", "pdf", "-o", "draft.pdf");
    expect(code).toBe(1);
    expect(trouble).toBe("“unbalanced.json”有 1 处必须改正，成品上已印“草稿”字样，请用 nianbao check 查看。\n");
    expect(await pdfText("draft.pdf")).toContain("草稿");
  });

  it("makes one web page with true tables", async () => {
    expect((await run("render", "sound-2019-60.json", "--to", "html", "-o", "report.html")).code).toBe(0);
    const page = readFileSync(join(folder, "report.html"), "utf8");
    expect(page.match(/<table /gu)).toHaveLength(3);
    expect(page).toContain('<th scope="rowgroup" rowspan="20" class="vertical"><span>三、本年度办理结果</span></th>');
    expect(page).not.toMatch(/<script|<link|src=|草稿/u);
  });

  it("refuses to write over its input, and leaves nothing half-written behind", async () => {
    const before = readFileSync(join(folder, "sound-2021-30.json"), "utf8");
    const { code, trouble } = await run("render", "sound-2021-30.json", "--to", "json", "-o", "./sound-2021-30.json");
    expect([code, trouble]).toEqual([
      2,
      "“./sound-2021-30.json”就是读入的文件，不能覆盖，请在 -o 后面换一个文件名。\n",
    ]);
    expect(readFileSync(join(folder, "sound-2021-30.json"), "utf8")).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("makes a Word file that another program reads, marked 草稿 while something blocks", async () => {
    expect((await run("render", "unbalanced.json", "--to", "docx", "-o", "a.docx")).code).toBe(1);
    const bytes = readFileSync(join(folder, "a.docx"));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    for (const word of ["示例县水务局", "一、总体情况", "行政规范性文件", "12.5000"]) expect(value).toContain(word);
    expect(strFromU8(unzipSync(bytes)["word/header1.xml"]!)).toContain("草稿");
  });
});

async function pdfText(name: string): Promise<string> {
  const data = new Uint8Array(readFileSync(join(folder, name)));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return pages.join("");
}
