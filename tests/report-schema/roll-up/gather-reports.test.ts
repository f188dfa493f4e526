import { describe, expect, test } from "vitest";
import { formatById } from "#report-schema/formats/registry.ts";
import type { Report } from "#report-schema/report.ts";
import { gatherReports, type GivenReport } from "#report-schema/roll-up/gather-reports.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const sound = goldenReport("sound-2021-30");
const of = { format: formatById("2021-30"), year: 2025, governmentNames: ["示例县人民政府"] };
const expected = [
  { id: "示例县公安局", names: ["示例县公安局", "公安局", "县公安局"] },
  { id: "示例县缑氏镇", names: ["示例县缑氏镇", "缑氏镇"] },
];

function given(file: string, unit: string, change: Partial<Report> = {}): GivenReport {
  return { file, report: { ...sound, unit, ...change } };
}

function gathered(reports: readonly GivenReport[], list?: typeof expected) {
  const { counted, own, aside, repeated, missing } = gatherReports(reports, { ...of, expected: list });
  return {
    counted: counted.map(({ file, unit }) => `${file} ${unit}`),
    own: own?.file,
    aside: aside.map(({ file, reason, beside }) => [file, reason, ...beside].join(" ")),
    repeated: repeated.map(({ file }) => file),
    missing,
  };
}

const nothing = { counted: [], own: undefined, aside: [], repeated: [], missing: [] };

describe("which reports make up a roll-up (汇总)", () => {
  test("units are known by every name of the list, and those without a report are missing", () => {
    expect(gathered([given("a", "县公安局")], expected)).toEqual({
      ...nothing,
      counted: ["a 示例县公安局"],
      missing: ["示例县缑氏镇"],
    });
  });

  test("a unit that is not on the list is never counted; one with a near name is offered, not taken", () => {
    const reports = [given("a", "示例县公安局"), given("b", "示例县缙氏镇"), given("c", "缑氏镇人民政府")];
    expect(gathered(reports, expected)).toEqual({
      ...nothing,
      counted: ["a 示例县公安局", "c 示例县缑氏镇"],
      aside: ["b unlisted 示例县缑氏镇"],
    });
  });

  test("the government's own report is no addend, its office's is", () => {
    const reports = [given("gov", "示例县人民政府"), given("office", "示例县人民政府办公室")];
    expect(gathered(reports)).toEqual({ ...nothing, counted: ["office 示例县人民政府办公室"], own: "gov" });
  });

  test("the same report twice counts once; two with other figures count not at all", () => {
    const other = { figures: { ...sound.figures, "proactive.licences.decided": 1 } };
    const { "proactive.licences.decided": _, ...blank } = sound.figures;
    const twice = [given("a", "甲局"), given("b", "乙局"), given("b2", "乙 局")];
    expect(gathered(twice)).toEqual({ ...nothing, counted: ["a 甲局", "b 乙局"], repeated: ["b2"] });
    for (const change of [other, { figures: blank }]) {
      expect(gathered([...twice, given("b3", "乙局", change)])).toEqual({
        ...nothing,
        counted: ["a 甲局"],
        aside: ["b conflict b2 b3", "b2 conflict b b3", "b3 conflict b b2"],
        missing: ["乙局"],
      });
    }
  });

  test("a report of another year or in another format is not added, and its unit is missing", () => {
    const reports = [
      given("old", "甲局", { year: 2024 }),
      given("form", "乙局", { ...goldenReport("sound-2019-60"), unit: "乙局", year: 2025 }),
      given("new", "丙局"),
      given("last", "丙局", { year: 2024 }),
    ];
    expect(gathered(reports)).toEqual({
      ...nothing,
      counted: ["new 丙局"],
      aside: ["old year", "form format", "last year"],
      missing: ["甲局", "乙局"],
    });
  });
});
