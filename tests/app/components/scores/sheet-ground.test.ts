import { expect, it } from "vitest";
import { clipboardCells } from "#app/components/scores/clipboard-cells.ts";
import { pastedSentence, pastedTexts } from "#app/components/scores/sheet-ground.ts";
import type { FigureMap, MapCell } from "#app/components/report/grid/figure-map.ts";

const rows = [0, 1].map((row) =>
  [0, 1].map((column): MapCell => ({ id: `cell ${row} ${column}`, column, span: 1, computed: row + column === 2 })),
);
const map: FigureMap = {
  rows,
  columns: 2,
  places: new Map(rows.flatMap((cells, row) => cells.map(({ id, column }) => [id, { row, column }] as const))),
};

function pasted(text: string, isOpen: (cell: MapCell) => boolean = () => true) {
  const block = clipboardCells(text);
  const texts = pastedTexts(map, [[rows[0]![0]!]], block, isOpen);
  return { texts, said: pastedSentence(block, texts) };
}

it("says of a pasted block what found no cell: behind the last column, on a sum, on a cell that fills itself", () => {
  expect(pasted("1\t2\n3\t")).toEqual({
    texts: { "cell 0 0": "1", "cell 0 1": "2", "cell 1 0": "3" },
    said: "已粘贴 3 格，可一次撤销（Ctrl+Z）。",
  });
  expect(pasted("1\t2\t9\n3\t4\n5").said).toContain("已粘贴 3 格");
  expect(pasted("1\t2\t9\n3\t4\n5").said).toContain("另有 3 格超出表格或不能填写，没有粘贴");
  expect(pasted("1\t2", ({ id }) => id !== "cell 0 1").said).toContain("另有 1 格");
});
