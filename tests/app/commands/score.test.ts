/** nianbao score as an office runs it: real processes, real files. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { bulletins, rowsOf } from "#tests/golden/scoring/bulletin.ts";
import { smallSchemeJson } from "#tests/golden/scoring/examples.ts";
import { runCommand } from "./run-command.ts";

const heading = "单位名称,公共服务得分,交流互动得分,网站建设及安全得分,政务信息公开得分";
let folder: string;

interface ScoresJson {
  readonly scheme: { readonly id: string };
  readonly units: readonly {
    readonly unit: string;
    readonly knownAs?: string;
    readonly total: number | null;
    readonly rank: number | null;
    readonly year: number | null;
    readonly items: readonly unknown[];
  }[];
  readonly groups: Readonly<Record<string, Readonly<Record<"best" | "worst" | "notUpdated", readonly string[]>>>>;
  readonly notes: readonly string[];
}

function put(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const run = (...args: string[]) => runCommand(folder, "score", ...args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-score-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the bulletins of 偃师", () => {
  it.each(bulletins)("$title: out of a file as printed, into JSON", async (bulletin) => {
    const rows = rowsOf(bulletin);
    const withYear = rows.some(({ year }) => year !== undefined);
    const lines = rows.map(({ name, columns, year }) =>
      [name, ...columns, ...(year === undefined ? [] : [year])].join(","),
    );
    const file = put("月度.csv", [`${heading}${withYear ? ",全年总分" : ""}`, ...lines].join("\n"));
    const { code, out, trouble } = await run("--scheme", "yanshi-monthly", file, "--json");
    expect([code, trouble]).toEqual([0, ""]);
    const json = JSON.parse(out) as ScoresJson;
    expect(json.units.map(({ unit, total, year }) => [unit, total, year])).toEqual(
      rows.map(({ name, total, year }) => [name, total, year ?? null]),
    );
    const lists = Object.values(json.groups);
    expect(lists.flatMap(({ best }) => best)).toEqual(bulletin.best);
    if (bulletin.worst) expect(lists.flatMap(({ worst }) => worst)).toEqual(bulletin.worst);
    expect(lists.flatMap(({ notUpdated }) => notUpdated)).toEqual(bulletin.notUpdated);
  });
});

it("for people: the sum behind each, lists, what is missing, and what was known by another name", async () => {
  // 单位名称…、卫健委、民政局 in GB18030, as Excel saves CSV on an office's PC.
  const bytes = Buffer.from(
    [
      "b5a5cebbc3fbb3c62cb9abb9b2b7fecef1b5c3b7d62cbdbbc1f7bba5b6afb5c3b7d62ccdf8d5bebda8c9e8bcb0b0b2c8abb5",
      "c3b7d62cd5fecef1d0c5cfa2b9abbfaab5c3b7d60d0acec0bda1ceaf2c342c322c31332c32390d0ac3f1d5febed62c342c32",
      "2c31332c0d0a",
    ].join(""),
    "hex",
  );
  const { code, out, trouble } = await run("--scheme", "yanshi-monthly", put("gbk.csv", bytes));
  expect(code).toBe(1);
  expect(out).toContain("1  卫健委：4+2+13+29=48分");
  expect(out).toContain("—  民政局：未评完：“政务信息公开得分”没有分数，其余合计19分，暂不计总分、不排名");
  expect(trouble).toContain("“gbk.csv”按别名认出：卫健委即卫生健康委员会。");
  expect(trouble).toContain("未评完，暂不计总分、不排名：民政局。");
});

it("a scheme of the office's own from a file, entries from a workbook", async () => {
  const scheme = smallSchemeJson({
    full: 100,
    groups: [{ id: "towns", name: "乡镇", units: [{ name: "甲镇" }, { name: "乙镇" }] }],
    indicators: [
      { kind: "judged", id: "work", name: "公开工作", full: 95 },
      { kind: "perEvent", id: "late", name: "迟报", full: 5, base: "full", counted: "天", each: 1, floor: 0 },
    ],
  });
  const book = await writeXlsx([
    ["单位名称", "公开工作", "迟报"].map((value) => ({ value })),
    [{ value: "甲镇" }, { value: 90.5 }, { value: "2天" }],
    [{ value: "乙镇" }, { value: 95 }, { value: 7 }],
  ]).toBuffer();
  const { code, out } = await run("--scheme", put("方案.json", JSON.stringify(scheme)), put("计分.xlsx", book));
  expect(code).toBe(0);
  expect(out).toContain("2  甲镇：90.5+3=93.5分");
  expect(out).toContain("迟报：满分5分，7天，每天扣1分，共扣7分，应得-2分，扣到0分为止，得0分");
});

it("every fault names file, row and column, and nothing is scored", async () => {
  const file = put("坏.csv", `${heading}\n公安局,4,2,abc,30\n卫建委,4,2,13,/\n`);
  const { code, out, trouble } = await run("--scheme", "yanshi-monthly", file);
  expect([code, out]).toEqual([2, ""]);
  expect(trouble).toBe(
    "“坏.csv”第 2 行 D 列“网站建设及安全得分”里的“abc”读不懂，这里应填得分，如 12.5；不涉及的填“不涉及”，没有评的留空。\n" +
      "“坏.csv”第 3 行的单位“卫建委”不在方案的名单里，是不是“卫生健康委员会”，请核对后改成名单里的名称。\n",
  );
});

it("a table without a column every unit must have is refused: nobody would have a total", async () => {
  const one = put("缺列.csv", "单位名称,公共服务得分,交流互动得分,网站建设及安全得分\n公安局,4,2,13\n");
  expect(await run("--scheme", "yanshi-monthly", one)).toMatchObject({
    code: 2,
    out: "",
    trouble:
      "“缺列.csv”表头里没有“政务信息公开得分”这一列，这样每个单位都评不完；请补上这一列，还没有评的留空，或核对列名和 --scheme。\n",
  });
  const many = put("缺几列.csv", "单位名称,公共服务得分\n公安局,4\n");
  const refused = await run("--scheme", "yanshi-monthly", many, "--json");
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.trouble).toContain("表头里没有“交流互动得分”、“网站建设及安全得分”、“政务信息公开得分”（共 3 列）");
});

it("a scheme that does not add up, or is none, is refused", async () => {
  const half = smallSchemeJson({ full: 100, indicators: [{ kind: "judged", id: "work", name: "公开工作", full: 50 }] });
  const entries = put("好.csv", `${heading}\n公安局,4,2,13,30\n`);
  const refused = await run("--scheme", put("半.json", JSON.stringify(half)), entries);
  expect([refused.code, refused.trouble]).toEqual([
    2,
    "“半.json”不能用作考核方案：“乡镇”组各项满分加起来是 50 分，方案总分写的是 100 分，请核对。\n",
  ]);
  const unknown = await run("--scheme", "luoyang", entries);
  expect([unknown.code, unknown.trouble]).toEqual([
    2,
    "没有“luoyang”这个考核方案，可用的有 yanshi-monthly、luancheng-2020、yanjiang-2021；自己的方案请写方案文件（.json）。\n",
  ]);
});
