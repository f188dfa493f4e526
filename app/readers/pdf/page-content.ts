/** What stands on a PDF page and where: words, and the lines of tables. Points, from the lower left corner. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFPageProxy } from "pdfjs-dist";

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line the letters stand on. */
  readonly base: number;
  readonly size: number;
}

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PageContent {
  readonly words: readonly Word[];
  /** Thin lines, as boxes, and the sides of frames. */
  readonly rules: readonly Box[];
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** Thicker than this is a ground colour, not a line. */
const thickest = 3;
const mostRules = 20_000;
const stroked = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const filled = new Set<number>([OPS.fill, OPS.eoFill]);

export async function pageContent(page: PDFPageProxy): Promise<PageContent> {
  const [text, operators] = [await page.getTextContent(), await page.getOperatorList()];
  const words = text.items.flatMap((item): Word[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , , left = 0, base = 0] = item.transform as number[];
    // Spaces stretched over half the page are no part of the word.
    const size = Math.abs((item.transform as number[])[3] ?? 0) || item.height;
    return [{ text: item.str, left, right: left + item.width, base, size }];
  });
  return { words, rules: rulesOf(operators.fnArray, operators.argsArray as unknown[][]) };
}

function rulesOf(operations: readonly number[], args: readonly unknown[][]): Box[] {
  const rules: Box[] = [];
  const kept: Matrix[] = [];
  let matrix = identity;
  for (const [index, operation] of operations.entries()) {
    if (rules.length > mostRules) break;
    if (operation === OPS.save) kept.push(matrix);
    else if (operation === OPS.restore) matrix = kept.pop() ?? identity;
    else if (operation === OPS.transform) matrix = times(matrix, args[index] as unknown as Matrix);
    else if (operation === OPS.constructPath) {
      const [paint, paths] = args[index] as [number, (Float32Array | undefined)[]];
      const isDrawn = stroked.has(paint);
      if (isDrawn || filled.has(paint))
        rules.push(...(paths ?? []).flatMap((path) => (path ? rulesIn(path, matrix, isDrawn) : [])));
    }
  }
  return rules;
}

/** Thin boxes, and, where it is drawn and not filled, the stretches of a path that run along the page. */
function rulesIn(path: Float32Array, matrix: Matrix, isDrawn: boolean): Box[] {
  const rules: Box[] = [];
  let points: [number, number][] = [];
  const endFigure = (isClosed: boolean): void => {
    const all = isClosed && points.length > 2 ? [...points, points[0]!] : points;
    const box = boxOf(points);
    const isThin = points.length > 2 && (box.right - box.left < thickest || box.top - box.bottom < thickest);
    if (isThin) rules.push(box);
    else if (isDrawn) {
      for (let at = 1; at < all.length; at += 1) {
        const side = boxOf([all[at - 1]!, all[at]!]);
        if (side.right - side.left < 0.5 || side.top - side.bottom < 0.5) rules.push(side);
      }
    }
    points = [];
  };
  // 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close: as pdfjs packs a path.
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const read = (offset: number): [number, number] => applied(matrix, path[at + offset]!, path[at + offset + 1]!);
    if (step === 0) {
      if (points.length > 1) endFigure(false);
      points = [read(1)];
      at += 3;
    } else if (step === 1) {
      points.push(read(1));
      at += 3;
    } else if (step === 2) {
      points.push(read(5));
      at += 7;
    } else if (step === 3) {
      points.push(read(3));
      at += 5;
    } else {
      endFigure(true);
      at += 1;
    }
  }
  if (points.length > 1) endFigure(false);
  return rules;
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
