import { mayKeepScores, worksInUnit, type Actor } from "#report-schema/access.ts";
import { isFilled, type FedCell } from "#report-schema/sheet/fed-cells.ts";
import { judgeSheet, type JudgedSheet } from "#report-schema/sheet/sheet-faults.ts";
import { cellKey } from "#report-schema/sheet/sheet-content.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { listEvidence, type Evidence } from "#db/queries/score-evidence.ts";
import { findScoreSheet, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { unitPath } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { fedEntries, type FedEntries } from "./fed-entries.ts";

/**
 * A sheet on behalf of whoever keeps it.
 * @throws Response 404 when there is none, 403 when its region is not the person's to score
 */
export async function openSheet(db: Db, actor: Actor, sheetId: string): Promise<ScoreSheet> {
  const sheet = await findScoreSheet(db, sheetId);
  if (!sheet) throw notFound("没有这张计分表，可能地址有误。");
  if (!(await keepsSheet(db, actor, sheet))) throw forbidden("您的账号没有办理这张计分表的权限。");
  return sheet;
}

/**
 * A sheet as one unit's people see it: theirs once it is issued; the office's at any time.
 * @throws Response 404 when there is no such sheet or unit in it, 403 when it is not the person's to see
 */
export async function openUnitSheet(
  db: Db,
  actor: Actor,
  sheetId: string,
  unitId: string,
): Promise<{ readonly sheet: ScoreSheet; readonly keeps: boolean; readonly works: boolean }> {
  const sheet = await findScoreSheet(db, sheetId);
  if (!sheet) throw notFound("没有这张计分表，可能地址有误。");
  const keeps = await keepsSheet(db, actor, sheet);
  const works = worksInUnit(actor, unitId);
  if (!keeps && !(works && isIssued(sheet.state))) throw forbidden("您的账号没有查看这张计分表的权限。");
  if (!sheet.content.units.some(({ id }) => id === unitId)) throw notFound("这张计分表里没有这个单位。");
  return { sheet, keeps, works };
}

export async function keepsSheet(db: Db, actor: Actor, sheet: ScoreSheet): Promise<boolean> {
  const path = await unitPath(db, sheet.regionId);
  return path !== undefined && mayKeepScores(actor, path);
}

export interface Judged extends JudgedSheet, FedEntries {
  readonly evidence: readonly Evidence[];
}

/**
 * Scores of a sheet with what the reports feed into it, what is wrong with it, and what proves its deductions: what
 * comes from a report is proved by the report.
 */
export async function judgedSheet(db: Db, sheet: ScoreSheet, now: Date): Promise<Judged> {
  const entries = await fedEntries(db, sheet, now);
  const evidence = await listEvidence(db, sheet.id);
  const proved = provedCells(evidence, entries.fed);
  return { ...judgeSheet(sheet.scheme, entries.content, proved), ...entries, evidence };
}

/** Keys of the cells that something proves, by `cellKey`. */
export function provedCells(evidence: readonly Evidence[], fed: readonly FedCell[]): Set<string> {
  const proving = evidence.filter(({ appealId }) => appealId === null);
  return new Set([...proving, ...fed.filter(isFilled)].map(cellKey));
}
