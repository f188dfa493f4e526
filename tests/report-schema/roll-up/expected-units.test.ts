import { describe, expect, test } from "vitest";
import { expectedUnits } from "#report-schema/roll-up/expected-units.ts";
import { readUnitList } from "#report-schema/unit-list.ts";

function expectedOf(rows: readonly (readonly string[])[], government: string) {
  const list = readUnitList(
    [["单位名称", "简称", "上级单位"], ...rows].map((cells, index) => ({ row: index + 1, cells: [...cells] })),
  );
  if (!list.ok) throw new Error(list.why);
  const expected = expectedUnits(list.lines, government);
  return expected.ok ? expected.units.map(({ id }) => id) : expected;
}

describe("the units a government's figures are the sum of", () => {
  test("are those right under it; what stands under another one is in that one's figures", () => {
    const rows = [
      ["示例市人民政府", "市政府", ""],
      ["示例市公安局", "", "市政府"],
      ["示例县人民政府", "县政府", "市政府"],
      ["示例县教育局", "", "县政府"],
      ["示例县水务局", "", "示例县人民政府"],
    ];
    expect(expectedOf(rows, "示例市人民政府")).toEqual(["示例市公安局", "示例县人民政府"]);
    expect(expectedOf(rows, "示例县人民政府")).toEqual(["示例县教育局", "示例县水务局"]);
  });

  test("leave out nobody unsaid", () => {
    const list = readUnitList([
      { row: 1, cells: ["单位名称", "上级单位"] },
      { row: 2, cells: ["城关镇", "示例县"] },
      { row: 3, cells: ["城关镇财政所", "城关镇"] },
      // A blank goes on from the line above, as where cells are merged.
      { row: 4, cells: ["示例县公安局", ""] },
    ]);
    if (!list.ok) throw new Error(list.why);
    expect(expectedUnits(list.lines, "示例县")).toMatchObject({ below: ["城关镇财政所", "示例县公安局"] });
  });

  test("are all at the top of a list that says nothing of it, but the government itself", () => {
    const rows = [
      ["示例县公安局", "", ""],
      ["示例县人民政府", "", ""],
      ["城关镇", "", ""],
      ["城关镇财政所", "", "城关镇"],
    ];
    expect(expectedOf(rows, "示例县人民政府")).toEqual(["示例县公安局", "城关镇"]);
    expect(expectedOf(rows.slice(2), "示例县人民政府")).toEqual(["城关镇"]);
  });

  test("cannot be told apart when two go by one name: both lines are named", () => {
    const rows = [
      ["示例县公安局", "", ""],
      ["示例县 公安局", "", ""],
    ];
    expect(expectedOf(rows, "示例县人民政府")).toEqual({ ok: false, name: "示例县 公安局", rows: [2, 3] });
  });
});
