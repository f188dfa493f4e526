import { describe, expect, it } from "vitest";
import { bodyIn, isNameOf, isWrongPlace, readUnitName } from "#report-schema/narrative/region-words.ts";

describe("a unit's name tells its places", () => {
  it.each([
    ["淮安市洪泽区人民政府", ["市", "区"]],
    ["示例县城镇管理局", ["县"]],
    ["示例县乡村振兴局", ["县"]],
    ["示例市市场监督管理局", ["市"]],
    ["槐荫区青龙街道办事处", ["区", "街道"]],
    ["五常市民意乡人民政府", ["市", "乡"]],
    ["洛阳市偃师区顾县镇人民政府", ["市", "区", "镇"]],
  ])("%s", (name, places) => {
    expect(readUnitName(name).places).toEqual(places);
  });
});

it("whom a clause speaks of: the unit, another, or nobody named", () => {
  const government = readUnitName("淮安市洪泽区人民政府");
  const bureau = readUnitName("示例县水务局");
  expect(["全区", "我区", "区政府", "洪泽区"].map((words) => bodyIn(words, government))).toEqual(
    Array.from({ length: 4 }, () => "own"),
  );
  expect(["区政府办代表区政府", "市司法局", "各乡镇", "区本级"].map((words) => bodyIn(words, government))).toEqual(
    Array.from({ length: 4 }, () => "other"),
  );
  expect(["我局", "县水务局", "全县", "县政府", ""].map((words) => bodyIn(words, bureau))).toEqual([
    "own",
    "own",
    "other",
    "other",
    "unsaid",
  ]);
});

it("我县 in a 区 is wrong, 全市 above it may be right; 全区 of a 自治区 is right", () => {
  expect(["县", "镇", "市", "区"].map((word) => isWrongPlace(word, readUnitName("淮安市洪泽区人民政府")))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isWrongPlace("区", readUnitName("内蒙古自治区某县水务局"))).toBe(false);
});

it("市公安局 is not the 公安局 of a 区", () => {
  expect(isNameOf("市公安局", readUnitName("平潭综合实验区公安局"))).toBe(false);
  expect(isNameOf("区公安局", readUnitName("平潭综合实验区公安局"))).toBe(true);
});

it("县发改委 is 县发展和改革委员会, 县卫健委 is not", () => {
  const unit = readUnitName("云台县发展和改革委员会");
  expect(isNameOf("云台县发改委", unit)).toBe(true);
  expect(isNameOf("云台县卫健委", unit)).toBe(false);
});
