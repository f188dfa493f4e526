import { leavesOfGroup } from "#report-schema/scoring/leaves.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import type { Sheet } from "#report-schema/scoring/scores.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { firstSheetState } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import type { ScoreSheet } from "#db/queries/score-sheets.ts";
import { fedEntries } from "./fed-entries.ts";

/**
 * Entries of a sheet for trying another scheme on them: what the reports say in it at this moment, and what they say for
 * indicators only the other scheme feeds from them.
 */
export async function triedSheet(
  db: Db,
  kept: ScoreSheet,
  after: Scheme,
  now: Date,
): Promise<{ readonly sheet: Sheet; readonly added: Sheet["entries"] }> {
  const { content } = await fedEntries(db, kept, now);
  const { sheet } = readSheet(kept.scheme, content);
  const groups = new Set(after.groups.map(({ id }) => id));
  const units = kept.content.units.filter(({ group }) => groups.has(group));
  const empty = { units, cells: {}, before: {} };
  const { fed, content: filled } = await fedEntries(
    db,
    { ...kept, scheme: after, state: firstSheetState, content: empty },
    now,
  );
  const { entries } = readSheet(after, filled).sheet;
  const added = units.map(({ id, group }) => {
    const known = new Set(leavesOfGroup(kept.scheme, group).map(({ leaf }) => leaf.id));
    const own = fed.filter((cell) => cell.unitId === id && cell.text !== "" && !known.has(cell.column));
    return [id, Object.fromEntries(own.map(({ column }) => [column, entries[id]![column]!]))] as const;
  });
  return { sheet, added: Object.fromEntries(added) };
}
