/** Checking against last year's report and the neighbours', as an office does it: real processes, real files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goldenJson, type GoldenName } from "#tests/golden/golden-report.ts";
import { runCommand } from "./run-command.ts";

let folder: string;

function put(name: string, base: GoldenName, change: Record<string, unknown> = {}): void {
  const sound = goldenJson(base);
  const part = (key: string) => ({ ...(sound[key] as object), ...(change[key] as object | undefined) });
  const report = { ...sound, ...change, figures: part("figures"), narrative: part("narrative") };
  writeFileSync(join(folder, name), JSON.stringify(report));
}

const run = (...args: string[]) => runCommand(folder, ...args);
const fitting = {
  "applications.carriedOut.person": 1,
  "proactive.normative.inForce": 8,
  "proactive.licences.decided": 80,
};
const fresh = { overview: "（一）主动公开\n去年写的是另外一件事情。", problems: "去年的问题是人手不足。" };
const copied = {
  overview:
    "（一）主动公开\n围绕河湖长制新公开巡河记录和整改结果，并首次公开了三处水库的调度方案。与法律顾问共同研究疑难申请件，答复文书一律附上所依据的法条全文。完成历年文件的电子化整理工作，建成了可以按主题检索的目录库。聘请五名用水户代表担任社会监督员，每季度召开一次座谈会。",
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  put("this.json", "sound-2021-30");
  put("last.json", "sound-2021-30", { year: 2024, figures: fitting, narrative: fresh });
  put("broken.json", "sound-2021-30", {
    year: 2024,
    figures: { ...fitting, "applications.carriedOut.person": 4 },
    narrative: fresh,
  });
  put("renamed.json", "sound-2021-30", {
    unit: "示例县水利局",
    year: 2024,
    figures: { ...fitting, "applications.carriedOut.person": 4 },
    narrative: fresh,
  });
  put("copied.json", "sound-2021-30", { narrative: copied });
  mkdirSync(join(folder, "round/older"), { recursive: true });
  put("round/same-unit.json", "sound-2021-30", { narrative: copied });
  put("round/neighbour.json", "sound-2021-30", { unit: "示例县财政局", narrative: copied });
  put("round/last-year.json", "sound-2021-30", { unit: "示例县林业局", year: 2024, narrative: copied });
  writeFileSync(join(folder, "round/broken.json"), "{");
  writeFileSync(join(folder, "round/.hidden"), "");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("nianbao check --previous (上一年度)", () => {
  it("finds nothing where the years fit together, and blocks where the carried-over applications do not", async () => {
    const sound = await run("check", "this.json", "--previous", "last.json");
    expect([sound.code, sound.trouble]).toEqual([0, ""]);
    expect(sound.out).toContain("没有发现问题");
    const broken = await run("check", "this.json", "--previous", "broken.json");
    expect([broken.code, broken.trouble]).toEqual([1, ""]);
    expect(broken.out).toContain(
      "总计是 1，2024 年度年报“四、结转下年度继续办理”总计是 4，相差 3；两数应一致，请核对。",
    );
  });

  it("takes a renamed unit for the same one, says so, and asks instead of blocking", async () => {
    const { code, out, trouble } = await run("check", "this.json", "--previous", "renamed.json");
    expect(code).toBe(0);
    expect(trouble).toMatch(/^“renamed.json”的单位是“示例县水利局”，“this.json”的是“示例县水务局”：[^\n]+。\n$/u);
    expect(out).toContain("因机构改革不一致的请说明");
  });

  it("refuses another year's report in one sentence, and leaves no file looking checked", async () => {
    const { code, out, trouble } = await run("check", "--json", "this.json", "--previous", "this.json");
    expect([code, JSON.parse(out)]).toEqual([2, []]);
    expect(trouble).toMatch(/^“this.json”是 2025 年度的年报，不是“this.json”（2025 年度）的上一年度[^\n]+\n$/u);
    const lost = await run("check", "this.json", "--previous", "lost.json");
    expect([lost.code, lost.out, lost.trouble]).toEqual([2, "", "“lost.json”没有这个文件，请核对路径和文件名。\n"]);
  });
});

describe("nianbao check --siblings (同年度各单位)", () => {
  it("finds the neighbour of the year who wrote the same; the unit itself and other years are left out", async () => {
    const { code, out, trouble } = await run("check", "copied.json", "round/neighbour.json", "--siblings", "round");
    expect(code).toBe(0);
    expect(trouble).toBe(
      "“round/broken.json”第 1 行第 2 列不是合格的 JSON：这里应为用双引号括起的名称，请改正后再读。\n",
    );
    expect(out).toMatch(/正文与“示例县财政局”同年度的年报有 \d 句相同[^另]*。\n/u);
    expect(out).toMatch(/正文与“示例县水务局”同年度的年报有 \d 句相同[^另]*。\n/u);
    expect(out).not.toContain("林业局");
  });

  it("names a folder that is none", async () => {
    const { code, trouble } = await run("check", "this.json", "--siblings", "nowhere");
    expect([code, trouble]).toEqual([2, "--siblings 的“nowhere”不是可以读取的文件夹，请核对路径。\n"]);
  });
});
