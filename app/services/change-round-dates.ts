import { z } from "zod";
import { roundLabel } from "#report-schema/round-key.ts";
import { datesTrouble, type RoundDates } from "#report-schema/round-terms.ts";
import { newId } from "#db/new-id.ts";
import { insertRoundSteps, lastRoundStep } from "#db/queries/round-steps.ts";
import { lockRound, setRoundDates } from "#db/queries/rounds.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";
import { openRoundTerms } from "./open-round-terms.ts";
import { blankOrDate, isoDateSchema, reasonSchema } from "./unit-input.ts";

export const changeRoundDatesInput = z.object({
  dueOn: isoDateSchema,
  handInUntil: blankOrDate,
  publishBy: blankOrDate,
  reason: reasonSchema,
});

const dateLabels = { dueOn: "报送期限", handInUntil: "停止收取", publishBy: "公开期限" } as const;

/** Other days for a round. What they were before, who changed them and why stays on record. */
export async function changeRoundDates(
  act: Act,
  roundId: string,
  { reason, ...dates }: z.infer<typeof changeRoundDatesInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockRound(transaction, roundId);
    const round = await openRoundTerms(transaction, actor, roundId);
    const trouble = round.isRehearsal ? undefined : datesTrouble(round.year, dates);
    if (trouble) return refusal(trouble);
    const changes = changesText(round, dates);
    if (changes === "") return refusal("日期与现在的一样，没有修改。");
    await setRoundDates(transaction, roundId, dates);
    const sequence = (await lastRoundStep(transaction, roundId)) + 1;
    const what = { step: "dates", unitId: null, day: dates.dueOn, reason: `${changes}。理由：${reason}` } as const;
    const by = { accountId: actor.accountId, at: now.toISOString() };
    await insertRoundSteps(transaction, [{ id: newId(), roundId, sequence, ...what, ...by }]);
    const record = `修改${roundLabel(round)}的期限：${what.reason}`;
    await recordAct(transaction, act, { kind: "round", unitId: null, what: record });
    return { ok: true };
  });
}

function changesText(before: RoundDates, after: RoundDates): string {
  return (["dueOn", "handInUntil", "publishBy"] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${dateLabels[name]}由${before[name] ?? "未设"}改为${after[name] ?? "不设"}`)
    .join("，");
}
