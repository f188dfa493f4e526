import { describe, expect, it } from "vitest";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import { pointsOf } from "#report-schema/scoring/points.ts";
import { importRows } from "#report-schema/sheet/import-rows.ts";
import type { SheetContent } from "#report-schema/sheet/sheet-content.ts";

const content: SheetContent = {
  units: [
    { id: "police", name: "公安局", group: "departments" },
    { id: "health", name: "卫生健康委员会", group: "departments" },
    { id: "goushi", name: "缑氏镇", group: "towns" },
  ],
  cells: {},
  before: {},
};
const known = [
  { id: "police", names: ["公安局", "洛阳市公安局偃师分局"] },
  { id: "health", names: ["卫生健康委员会", "卫健委"] },
  { id: "goushi", names: ["缑氏镇", "缙氏镇"] },
];

function read(lines: readonly string[], answers: Readonly<Record<string, string>> = {}) {
  const rows = lines.map((line, index) => ({ row: index + 1, cells: line.split(",") }));
  return importRows(yanshiMonthly, content, known, rows, new Map(Object.entries(answers)));
}

const headings = "单位名称,公共服务得分,政务信息公开得分";

describe("从表格导入", () => {
  it("knows units by any of their names: 缙氏镇, 卫健委, with the place in front", () => {
    const reading = read(["2022年8月情况", headings, "偃师区公安局,4,16", "卫健委,4,29", "缙氏镇,4,17"]);
    expect(reading.ok && reading.imported.questions).toEqual([]);
    expect(reading.ok && reading.imported.cells.filter(({ column }) => column === "disclosure")).toEqual([
      { unitId: "police", column: "disclosure", text: "16" },
      { unitId: "health", column: "disclosure", text: "29" },
      { unitId: "goushi", column: "disclosure", text: "17" },
    ]);
  });

  it("asks about a name that is only near, suggesting who it may be, and takes the answer", () => {
    const asked = read([headings, "候氏镇,4,17"]);
    expect(asked.ok && asked.imported.questions).toEqual([{ name: "候氏镇", row: 2, suggested: ["goushi"] }]);
    expect(asked.ok && asked.imported.cells).toEqual([]);
    const answered = read([headings, "候氏镇,4,17"], { 候氏镇: "goushi" });
    expect(answered.ok && answered.imported.cells.map(({ unitId }) => unitId)).toEqual(["goushi", "goushi"]);
  });

  it("leaves a row out only when told to, and says so", () => {
    const reading = read([headings, "某公司,4,17"], { 某公司: "" });
    expect(reading.ok && reading.imported).toMatchObject({
      questions: [],
      cells: [],
      notes: ["第 2 行“某公司”按您的选择没有导入。"],
    });
  });

  it("takes 全年总分 apart into what was gathered before, and keeps printed totals to compare", () => {
    const reading = read([`${headings},12月分数,全年总分`, "公安局,4,30,49,287.5"]);
    expect(reading.ok && reading.imported.cells.at(-1)).toEqual({
      unitId: "police",
      column: "before",
      text: "257.5",
    });
    expect(reading.ok && reading.imported.totals).toEqual({ police: pointsOf(49) });
  });

  it.each([
    [["公安局,4,16"], "noHeader"],
    [[headings], "noRows"],
    [["单位名称,公共服务分", "公安局,4"], "unknownColumn"],
    [[headings, "公安局,4,16", "偃师市公安局,5,1"], "doubled"],
    [[headings, ",4,16"], "noName"],
  ])("%j is refused as a whole: %s", (lines, kind) => {
    const reading = read(lines);
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.kind)).toEqual([kind]);
  });
});
