import { isEditable, stateLabels } from "#report-schema/lifecycle.ts";
import { isAllZero } from "#report-schema/rules/whole-tables.ts";
import { withTotals } from "#report-schema/totals.ts";
import type { ZeroDeclaration } from "#report-schema/zero-declaration.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { lockReport } from "#db/queries/reports.ts";
import { insertZeroDeclaration, standingZeroDeclaration } from "#db/queries/statements.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";
import { openReport } from "./open-report.ts";

export interface ZeroDeclaring {
  readonly reportId: string;
  /** Undefined takes the one that stands back. */
  readonly declaration: ZeroDeclaration | undefined;
}

/** Declares that 表三 and 表四 are zero on purpose, naming the sources looked through, or takes that back. */
export async function declareZero(
  act: Act,
  { reportId, declaration }: ZeroDeclaring,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const { stored, format, unitName } = await openReport(transaction, actor, reportId, "edit");
    if (!isEditable(stored.state)) {
      return refusal(`这份年报现在是“${stateLabels[stored.state]}”，不能再声明或撤回声明。`);
    }
    if (declaration && !isAllZero(format, withTotals(format, stored.content.figures))) {
      return refusal("已保存的表三、表四不全是 0，没有声明。请先把应为 0 的各格填上 0 并保存。");
    }
    if (!declaration && !(await standingZeroDeclaration(transaction, reportId))) return { ok: true };
    const mark = { reportId, accountId: actor.accountId, at: now.toISOString() };
    if (!(await insertZeroDeclaration(transaction, mark, declaration))) {
      throw new Error(`年报 ${reportId} 已加锁，声明的顺序号却被占用`);
    }
    const what = `${declaration ? "声明" : "撤回声明："}“${unitName}”${roundLabel(stored)}年报的表三、表四全部为 0`;
    await recordAct(transaction, act, { kind: "report", unitId: stored.unitId, reportId, what });
    return { ok: true };
  });
}
