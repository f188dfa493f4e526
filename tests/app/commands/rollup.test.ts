/** The roll-up (汇总) as an office runs it over a folder: real processes, real files of every kind. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FindingJson } from "#report-schema/finding-json.ts";
import { readReportJson } from "#report-schema/report-json.ts";
import { goldenFile, goldenJson } from "#tests/golden/golden-report.ts";
import { runCommand } from "./run-command.ts";

interface RolledUp {
  readonly file: string;
  readonly figures: Record<string, unknown>;
  readonly findings: readonly FindingJson[];
  readonly missing: readonly string[];
  readonly sums: Record<string, unknown>;
}

const received = "applications.received.person";
const fees = "proactive.fees.collected";
let folder: string;

function put(name: string, unit: string, figures: Record<string, unknown> = {}, more: object = {}): void {
  const sound = goldenJson("sound-2021-30");
  const changed = { ...(sound["figures"] as object), ...figures };
  writeFileSync(join(folder, name), JSON.stringify({ ...sound, unit, figures: changed, ...more }));
}

const run = (...args: string[]) => runCommand(folder, "rollup", "--unit", "示例县人民政府", "--year", "2025", ...args);

async function rolledUp(...args: string[]) {
  const { code, out, trouble } = await run("--json", ...args);
  const [rolled, ...others] = JSON.parse(out) as RolledUp[];
  expect(others).toEqual([]);
  return { code, trouble: trouble.split("\n").filter(Boolean), ...rolled! };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-rollup-"));
  put("police.json", "示例县公安局", { [fees]: "0.0001" });
  put("school.json", "示例县教育局", { [fees]: "1690.9913" });
  put("blank.json", "示例县水务局", { [received]: null });
  copyFileSync(goldenFile("yanshi-office-2020"), join(folder, "office-2020.json"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("nianbao rollup (汇总)", () => {
  it("adds up reports of any kind of file to the last 分, with what each sum is made of", async () => {
    put("water.json", "示例县水务局");
    expect((await runCommand(folder, "render", "water.json", "--to", "xlsx", "-o", "water.xlsx")).code).toBe(0);
    const { code, trouble, figures, findings, sums, missing, file, ...rest } = await rolledUp(
      "police.json",
      "school.json",
      "water.xlsx",
    );
    expect([code, trouble, findings, missing, file]).toEqual([0, [], [], [], ""]);
    expect([figures[received], figures["contest.review.upheld"], figures[fees]]).toEqual([27, 3, "1703.4914"]);
    expect(sums[fees]).toEqual({
      value: "1703.4914",
      complete: true,
      of: [
        { unit: "示例县公安局", value: "0.0001" },
        { unit: "示例县教育局", value: "1690.9913" },
        { unit: "示例县水务局", value: "12.5000" },
      ],
      blank: [],
    });
    const { unit, year, format, narrative } = rest as unknown as Record<string, unknown>;
    const report = { schema: "nianbao/report@1", unit, year, format, figures, narrative };
    expect([unit, year, format, readReportJson(report).ok]).toEqual(["示例县人民政府", 2025, "2021-30", true]);
  });

  it("leaves a figure blank where a unit did, names the unit and the place, and blocks", async () => {
    const { code, figures, findings, sums } = await rolledUp("police.json", "blank.json");
    expect([code, figures[received], figures["applications.received.company"]]).toEqual([1, null, 6]);
    expect(findings).toEqual([
      {
        rule: "rollup.blank",
        level: "block",
        message:
          "“示例县水务局”的年报有 1 项空白：“表三·一、本年新收政府信息公开申请数量·自然人”；空白不等于 0，这一项的合计不完整。",
        figures: [received],
      },
    ]);
    expect(sums[received]).toEqual({
      value: 9,
      complete: false,
      of: [{ unit: "示例县公安局", value: 9 }],
      blank: ["示例县水务局"],
    });
  });

  it("says who of the list of units is missing, and gives no sum without them", async () => {
    writeFileSync(
      join(folder, "units.csv"),
      "2025年度应报单位\n单位名称,简称,上级单位\n示例县人民政府,示例县,\n示例县公安局,公安局,示例县\n示例县缑氏镇,,示例县\n缑氏镇财政所,,示例县缑氏镇\n",
    );
    const { code, figures, findings, missing } = await rolledUp("--units", "units.csv", "police.json", "school.json");
    expect([code, missing]).toEqual([1, ["示例县缑氏镇"]]);
    expect(findings.map(({ rule, level, message }) => [rule, level, message])).toEqual([
      ["rollup.missing", "block", "缺“示例县缑氏镇”：没有年报；各项合计都不完整，没有按 0 计入。"],
      [
        "rollup.unlisted",
        "block",
        "“school.json”（示例县教育局 2025 年度）的单位不在名单里，没有计入，是不是“示例县公安局”；请核对单位名称，或补进名单。",
      ],
    ]);
    expect(Object.values(figures).every((value) => value === null)).toBe(true);
    const { out } = await run("--units", "units.csv", "police.json");
    expect(out).toContain("  缺 1 个单位：示例县缑氏镇\n");
    expect(out).toContain("  名单里属于别的单位、不在这次汇总里的 1 个：缑氏镇财政所\n");
    expect(out).toContain("自然人：不完整，已有 9＝示例县公安局 9\n");
  });

  it("counts neither of two reports of a unit with other figures, and goes on with the others", async () => {
    put("school-2.json", "示例县教育局", { "proactive.licences.decided": 99 });
    const { code, trouble, missing, sums } = await rolledUp("school.json", "police.json", "school-2.json", "lost.json");
    expect([code, missing]).toEqual([2, ["示例县教育局"]]);
    expect(trouble).toEqual([
      "“lost.json”没有这个文件，请核对路径和文件名。",
      "“school.json”（示例县教育局 2025 年度）与“school-2.json”是同一单位的年报，数字却不同，都没有计入；请核对后只留一份。",
      "“school-2.json”（示例县教育局 2025 年度）与“school.json”是同一单位的年报，数字却不同，都没有计入；请核对后只留一份。",
    ]);
    expect(sums["proactive.licences.decided"]).toMatchObject({ value: 86, complete: false });
  });

  it("adds no report of another year", async () => {
    const { code, trouble, missing, figures } = await rolledUp("police.json", "office-2020.json");
    expect([code, missing, figures[received]]).toEqual([2, ["偃师市人民政府办公室"], null]);
    expect(trouble).toEqual([
      "“office-2020.json”（偃师市人民政府办公室 2020 年度）不是要汇总的年度，没有计入；请换成这个年度的年报，或去掉这个文件。",
    ]);
  });

  it("holds the government's own report against the sums instead of adding it", async () => {
    put("own.json", "示例县人民政府", { [fees]: "0.0001", "proactive.licences.decided": 85 });
    const { code, figures, findings } = await rolledUp("own.json", "police.json");
    expect([code, figures[fees]]).toEqual([0, "0.0001"]);
    expect(findings).toEqual([
      {
        rule: "rollup.sum",
        level: "explain",
        message:
          "表二·行政许可·本年处理决定数量：各单位合计 86＝示例县公安局 86，本级年报是 85，相差 1；请核对，确有不同的请说明。",
        figures: ["proactive.licences.decided"],
        expected: 86,
        actual: 85,
      },
    ]);
  });

  it("says of each unit what its own arithmetic says against it, and of 规章 that they are no unit's", async () => {
    put("broken.json", "示例市公安局", { [received]: 10 });
    const args = ["rollup", "broken.json", "--unit", "示例市人民政府", "--year", "2025"];
    const { code, out } = await runCommand(folder, ...args);
    expect(code).toBe(1);
    expect(out).toContain(`示例市人民政府 2025 年度汇总（国办公开办函〔2021〕30号）
  计入 1 个单位：示例市公安局
  没有给出单位名单（--units），应报的单位是否齐全请自行核对
  必须改正（1）
    1. “示例市公安局”：表三·自然人：一（10）＋二（1）＝11，（七）总计（8）＋四（2）＝10，相差 1。
  提请注意（1）
    1. 表二的规章由有制定权的政府自己制发，不在各单位的年报里，合计只是各单位所填之和；请按本级政府的实际数填写。
  合计
    表二·行政规范性文件·本年制发件数：2＝示例市公安局 2
`);
  });

  it.each([
    [
      ["rollup", "--unit", "甲县", "--year", "2025"],
      "rollup 后面要写各单位的年报文件，例如 nianbao rollup 年报/*.json。",
    ],
    [["rollup", "police.json", "--year", "2025"], "请用 --unit 写明为哪个政府汇总，例如 --unit 示例县人民政府。"],
    [["rollup", "police.json", "--unit", "甲县"], "请用 --year 写明汇总哪个年度，例如 --year 2025。"],
    [["rollup", "police.json", "--unit", "甲县", "--year", "25"], "--year 后面应为四位年份，如 2025，现在是“25”。"],
    [
      ["rollup", "police.json", "--unit", "甲县", "--year", "2025", "--units", "police.json"],
      "“police.json”不是认识的表格文件，请用 .xlsx 或 .csv。",
    ],
  ])("refuses %j with one sentence", async (args, sentence) => {
    expect(await runCommand(folder, ...args)).toEqual({ code: 2, out: "", trouble: `${sentence}\n` });
  });
});
