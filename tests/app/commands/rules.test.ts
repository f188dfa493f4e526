/** `nianbao rules` and `check --settings`, as scripts and offices run them. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GuideEntry } from "#report-schema/rules/rule-guide.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";
import { root } from "#tests/architecture/source-tree.ts";
import { goldenFile } from "#tests/golden/golden-report.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-rules-"));
  copyFileSync(goldenFile("yanshi-office-2020"), join(folder, "report.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("nianbao rules (检查规则)", () => {
  it("is said alike by `npm run nianbao`, which needs no build", async () => {
    const { stdout } = await promisify(execFile)("npm", ["run", "--silent", "nianbao", "--", "rules"], { cwd: root });
    expect(stdout).toBe((await runCommand(folder, "rules")).out);
  });

  it("gives scripts every rule with its levels, bounds, numbers, moments, source and an example", async () => {
    const { code, out, trouble } = await runCommand(folder, "rules", "--json");
    expect([code, trouble]).toEqual([0, ""]);
    const rules = JSON.parse(out) as (GuideEntry & { readonly group: string })[];
    expect(rules.map(({ rule }) => rule).sort()).toEqual(Object.keys(ruleBook).sort());
    for (const entry of rules) {
      expect(entry.example, entry.rule).toMatch(/。$/u);
      expect(entry.moments.length, entry.rule).toBeGreaterThan(0);
      expect(entry.allowed, entry.rule).toContain(entry.levels[0]);
    }
    expect(rules.find(({ rule }) => rule === "applications.balance")).toMatchObject({
      group: "表格",
      levels: ["block"],
      allowed: ["block"],
      waivable: false,
      ground: "算术关系，不相等即有错数，不能放宽、不能免改",
      moments: ["save", "submit", "publish"],
      thresholds: [],
    });
    expect(rules.find(({ rule }) => rule === "applications.other-share")).toMatchObject({
      levels: ["note"],
      allowed: ["explain", "note", "off"],
      waivable: true,
      thresholds: [{ name: "otherShare", title: "其他处理占比超过", unit: "%", usual: 30, least: 5, most: 95 }],
    });
  });
});

describe("nianbao check --settings (规则设定)", () => {
  it("takes the rules as the office's file says", async () => {
    const settings = { levels: { "text.papers": "off", "text.facets": "block" }, numbers: { otherShare: 75 } };
    writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
    const { code, out } = await runCommand(folder, "check", "--settings", "settings.json", "report.json");
    expect(code).toBe(1);
    expect(out).toContain("必须改正（1）\n    1. “一、总体情况”缺少");
    expect(out).not.toContain("超过 30%");
    expect(out).not.toContain("规范性文件各项都是 0");
  });

  it("refuses a file that sets what cannot be set, naming it", async () => {
    for (const [settings, named] of [
      [{ levels: { "applications.balance": "off" } }, "levels 里的 applications.balance"],
      [{ numbers: { otherShare: 3 } }, "numbers 里的 otherShare"],
      [{ numbers: { share: 30 } }, "numbers 里的 share"],
    ] as const) {
      writeFileSync(join(folder, "wrong.json"), JSON.stringify(settings));
      const { code, trouble } = await runCommand(folder, "check", "--settings", "wrong.json", "report.json");
      expect([code, trouble]).toEqual([
        2,
        `“wrong.json”里的${named}不能这样设，名称和范围请看 nianbao rules --json。\n`,
      ]);
    }
  });
});
