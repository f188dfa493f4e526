/** What changed between two states of a text, so that a reviewer sees the words taken out and put in. */

export interface TextPiece {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

/** Cells of the table a comparison may take; two texts above it are shown whole, the old beside the new. */
const largest = 4_000_000;

/** A character or two that happen to stand in both texts, between changes, are no common ground to a reader. */
const fewest = 3;

/** Paragraph by paragraph first, then within those that changed character by character, numbers and foreign words whole. */
export function textDifference(before: string, after: string): TextPiece[] {
  if (before === after) return before === "" ? [] : [{ kind: "kept", text: before }];
  const lines = compare(linesOf(before), linesOf(after));
  const pieces: TextPiece[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    pieces.push(...withoutChance(compare(partsOf(removed.join("")), partsOf(added.join("")))));
    [removed, added] = [[], []];
  };
  for (const { kind, text } of lines) {
    if (kind === "removed") removed.push(text);
    else if (kind === "added") added.push(text);
    else {
      flush();
      pieces.push({ kind, text });
    }
  }
  flush();
  return joined(pieces);
}

/** Each line with its end, so that together they are the text. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/gu) ?? [];
}

function partsOf(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|[A-Za-z]+|[^]/gu) ?? [];
}

/** Words changed around what is alike by chance are one change: taken out together, put in together. */
function withoutChance(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  let [removed, added] = ["", ""];
  const flush = (): void => {
    if (removed !== "") result.push({ kind: "removed", text: removed });
    if (added !== "") result.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const isBetween = index > 0 && index < pieces.length - 1;
    const isChance = kind === "kept" && isBetween && [...text].length < fewest && !/[。；！？\n]/u.test(text);
    if (kind === "kept" && !isChance) {
      flush();
      result.push({ kind, text });
      continue;
    }
    if (kind !== "added") removed += text;
    if (kind !== "removed") added += text;
  }
  flush();
  return result;
}

/** The longest run of parts in common, the rest taken out or put in. */
function compare(before: readonly string[], after: readonly string[]): TextPiece[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const middle = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)] as const;
  return joined([
    ...before.slice(0, head).map((text) => ({ kind: "kept" as const, text })),
    ...compareMiddle(...middle),
    ...before.slice(before.length - tail).map((text) => ({ kind: "kept" as const, text })),
  ]);
}

function compareMiddle(before: readonly string[], after: readonly string[]): TextPiece[] {
  const width = after.length + 1;
  const isTooLarge = (before.length + 1) * width > largest;
  if (before.length === 0 || after.length === 0 || isTooLarge) {
    return [
      ...before.map((text) => ({ kind: "removed" as const, text })),
      ...after.map((text) => ({ kind: "added" as const, text })),
    ];
  }
  // Length of the longest run in common of what is left of both, from each pair of places.
  const common = new Uint32Array((before.length + 1) * width);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      common[at * width + to] =
        before[at] === after[to]
          ? common[(at + 1) * width + to + 1]! + 1
          : Math.max(common[(at + 1) * width + to]!, common[at * width + to + 1]!);
    }
  }
  const pieces: TextPiece[] = [];
  let [at, to] = [0, 0];
  while (at < before.length || to < after.length) {
    if (at < before.length && to < after.length && before[at] === after[to]) {
      pieces.push({ kind: "kept", text: before[at]! });
      at += 1;
      to += 1;
    } else if (
      to >= after.length ||
      (at < before.length && common[(at + 1) * width + to]! >= common[at * width + to + 1]!)
    ) {
      pieces.push({ kind: "removed", text: before[at]! });
      at += 1;
    } else {
      pieces.push({ kind: "added", text: after[to]! });
      to += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result[result.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else if (piece.text !== "") result.push(piece);
  }
  return result;
}
