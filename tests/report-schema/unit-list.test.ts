import { describe, expect, it } from "vitest";
import { readUnitList, type UnitLine } from "#report-schema/unit-list.ts";

function read(...rows: readonly (readonly string[])[]) {
  return readUnitList(rows.map((cells, index) => ({ row: index + 1, cells })));
}

function linesOf(...rows: readonly (readonly string[])[]): readonly UnitLine[] {
  const reading = read(...rows);
  if (!reading.ok) throw new Error(reading.why);
  return reading.lines;
}

describe("单位名单的读取", () => {
  it("finds the headings below a title, in any order, with notes in brackets", () => {
    const [line] = linesOf(
      ["2025年度政府信息公开年报单位名单", "", ""],
      ["填表日期：2026年1月", "", ""],
      ["类 别", "单位名称（全称）*", "别名", "联系电话"],
      ["部门", "示例县财政局", "县财政局、财政", "0000-1"],
    );
    expect(line).toMatchObject({
      row: 4,
      name: "示例县财政局",
      kind: "department",
      aliases: ["县财政局", "财政"],
      phone: "0000-1",
      problems: [],
    });
  });

  it("carries merged cells (合并单元格) of 组别 and 上级单位 on, names never", () => {
    const lines = linesOf(
      ["组别", "单位名称", "上级单位"],
      ["县直单位", "财政局", "示例县人民政府"],
      ["", "公安局", ""],
      ["乡镇", "城关镇", ""],
    );
    expect(lines.map(({ group, parent }) => [group, parent])).toEqual([
      ["县直单位", "示例县人民政府"],
      ["县直单位", "示例县人民政府"],
      ["乡镇", "示例县人民政府"],
    ]);
  });

  it("skips section titles, sums and repeated headings, and says so by line", () => {
    const reading = read(
      ["单位名称", "简称"],
      ["一、县直单位", ""],
      ["财政局", "财政"],
      ["单位名称", "简称"],
      ["合计", "2"],
      ["", "没有名称"],
    );
    expect(reading.ok && reading.lines.map(({ row }) => row)).toEqual([3]);
    expect(reading.ok && reading.skipped.map(({ row, why }) => [row, why])).toEqual([
      [2, "分节标题或说明"],
      [4, "标题行"],
      [5, "合计或说明"],
      [6, "分节标题或说明"],
    ]);
  });

  it.each([
    ["示例县财政局", "", "department"],
    ["城关镇人民政府", "", "township"],
    ["伊洛街道办事处", "", "township"],
    ["示例县人民政府", "", "county"],
    ["示例市人民政府", "", undefined],
    ["示例县人民政府办公室", "", "department"],
    ["示例市人民政府", "设区的市", "prefecture"],
    ["城关镇", "乡镇（街道）", "township"],
    ["财政局", "县直单位", "department"],
    ["财政局", "机关", undefined],
  ])("%s with 类别 “%s” is %s; what is not sure is asked", (name, kind, expected) => {
    const [line] = linesOf(["单位名称", "类别"], [name, kind]);
    expect(line?.kind).toBe(expected);
    expect(line?.problems.length).toBe(expected === undefined ? 1 : 0);
  });

  it("says what a line lacks", () => {
    const [long, odd, person] = linesOf(
      ["单位名称", "简称", "登录名", "姓名"],
      ["局".repeat(101), "", "", ""],
      ["财政局", "简".repeat(31), "a b", ""],
      ["公安局", "", "", "张某"],
    );
    expect(long?.problems).toEqual(["单位名称最多 100 个字"]);
    expect(odd?.problems).toHaveLength(2);
    expect(person?.problems).toEqual(["写了姓名但没有登录名"]);
  });

  it("refuses a table without the column, with it twice, or without end", () => {
    expect(read(["名字", "电话"], ["财政局", "1"])).toMatchObject({ ok: false });
    expect(read([])).toMatchObject({ ok: false });
    expect(read(["单位名称", "全称"], ["财政局", "财政局"])).toMatchObject({ ok: false });
    const many = Array.from({ length: 10_001 }, (_, n) => [`单位${n}`]);
    expect(read(["单位名称"], ...many)).toMatchObject({ ok: false });
  });
});
