import { z } from "zod";
import { readDays, usualPlan, type ReminderPlan } from "#report-schema/reminder.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import type { Db } from "#db/client.ts";
import { readSetting, writeSetting } from "#db/queries/settings.ts";
import type { Act } from "./act.ts";
import { openRoundTerms } from "./open-round-terms.ts";
import { recordAct } from "./record-act.ts";

const stored = z.object({
  before: z.array(z.int().min(0)),
  firstAfter: z.int().min(0),
  eachAfter: z.int().min(0),
});

const dayCount = (name: string) =>
  z
    .string()
    .trim()
    .regex(/^(?:[0-9]|[12][0-9]|30)$/u, `${name}应为 0–30 的整数，0 表示不催`)
    .transform(Number);

export const reminderPlanInput = z.object({
  before: z.string().transform((text, check) => {
    const days = readDays(text);
    if (days) return days;
    check.issues.push({
      code: "custom",
      input: text,
      message: "请填写 0–60 的天数，用顿号隔开，最多 10 个，如 7、3、1、0",
    });
    return z.NEVER;
  }),
  firstAfter: dayCount("逾期后第几天"),
  eachAfter: dayCount("以后每几天"),
});

function settingName(roundId: string): string {
  return `reminders:${roundId}`;
}

/** When units are reminded in a round: as set for it, else as usual. */
export async function reminderPlan(db: Db, roundId: string): Promise<ReminderPlan> {
  const text = await readSetting(db, settingName(roundId));
  return text === undefined ? usualPlan : stored.parse(JSON.parse(text));
}

/** Sets when units are reminded; like the round's days it holds for all, so it is done at the top. */
export async function setReminderPlan(
  act: Act,
  roundId: string,
  plan: z.infer<typeof reminderPlanInput>,
): Promise<{ readonly ok: true }> {
  const round = await openRoundTerms(act.db, act.actor, roundId);
  await act.db.transaction().execute(async (transaction) => {
    const at = act.now.toISOString();
    const { accountId } = act.actor;
    await writeSetting(transaction, { name: settingName(roundId), value: JSON.stringify(plan), at, accountId });
    await recordAct(transaction, act, { kind: "reminder", unitId: null, what: `设定 ${roundLabel(round)} 催报的日子` });
  });
  return { ok: true };
}
