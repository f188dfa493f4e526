import type { Actor } from "#report-schema/access.ts";
import { columnOf, placedLeaves } from "#report-schema/scoring/leaves.ts";
import { sumText } from "#report-schema/scoring/sum-text.ts";
import { cellKey } from "#report-schema/sheet/sheet-content.ts";
import { isBeingFilled } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { notFound } from "#app/refusals.ts";
import { evidenceEndings, mostEvidenceMegabytes } from "#app/services/evidence-input.ts";
import { judgedSheet, openSheet } from "#app/services/open-sheet.ts";
import { shownEvidence } from "#app/services/shown-evidence.ts";

/** What proves the points of one cell. */
export async function loadEvidence(db: Db, person: Actor, sheetId: string, unitId: string, column: string, now: Date) {
  const sheet = await openSheet(db, person, sheetId);
  const unit = sheet.content.units.find(({ id }) => id === unitId);
  const leaf = placedLeaves(sheet.scheme).find((one) => one.leaf.id === column)?.leaf;
  if (!unit || !leaf) throw notFound("这张计分表里没有这一格。");
  const { scores, evidence } = await judgedSheet(db, sheet, now);
  const item = scores.units.find((one) => one.unit.id === unitId)?.items.find(({ id }) => id === column);
  return {
    id: sheetId,
    unitId,
    column,
    group: unit.group,
    unit: unit.name,
    name: columnOf(leaf),
    asked: leaf.evidence ?? "",
    sum: item ? sumText(item) : "",
    evidence: evidence
      .filter((one) => one.appealId === null && cellKey(one) === cellKey({ unitId, column }))
      .map(shownEvidence),
    canRemove: isBeingFilled(sheet.state),
    endings: evidenceEndings,
    megabytes: mostEvidenceMegabytes,
  };
}
