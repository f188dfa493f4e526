import { expect, test } from "vitest";
import { drawingOrder } from "#app/components/report/preview/drawing-order.ts";

test("a first paper is drawn from its first page on", () => {
  expect(drawingOrder(4, [])).toEqual([0, 1, 2, 3]);
});

test("the pages looked at come first, then those below, then those above from near to far", () => {
  expect(drawingOrder(7, [3, 4])).toEqual([3, 4, 5, 6, 2, 1, 0]);
  expect(drawingOrder(3, [2])).toEqual([2, 1, 0]);
});

test("where the pages looked at are no more, the last one is drawn first, and each page once", () => {
  expect(drawingOrder(2, [3, 4])).toEqual([1, 0]);
  expect(drawingOrder(1, [0, 1])).toEqual([0]);
});
