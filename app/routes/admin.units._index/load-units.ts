import type { Db } from "#db/client.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import { takePage } from "#app/components/paging.ts";
import { treeRows } from "#app/components/unit-tree.ts";

/** The tree below these units, or the units in it that go by a name with these words. */
export async function loadUnits(db: Db, unitIds: readonly string[], words: string, asked: string | null) {
  const tree = treeRows(await listUnitsUnder(db, unitIds));
  const found = tree.filter(({ unit }) => words === "" || unit.names.some(({ name }) => name.includes(words)));
  const { rows, ...page } = takePage(found, asked);
  return {
    words,
    page,
    units: rows.map(({ unit, depth }) => ({
      id: unit.id,
      // Found units stand alone: without those above, their depth says nothing.
      depth: words === "" ? Math.min(depth, 4) : 0,
      name: unit.officialName,
      shortName: unit.shortName === unit.officialName ? "" : unit.shortName,
      group: unit.groupName ?? "",
      kind: unit.kind,
      reports: unit.reports,
      isAbolished: unit.abolishedOn !== null,
    })),
  };
}

export type UnitRow = Awaited<ReturnType<typeof loadUnits>>["units"][number];
