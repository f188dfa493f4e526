/** What holds for any entries. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryText, readEntry } from "#report-schema/scoring/entry-text.ts";
import { leavesOfGroup, placedLeaves } from "#report-schema/scoring/leaves.ts";
import { pointsOf } from "#report-schema/scoring/points.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import type { ItemScore, Scores, Sheet, UnitScore } from "#report-schema/scoring/scores.ts";
import { shippedSchemes } from "#report-schema/scoring/shipped.ts";
import { smallScheme } from "#tests/golden/scoring/examples.ts";
import { anySheet } from "./any-sheet.ts";

const everyKind = smallScheme({
  groups: [
    { id: "towns", name: "乡镇" },
    { id: "departments", name: "部门" },
  ],
  indicators: [
    {
      kind: "level",
      id: "daily",
      name: "日常",
      weight: 37.5,
      children: [
        { kind: "judged", id: "site", name: "网站", full: 60 },
        { kind: "tiers", id: "papers", name: "信息", full: 40, counted: "篇", tiers: [{ from: 3, points: 40 }] },
      ],
    },
    {
      kind: "perEvent",
      id: "late",
      name: "迟报",
      full: 10,
      base: "full",
      counted: "天",
      each: 0.5,
      floor: 2,
      groups: ["towns"],
    },
    {
      kind: "level",
      id: "bonus",
      name: "加分",
      cap: 4,
      children: [
        { kind: "award", id: "praised", name: "表扬", each: 2, most: 4, counted: "次" },
        { kind: "atLeast", id: "good", name: "达标", of: ["daily"], threshold: 30, points: 3 },
      ],
    },
    { kind: "veto", id: "silent", name: "否决", counted: "天", more: 14 },
  ],
  grades: {
    by: "quantile",
    grades: [
      { name: "优秀", percent: 20 },
      { name: "良好", percent: 30 },
    ],
    rest: "合格",
    round: "down",
  },
});
/** Enough to meet every edge, and no more: a sheet of 栾城 has 150 items. */
const runs = { numRuns: 25 };
const schemes = [...shippedSchemes, everyKind];

function byUnit(scores: Scores): Record<string, UnitScore> {
  return Object.fromEntries(scores.units.map((unit) => [unit.unit.id, unit]));
}

function flip<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toReversed());
}

function reordered(sheet: Sheet): Sheet {
  return {
    units: sheet.units.toReversed(),
    entries: flip(Object.fromEntries(Object.entries(sheet.entries).map(([id, own]) => [id, flip(own)]))),
  };
}

/** Items that look at other units: a mean of them, a place among them. */
function looksAtOthers({ steps }: ItemScore): boolean {
  return steps.some(({ kind }) => kind === "mean" || kind === "place" || kind === "noMean");
}

describe.each(schemes)("$name", (scheme) => {
  it("the order of entry changes no score and no rank (同分排先后的除外)", () => {
    fc.assert(
      fc.property(anySheet(scheme), (sheet) => {
        expect(byUnit(scoreSheet(scheme, reordered(sheet)))).toEqual(byUnit(scoreSheet(scheme, sheet)));
      }),
      runs,
    );
  });

  it("a total is the sum of its items, and is there only when every item is", () => {
    fc.assert(
      fc.property(anySheet(scheme), (sheet) => {
        for (const { items, total, soFar, rank } of scoreSheet(scheme, sheet).units) {
          const isOpen = items.some(({ points }) => points === undefined);
          const sum = items.reduce((all, { points }) => all + (points ?? 0), 0);
          expect({ total, soFar, ranked: rank !== undefined }).toEqual({
            total: isOpen ? undefined : sum,
            soFar: sum,
            ranked: !isOpen,
          });
        }
      }),
      runs,
    );
  });

  it("a unit alone has the items it has among others, but for means and places", () => {
    fc.assert(
      fc.property(anySheet(scheme, { blanks: false }), (sheet) => {
        const among = scoreSheet(scheme, sheet);
        for (const unit of among.units) {
          const alone = scoreSheet(scheme, { ...sheet, units: [unit.unit] }).units[0]!;
          const own = (items: readonly ItemScore[]): readonly ItemScore[] =>
            items.filter((item) => !looksAtOthers(item) && item.state !== "adjustment");
          expect(own(alone.items)).toEqual(own(unit.items));
        }
      }),
      runs,
    );
  });

  it("nothing exceeds its full marks, nothing falls under its floor, no level exceeds its cap", () => {
    const leaves = new Map(placedLeaves(scheme).map(({ leaf }) => [leaf.id, leaf]));
    fc.assert(
      fc.property(anySheet(scheme), (sheet) => {
        for (const { items } of scoreSheet(scheme, sheet).units)
          for (const { id, points, full, state, entry } of items) {
            const leaf = leaves.get(id);
            if (points === undefined || state === "adjustment" || !leaf) continue;
            if (full !== undefined) expect(points).toBeLessThanOrEqual(full);
            const base = entry.kind === "value" ? (entry.points ?? full!) : full!;
            if ("floor" in leaf && state === "scored")
              expect(points).toBeGreaterThanOrEqual(Math.min(pointsOf(leaf.floor), base));
            if (leaf.kind === "award") expect(points).toBeLessThanOrEqual(pointsOf(leaf.most));
            if (full !== undefined && leaf.kind !== "perEvent") expect(points).toBeGreaterThanOrEqual(0);
          }
      }),
      runs,
    );
  });

  it("points are whole numbers of 0.01 分", () => {
    fc.assert(
      fc.property(anySheet(scheme), (sheet) => {
        for (const { items } of scoreSheet(scheme, sheet).units)
          expect(items.every(({ points }) => points === undefined || Number.isSafeInteger(points))).toBe(true);
      }),
      runs,
    );
  });

  it("ranks follow totals: more never stands behind less, equals stand together", () => {
    fc.assert(
      fc.property(anySheet(scheme, { blanks: false }), (sheet) => {
        for (const group of scheme.groups) {
          const units = scoreSheet(scheme, sheet).units.filter(({ unit }) => unit.group === group.id);
          for (const a of units)
            for (const b of units) expect(Math.sign(a.total! - b.total!)).toBe(Math.sign(b.rank! - a.rank!) || 0);
        }
      }),
      runs,
    );
  });

  it("an entry written into a cell reads back as the same entry", () => {
    fc.assert(
      fc.property(anySheet(scheme), ({ units, entries }) => {
        for (const { id, group } of units)
          for (const { leaf } of leavesOfGroup(scheme, group)) {
            const entry = entries[id]![leaf.id];
            if (!entry) continue;
            expect(readEntry(leaf, entryText(leaf, entry), 2)).toEqual({ ok: true, entry });
          }
      }),
      runs,
    );
  });
});
