import { assert, integer, property } from "fast-check";
import { expect, it } from "vitest";
import { chineseNumeral, readChineseNumeral } from "#report-schema/narrative/chinese-numerals.ts";
import { inStyleOf } from "#report-schema/suggestions/number-style.ts";

it.each([
  ["18件", 20, "20件"],
  ["1,234件", 12345, "12,345件"],
  ["１８件", 20, "２０件"],
  ["１，２３４条", 5678, "５,６７８条"],
  ["十八件", 20, "二十件"],
  ["两件", 3, "三件"],
  ["三件", 2, "两件"],
  ["7.0000万元", 8.5, "8.5000万元"],
  ["7万元", 8.5, "8.5万元"],
  ["两千三百件", 105, "一百零五件"],
])("%s with %d is written %s", (written, value, expected) => {
  expect(inStyleOf(written, value)).toBe(expected);
});

it("says nothing where the way of writing cannot hold the number", () => {
  expect(inStyleOf("十八件", 12_345)).toBeUndefined();
  expect(inStyleOf("无", 3)).toBeUndefined();
  expect(inStyleOf("18件", -1)).toBeUndefined();
});

it("a numeral in words reads back as the same number", () => {
  assert(
    property(integer({ min: 0, max: 9999 }), (value) => {
      expect(readChineseNumeral(chineseNumeral(value)!)).toBe(value);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
