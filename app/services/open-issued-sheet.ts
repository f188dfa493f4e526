import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { findScoreSheet, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { unitPath } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { keepsSheet } from "./open-sheet.ts";

/**
 * A sheet's ranking: for whoever keeps it at any time; once issued for the people of every unit in it.
 * @throws Response 404 when there is none, 403 when it is not the person's to see
 */
export async function openIssuedSheet(db: Db, actor: Actor, sheetId: string): Promise<ScoreSheet> {
  const sheet = await findScoreSheet(db, sheetId);
  if (!sheet) throw notFound("没有这张计分表，可能地址有误。");
  if (await keepsSheet(db, actor, sheet)) return sheet;
  const units = new Set(sheet.content.units.map(({ id }) => id));
  const held = actor.grants.map(({ unitId }) => unitId).filter((id) => units.has(id));
  for (const id of isIssued(sheet.state) ? held : []) {
    const path = await unitPath(db, id);
    if (path && mayActOnReport(actor, "view", path)) return sheet;
  }
  throw forbidden("排名下发以后，表里各单位的人员才能看。");
}
