import { mayActOnReport } from "#report-schema/access.ts";
import { lockedFigures, withCarriedIn } from "#report-schema/carried-in.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { moves } from "#report-schema/lifecycle.ts";
import type { UnitTerms } from "#report-schema/round-terms.ts";
import { isAskedFor } from "#report-schema/unit-past.ts";
import { emptyContent } from "#report-schema/report.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { insertEvent } from "#db/queries/events.ts";
import { findReportOf, insertReport } from "#db/queries/reports.ts";
import { findRound } from "#db/queries/rounds.ts";
import { findUnit, unitPath } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { lastYearOf } from "./last-year.ts";
import { termsOfUnit } from "./asked-units.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";

/**
 * Begins a unit's report in a round, with 上年结转 as last year's report left it, or finds the one begun already.
 * @returns the report's id
 */
export async function startReport(
  act: Act,
  input: { readonly roundId: string; readonly unitId: string },
): Promise<string> {
  const { db, actor, now } = act;
  const [round, unit, path] = await Promise.all([
    findRound(db, input.roundId),
    findUnit(db, input.unitId),
    unitPath(db, input.unitId),
  ]);
  if (!round || !unit || !path) throw notFound("没有这个年度或单位。");
  if (!mayActOnReport(actor, "edit", path)) throw forbidden("您的账号不能填报这个单位的年报。");
  const last = (await lastYearOf(db, { ...round, unitId: unit.id })).report;
  if (!isAskedFor(round.year, unit)) throw forbidden("这个单位不需要编报这个年度的年报。");
  const terms = await termsOfUnit(db, round, unit.id);
  if (!terms.asked) throw forbidden(notAskedSentence(terms));
  return db.transaction().execute(async (transaction) => {
    const id = newId();
    const at = now.toISOString();
    const made = await insertReport(transaction, {
      id,
      roundId: round.id,
      unitId: unit.id,
      content: withCarriedIn(emptyContent, lockedFigures(formatById(round.formatId), last)),
      createdAt: at,
      createdBy: actor.accountId,
    });
    if (!made) {
      const begun = await findReportOf(transaction, round.id, unit.id);
      if (!begun) throw new Error(`单位 ${unit.id} 在 ${round.year} 年度的年报既不能新建也读不到`);
      return begun.id;
    }
    await insertEvent(transaction, {
      id: newId(),
      reportId: id,
      sequence: 1,
      move: "start",
      state: moves.start.to,
      accountId: actor.accountId,
      at,
      remark: null,
      revisionId: null,
    });
    await recordAct(transaction, act, {
      kind: "report",
      unitId: unit.id,
      reportId: id,
      what: `${moves.start.label}：${unit.officialName} ${roundLabel(round)}年报`,
    });
    return id;
  });
}

function notAskedSentence({ exemptReason }: UnitTerms): string {
  return exemptReason === ""
    ? "这个单位不在这次编报的范围内，请与主管部门联系。"
    : `主管部门已免去这个单位本次编报：${exemptReason}。`;
}
