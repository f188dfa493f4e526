import { expect, it } from "vitest";
import { clipboardCells } from "#app/components/scores/clipboard-cells.ts";

it.each([
  [
    "4\t2\n13\t30\n",
    [
      ["4", "2"],
      ["13", "30"],
    ],
  ],
  [
    "4\t2\r\n13\t30\r\n",
    [
      ["4", "2"],
      ["13", "30"],
    ],
  ],
  ["一格", [["一格"]]],
  ["\t2", [["", "2"]]],
  ['"两行\n文字"\t2', [["两行\n文字", "2"]]],
  ['"说""公开"""\t1', [['说"公开"', "1"]]],
  ["4\n\n5", [["4"], [""], ["5"]]],
])("%j from a spreadsheet is %j", (text, cells) => {
  expect(clipboardCells(text)).toEqual(cells);
});
