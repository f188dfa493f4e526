/** Work on a copy of a scheme, step by step; and what a form sends, read back. */
import { describe, expect, it } from "vitest";
import { copyScheme } from "#report-schema/scoring/edit/copy-scheme.ts";
import { indicatorTexts, readIndicator } from "#report-schema/scoring/edit/indicator-form.ts";
import { applyEdit, findIndicator, parentOf, type SchemeEdit } from "#report-schema/scoring/edit/scheme-edit.ts";
import { groupField, readSettings, settingsTexts } from "#report-schema/scoring/edit/settings-form.ts";
import { placedLeaves } from "#report-schema/scoring/leaves.ts";
import { schemeFaults } from "#report-schema/scoring/scheme-faults.ts";
import { schemeTable } from "#report-schema/scoring/scheme-rows.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { yanjiang2021 } from "#report-schema/scoring/schemes/yanjiang-2021.ts";
import { shippedSchemes } from "#report-schema/scoring/shipped.ts";

const copy = copyScheme(yanjiang2021, { id: "own-1", name: "雁江区2022年度政务公开考核细则", year: 2022 });

function edited(edit: SchemeEdit, scheme: Scheme = copy): Scheme {
  const outcome = applyEdit(scheme, edit);
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.scheme;
}

function order(scheme: Scheme): string[] {
  return placedLeaves(scheme).map(({ leaf }) => leaf.id);
}

const judged = { kind: "judged", id: "i-1", name: "政策解读", full: 5 } as const;

it("a copy keeps the indicators, and counts versions within a year", () => {
  expect(copy.indicators).toBe(yanjiang2021.indicators);
  expect([copy.year, copy.version]).toEqual([2022, 1]);
  expect(copyScheme(copy, { id: "own-2", name: copy.name, year: 2022 }).version).toBe(2);
});

describe("指标", () => {
  it("one is added at the end of a level, and the marks no longer come to 100 until another gives way", () => {
    const more = edited({ kind: "add", indicator: judged, parent: "base" });
    expect(parentOf(more.indicators, "i-1")).toBe("base");
    expect(schemeFaults(more)[0]).toBe(
      "“考核项目（1—10）”写的是 100 分，“镇（街道）”组在它下面的指标加起来是 105 分，请核对",
    );
    const area = findIndicator(more.indicators, "open-area")!;
    const less = edited({ kind: "indicator", indicator: { ...area, full: 10 } as typeof area, parent: "base" }, more);
    expect(schemeFaults(less)).toEqual([]);
  });

  it("one moves up and down among its own, and not past the ends", () => {
    const up = edited({ kind: "move", id: "institution", by: -1 });
    expect(order(up).slice(0, 2)).toEqual(["institution", "leadership"]);
    expect(order(edited({ kind: "move", id: "leadership", by: -1 }))).toEqual(order(copy));
    expect(order(edited({ kind: "move", id: "institution", by: 1 }, up))).toEqual(order(copy));
  });

  it("one goes under another level, but not into itself, and no level is left empty", () => {
    const criticised = findIndicator(copy.indicators, "criticised")!;
    const moved = edited({ kind: "indicator", indicator: criticised, parent: null });
    expect(parentOf(moved.indicators, "criticised")).toBeNull();
    const bonus = findIndicator(copy.indicators, "bonus")!;
    expect(applyEdit(copy, { kind: "indicator", indicator: bonus, parent: "bonus" })).toMatchObject({
      why: "intoItself",
    });
    expect(applyEdit(moved, { kind: "remove", id: "lost-above" })).toMatchObject({ why: "lastOne" });
    expect(order(edited({ kind: "remove", id: "minus" }))).not.toContain("lost-above");
  });

  it("what is gone is said, not made up for", () => {
    expect(applyEdit(copy, { kind: "remove", id: "nobody" })).toEqual({ ok: false, why: "gone" });
    expect(applyEdit(copy, { kind: "indicator", indicator: judged, parent: null })).toEqual({ ok: false, why: "gone" });
    expect(applyEdit(copy, { kind: "add", indicator: judged, parent: "nobody" })).toEqual({
      ok: false,
      why: "parentGone",
    });
  });
});

