import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellKey,
  cellText,
  mergeCells,
  type SheetContent,
  type TypedCell,
} from "#report-schema/sheet/sheet-content.ts";

const empty: SheetContent = { units: [], cells: {}, before: {} };
const place = fc.record({
  unitId: fc.constantFrom("a", "b"),
  column: fc.constantFrom("x", "y", "before"),
});
const typed = fc.uniqueArray(
  fc.record({
    unitId: place.map((one) => one.unitId),
    column: place.map((one) => one.column),
    text: fc.constantFrom("", "1", "2次"),
  }),
  {
    selector: cellKey,
  },
);

/** Texts of cells before the changes of others, as the store tells them. */
function firstTexts(before: SheetContent, cells: readonly TypedCell[]): Map<string, string> {
  return new Map(cells.map((cell) => [cellKey(cell), cellText(before, cell)]));
}

describe("两个人填同一张表", () => {
  it("nothing typed is lost: every cell is kept as typed, or shown beside what the other typed", () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const first = mergeCells(empty, one, new Map());
        const second = mergeCells(
          first.content,
          other,
          firstTexts(
            empty,
            first.changes.map((change) => ({ ...change, text: change.after })),
          ),
        );
        for (const cell of other) {
          const kept = cellText(second.content, cell);
          const contested = second.conflicts.find((conflict) => cellKey(conflict) === cellKey(cell));
          if (contested) expect(contested).toMatchObject({ text: cell.text, kept });
          else if (cell.text !== "") expect(kept).toBe(cell.text);
        }
        for (const change of first.changes) {
          // What the first person wrote stands: the second never writes over it.
          expect(cellText(second.content, change)).toBe(change.after);
        }
      }),
    );
  });

  it("a cell left as it was when typing began is not a change", () => {
    const merged = mergeCells(
      { ...empty, cells: { a: { x: "9" } } },
      [{ unitId: "a", column: "x", text: "1" }],
      new Map([[cellKey({ unitId: "a", column: "x" }), "1"]]),
    );
    expect(merged).toMatchObject({ changes: [], conflicts: [] });
  });
});
