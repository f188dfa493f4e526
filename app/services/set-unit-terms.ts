import { z } from "zod";
import { mayRunRounds } from "#report-schema/access.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { termsOf } from "#report-schema/round-terms.ts";
import { isAskedFor } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertRoundSteps, lastRoundStep, listRoundStepsOf } from "#db/queries/round-steps.ts";
import { findRound, lockRound, type Round } from "#db/queries/rounds.ts";
import { findUnit, unitPath, type Unit } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";
import { blankOrDate, reasonSchema } from "./unit-input.ts";

type UnitTermsWish = Omit<z.infer<typeof setUnitTermsInput>, "unitIds"> & { readonly unitIds: readonly string[] };

const stepLabels = { include: "列为应报", exempt: "免报", extend: "延期" } as const;

/** Units at once; the page shows fewer. */
const most = 500;

export const setUnitTermsInput = z
  .object({
    step: z.enum(["include", "exempt", "extend"], { error: "请选择要办理什么" }),
    unitIds: z.array(z.string()).min(1, "请先选择单位").max(most, `一次最多选择 ${most} 个单位`),
    until: blankOrDate.default(null),
    reason: reasonSchema,
  })
  .refine(({ step, until }) => step !== "extend" || until !== null, { path: ["until"], error: "请填写延期到哪一天" });

/**
 * What a round asks of some units is settled otherwise: they must report, need not this time, or have until a later day.
 * Each with the reason, which the unit reads. All or none.
 */
export async function setUnitTerms(
  act: Act,
  roundId: string,
  { step, unitIds, until, reason }: UnitTermsWish,
): Promise<{ readonly ok: true; readonly count: number } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockRound(transaction, roundId);
    const round = await findRound(transaction, roundId);
    if (!round) throw notFound("这个年度还没有开设。");
    const day = step === "extend" ? until : null;
    if (day !== null && day <= round.dueOn) {
      return refusal(`延期应到报送期限 ${round.dueOn} 以后的一天，没有办理。`);
    }
    if (day !== null && day > `${round.year + 1}-12-31`) return refusal(`延期最多到 ${round.year + 1}-12-31。`);
    const by = { accountId: actor.accountId, at: now.toISOString() };
    let sequence = await lastRoundStep(transaction, roundId);
    const steps = [];
    const names: string[] = [];
    for (const unitId of new Set(unitIds)) {
      const path = await unitPath(transaction, unitId);
      const unit = await findUnit(transaction, unitId);
      if (!path || !unit) throw notFound("没有这个单位，可能地址有误。");
      if (!mayRunRounds(actor, path)) throw forbidden("您的账号不管理这个单位的编报。");
      const trouble = await troubleOf(transaction, round, unit, step);
      if (trouble) return refusal(trouble);
      sequence += 1;
      names.push(unit.officialName);
      steps.push({ id: newId(), roundId, sequence, step, unitId, day, reason, ...by });
    }
    await insertRoundSteps(transaction, steps);
    const what = `${roundLabel(round)}${stepLabels[step]}${day ? `到 ${day}` : ""}：${names.join("、")}。理由：${reason}`;
    const [only] = names.length === 1 ? steps : [];
    await recordAct(transaction, act, { kind: "round", unitId: only?.unitId ?? null, what });
    return { ok: true, count: steps.length };
  });
}

async function troubleOf(db: Db, round: Round, unit: Unit, step: string): Promise<string | undefined> {
  if (!isAskedFor(round.year, unit)) return `“${unit.officialName}”不编报 ${round.year} 年度年报，没有办理。`;
  if (step !== "extend") return undefined;
  const { asked } = termsOf(round, await listRoundStepsOf(db, round.id, unit.id));
  return asked ? undefined : `“${unit.officialName}”这次不用编报，不能延期，没有办理。`;
}