describe.each(shippedSchemes)("$name", (scheme) => {
  it("every indicator comes out of its form as it went in", () => {
    const walk = (indicators: Scheme["indicators"]): Scheme["indicators"] =>
      indicators.flatMap((one) => (one.kind === "level" ? [one, ...walk([...one.children])] : [one]));
    for (const one of walk(scheme.indicators)) {
      const lists = { groups: one.groups ?? [], of: one.kind === "atLeast" ? one.of : [] };
      expect(readIndicator(one.kind, one.id, indicatorTexts(one), lists, one)).toEqual({ ok: true, indicator: one });
    }
  });

  it("so do its groups and settings", () => {
    const own = copyScheme(scheme, { id: "own-1", name: scheme.name, year: 2026 });
    const reading = readSettings(own, settingsTexts(own), own.accumulation?.of ?? [], "g-new");
    expect(reading.ok && applyEdit(own, { kind: "settings", settings: reading.settings })).toEqual({
      ok: true,
      scheme: { ...own, prefixes: own.prefixes },
    });
  });

  it("its table has one row an indicator, and levels cover all rows", () => {
    const { depth, rows } = schemeTable(scheme);
    expect(rows.map(({ leaf }) => leaf.id)).toEqual(order(scheme));
    const cells = rows.reduce(
      (sum, { begins, span }) => sum + span + begins.reduce((all, { rows: high }) => all + high, 0),
      0,
    );
    expect(cells).toBe(depth * rows.length);
  });
});

describe("表单里写错的", () => {
  const lists = { groups: [], of: [] };
  it.each([
    ["judged", { name: "", full: "五" }, { name: "没有填", full: "应为数字" }],
    ["judged", { name: "甲", full: "0" }, { full: "应大于 0" }],
    [
      "tiers",
      { name: "甲", full: "10", counted: "次", tiers: "一次七分" },
      { tiers: "第 1 行“一次七分”读不懂，请照示例写" },
    ],
    ["parts", { name: "甲", full: "3", parts: "机构 3" }, { parts: "至少两部分" }],
    ["atLeast", { name: "甲", threshold: "90", points: "3" }, { of: "请至少选一项" }],
    ["level", { name: "甲", weight: "120" }, { weight: "不能超过 100" }],
  ] as const)("%s %j", (kind, texts, problems) => {
    expect(readIndicator(kind, "i-1", texts, lists)).toEqual({ ok: false, problems });
  });

  it("分档 may be written as people do: 1次7分", () => {
    const texts = { name: "开放日", full: "10", counted: "次", tiers: "1次7分\n 2次：10分 \n" };
    const reading = readIndicator("tiers", "i-1", texts, lists);
    expect(reading.ok && reading.indicator).toMatchObject({
      tiers: [
        { from: 1, points: 7 },
        { from: 2, points: 10 },
      ],
    });
  });

  it("settings name their fields", () => {
    const texts = {
      ...settingsTexts(copy),
      name: "",
      year: "明年",
      best: "两",
      gradesBy: "cutOff",
      grades: "优秀 90",
      rest: "",
    };
    const reading = readSettings(copy, texts, [], "g-new");
    expect(reading.ok ? {} : Object.keys(reading.problems)).toEqual(["name", "year", "best", "rest"]);
  });

  it("a group is added behind the last, and one whose name is cleared goes", () => {
    const texts = { ...settingsTexts(copy), [groupField(1, "name")]: "", [groupField(3, "name")]: "管委会" };
    const reading = readSettings(copy, texts, [], "g-new");
    expect(reading.ok && reading.settings.groups.map(({ id, name }) => [id, name])).toEqual([
      ["towns", "镇（街道）"],
      ["departments", "区级部门"],
      ["g-new", "管委会"],
    ]);
  });
});
