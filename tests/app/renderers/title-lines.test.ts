import { expect, test } from "vitest";
import { titleLines } from "#app/renderers/title-lines.ts";

const widthOf = (text: string): number => [...text].length;
const rest = "2025年政府信息公开工作年度报告";

test("a short title stands on one line", () => {
  expect(titleLines(["某市", rest], 20, widthOf)).toEqual([`某市${rest}`]);
});

test("a longer one is broken after the unit's name, the year with 年", () => {
  expect(titleLines(["偃师市人民政府办公室", rest], 20, widthOf)).toEqual(["偃师市人民政府办公室", rest]);
});

test("a very long name is broken where people pause", () => {
  const name = "积石山保安族东乡族撒拉族自治县人力资源和社会保障局";
  expect(titleLines([name, rest], 20, widthOf)).toEqual([
    "积石山保安族东乡族撒拉族自治县",
    "人力资源和社会保障局",
    rest,
  ]);
});
