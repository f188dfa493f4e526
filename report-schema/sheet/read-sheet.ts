import { plainWidth } from "../plain-width.ts";
import { entryProblemText } from "../scoring/entry-problem-text.ts";
import { readEntry } from "../scoring/entry-text.ts";
import type { Entry } from "../scoring/entry.ts";
import { columnOf, leavesOfGroup, takesEntry, type PlacedLeaf } from "../scoring/leaves.ts";
import { pointsOf, type Points } from "../scoring/points.ts";
import type { Scheme } from "../scoring/scheme.ts";
import type { Sheet } from "../scoring/scores.ts";
import { beforeColumn, type CellPlace, type SheetContent } from "./sheet-content.ts";

/** A cell that cannot be read for what it should hold; the text stays as it was typed. */
export interface CellTrouble extends CellPlace {
  readonly unitName: string;
  readonly columnName: string;
  readonly text: string;
  /** In the words of an office, without the place. */
  readonly why: string;
}

export interface ReadSheet {
  /** Cells that cannot be read are blank in it. */
  readonly sheet: Sheet;
  readonly troubles: readonly CellTrouble[];
}

/** Indicators of a group that people type, in the order of the scheme. */
export function typedLeaves(scheme: Scheme, groupId: string): PlacedLeaf[] {
  return leavesOfGroup(scheme, groupId).filter(({ leaf }) => takesEntry(leaf));
}

/** Reads every typed cell by its indicator. */
export function readSheet(scheme: Scheme, content: SheetContent): ReadSheet {
  const troubles: CellTrouble[] = [];
  const entries: Record<string, Record<string, Entry>> = {};
  const before: Record<string, Points> = {};
  for (const { id, name, group } of content.units) {
    const own: Record<string, Entry> = {};
    for (const { leaf } of typedLeaves(scheme, group)) {
      const text = content.cells[id]?.[leaf.id] ?? "";
      const reading = readEntry(leaf, text, scheme.rounding.decimals);
      if (reading.ok) own[leaf.id] = reading.entry;
      else {
        const why = entryProblemText(reading.problem);
        troubles.push({ unitId: id, column: leaf.id, unitName: name, columnName: columnOf(leaf), text, why });
      }
    }
    entries[id] = own;
    const gathered = readPoints(content.before[id] ?? "");
    if (gathered.ok && gathered.points !== undefined) before[id] = gathered.points;
    if (!gathered.ok) {
      troubles.push({
        unitId: id,
        column: beforeColumn,
        unitName: name,
        columnName: scheme.accumulation?.before ?? "",
        text: content.before[id] ?? "",
        why: "读不懂，这里应填分数，如 120.5，没有的留空",
      });
    }
  }
  return { sheet: { units: content.units, entries, before }, troubles };
}

function readPoints(text: string): { readonly ok: true; readonly points?: Points } | { readonly ok: false } {
  const plain = plainWidth(text).trim().replace(/分$/u, "");
  if (plain === "") return { ok: true };
  return /^\d{1,6}(?:\.\d{1,2})?$/u.test(plain) ? { ok: true, points: pointsOf(Number(plain)) } : { ok: false };
}
