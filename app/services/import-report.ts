import { createHash } from "node:crypto";
import { mayActOnReport } from "#report-schema/access.ts";
import { moves } from "#report-schema/lifecycle.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import type { Report } from "#report-schema/report.ts";
import { newId } from "#db/new-id.ts";
import { insertEvent } from "#db/queries/events.ts";
import { insertReport } from "#db/queries/reports.ts";
import { insertRevision } from "#db/queries/revisions.ts";
import { findRound } from "#db/queries/rounds.ts";
import { findUnit, unitPath } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";

export interface PublishedReport {
  readonly roundId: string;
  readonly unitId: string;
  readonly report: Report;
  /** The file it was read from, for the record. */
  readonly file: string;
}

/**
 * Takes in a report that was published before, as a revision of its year: what the next year's is held against. Cells
 * that could not be read stay blank and compare with nothing.
 */
export async function importReport(act: Act, input: PublishedReport): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  const [round, unit, path] = await Promise.all([
    findRound(db, input.roundId),
    findUnit(db, input.unitId),
    unitPath(db, input.unitId),
  ]);
  if (!round || !unit || !path) throw notFound("没有这个年度或单位。");
  if (!mayActOnReport(actor, "import", path)) throw forbidden("您的账号不能为这个单位导入年报。");
  const { report } = input;
  if (report.year !== round.year || report.formatId !== round.formatId) {
    return refusal(`“${input.file}”是 ${report.year} 年度的年报，不能导入 ${round.year} 年度。`);
  }
  const content = { figures: report.figures, unread: {}, narrative: report.narrative };
  return db.transaction().execute(async (transaction) => {
    const at = now.toISOString();
    const [reportId, revisionId] = [newId(), newId()];
    const made = await insertReport(transaction, {
      id: reportId,
      roundId: round.id,
      unitId: unit.id,
      content,
      createdAt: at,
      createdBy: actor.accountId,
    });
    if (!made) return refusal(`“${unit.officialName}” ${round.year} 年度已有年报，没有导入“${input.file}”。`);
    await insertRevision(transaction, {
      id: revisionId,
      reportId,
      number: 1,
      unitName: report.unit,
      year: round.year,
      formatId: round.formatId,
      content,
      explanations: [],
      sha256: createHash("sha256")
        .update(JSON.stringify(reportToJson(report)))
        .digest("hex"),
      createdAt: at,
      createdBy: actor.accountId,
    });
    await insertEvent(transaction, {
      id: newId(),
      reportId,
      sequence: 1,
      move: "import",
      state: moves.import.to,
      accountId: actor.accountId,
      at,
      remark: `由文件“${input.file}”读入`,
      revisionId,
    });
    await recordAct(transaction, act, {
      kind: "report",
      unitId: unit.id,
      reportId,
      what: `${moves.import.label}：${unit.officialName} ${round.year} 年度，文件“${input.file}”`,
    });
    return { ok: true } as const;
  });
}
