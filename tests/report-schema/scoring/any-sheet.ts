/** Any sheet of entries for a scheme: values at, under and over the edges, blanks and 不涉及. */
import * as fc from "fast-check";
import type { Entry } from "#report-schema/scoring/entry.ts";
import { leavesOfGroup, takesEntry } from "#report-schema/scoring/leaves.ts";
import { pointsOf, type Points } from "#report-schema/scoring/points.ts";
import type { Leaf, Scheme } from "#report-schema/scoring/scheme.ts";
import type { Sheet, SheetUnit } from "#report-schema/scoring/scores.ts";

function points(most: number): fc.Arbitrary<Points> {
  return fc.integer({ min: 0, max: pointsOf(most) });
}

const count = fc.integer({ min: 0, max: 30 }).map((times) => times * 100);

function anyValue(leaf: Leaf): fc.Arbitrary<Entry> {
  switch (leaf.kind) {
    case "judged":
      return fc.record({ kind: fc.constant("value"), points: points(leaf.full) });
    case "open":
      return fc.record({ kind: fc.constant("value"), points: fc.integer({ min: -500, max: 5_000 }) });
    case "passThrough":
      return fc.record({ kind: fc.constant("value"), points: points(3) });
    case "parts":
      return fc.record({
        kind: fc.constant("value"),
        parts: fc.tuple(...leaf.parts.map(({ full }) => points(full))),
      });
    case "perEvent":
    case "deductionTiers":
      return fc.record(
        { kind: fc.constant("value"), points: points(leaf.full), count },
        { requiredKeys: leaf.base === "judged" ? ["kind", "points"] : ["kind", "count"] },
      );
    case "rankBonus":
      return fc.record({ kind: fc.constant("value"), count: fc.integer({ min: 0, max: 100_00 }) });
    default:
      return fc.record({ kind: fc.constant("value"), count });
  }
}

/** @param blanks whether entries may be blank or 不涉及 */
export function anySheet(scheme: Scheme, { blanks = true } = {}): fc.Arbitrary<Sheet> {
  const unit = (index: number): fc.Arbitrary<SheetUnit> =>
    fc.constantFrom(...scheme.groups).map(({ id }) => ({ id: `unit-${index}`, name: `单位${index}`, group: id }));
  return fc
    .integer({ min: 1, max: 7 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => unit(index))))
    .chain((units) =>
      fc.tuple(...units.map(({ group }) => anyEntries(scheme, group, blanks))).map((entries) => ({
        units,
        entries: Object.fromEntries(units.map(({ id }, index) => [id, entries[index]!])),
      })),
    );
}

function anyEntries(scheme: Scheme, group: string, blanks: boolean): fc.Arbitrary<Record<string, Entry>> {
  const leaves = leavesOfGroup(scheme, group)
    .map(({ leaf }) => leaf)
    .filter(takesEntry);
  const none: fc.Arbitrary<Entry> = fc.constantFrom({ kind: "blank" }, { kind: "notApplicable" });
  return fc.record(
    Object.fromEntries(
      leaves.map((leaf) => [
        leaf.id,
        blanks ? fc.oneof({ weight: 12, arbitrary: anyValue(leaf) }, { weight: 1, arbitrary: none }) : anyValue(leaf),
      ]),
    ),
  );
}
