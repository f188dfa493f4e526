import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitRun } from "#report-schema/reading/split-run.ts";

const rowTotal = [{ total: 6, of: [0, 1, 2, 3, 4, 5] }];

describe("连在一起的数字", () => {
  it.each([
    ["713000074", [71, 3, 0, 0, 0, 0, 74]],
    ["370000037", [37, 0, 0, 0, 0, 0, 37]],
    ["0000000", [0, 0, 0, 0, 0, 0, 0]],
    // As many digits as cells is a digit each, whatever their sum: a wrong total is the checker's to say.
    ["3700000", [3, 7, 0, 0, 0, 0, 0]],
  ])("%s", (digits, numbers) => {
    expect(splitRun(digits, 7, rowTotal)).toEqual(numbers);
  });

  it.each([
    ["8855698", 3, []],
    ["12", 7, rowTotal],
    ["1a00001", 7, rowTotal],
  ])("%s cannot be told", (digits, count, sums) => {
    expect(splitRun(digits, count, sums)).toBeUndefined();
  });

  it("never gives numbers that were not written, whatever they are", () => {
    const cell = fc.oneof(fc.constant(0), fc.constant(0), fc.nat(999));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
        const row = [...cells, cells.reduce((sum, one) => sum + one, 0)];
        const read = splitRun(row.join(""), 7, rowTotal);
        if (row.join("").length > 7) expect([undefined, row]).toContainEqual(read);
      }),
    );
  });
});
