import { z } from "zod";
import type { Actor } from "#report-schema/access.ts";
import { formatForYear, UnknownFormatError } from "#report-schema/formats/registry.ts";
import { beijingDay, dueDate } from "#report-schema/round-dates.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { datesTrouble } from "#report-schema/round-terms.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertRound, type NewRound } from "#db/queries/rounds.ts";
import { insertRoundSettings, settingsBefore } from "#db/queries/rule-settings.ts";
import { findUnit } from "#db/queries/units.ts";
import { forbidden } from "#app/refusals.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { unitsRunBy } from "./held-units.ts";
import { recordAct } from "./record-act.ts";
import { blankOrDate } from "./unit-input.ts";

export const openRoundInput = z.object({
  year: z
    .string({ error: "请填写年度" })
    .trim()
    .regex(/^\d{4}$/u, "年度应为四位数字，如 2025")
    .transform(Number),
  // Blank = the day the law sets.
  dueOn: blankOrDate,
  handInUntil: blankOrDate.optional(),
  publishBy: blankOrDate.optional(),
  isRehearsal: z
    .string()
    .optional()
    .transform((text) => text === "on"),
  asks: z.enum(["all", "chosen"], { error: "请选择哪些单位编报" }).optional(),
});

type RoundWish = Pick<z.infer<typeof openRoundInput>, "year" | "dueOn"> & Partial<z.infer<typeof openRoundInput>>;

/**
 * Opens a year, for all units or for those chosen later. The format is the one in force for that year; nobody chooses it.
 * How the rules are taken goes on from the year before. A rehearsal stands beside the year's own round and counts for
 * nothing.
 */
export async function openRound(act: Act, input: RoundWish): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  if (!(await runsAGovernment(db, actor))) throw forbidden("只有政府的主管部门或管理员可以开设年度。");
  const { year, isRehearsal = false } = input;
  // A rehearsal is held before the year it rehearses has ended.
  if (year > beijingDay(now).year + (isRehearsal ? 1 : 0)) return refusal(`${year} 年度还没有到，不能开设。`);
  const dates = {
    dueOn: input.dueOn ?? dueDate(year),
    handInUntil: input.handInUntil ?? null,
    publishBy: input.publishBy ?? null,
  };
  const trouble = isRehearsal ? undefined : datesTrouble(year, dates);
  if (trouble) return refusal(trouble);
  try {
    const round = {
      id: newId(),
      year,
      isRehearsal,
      formatId: formatForYear(year).id,
      asksAll: input.asks !== "chosen",
      ...dates,
      openedAt: now.toISOString(),
      openedBy: actor.accountId,
    };
    return await db.transaction().execute(async (transaction) => {
      const outcome = await insert(transaction, round, now);
      if (outcome.ok) {
        const what = `开设 ${roundLabel(round)}，截止日期 ${round.dueOn}`;
        await recordAct(transaction, act, { kind: "round", unitId: null, what });
      }
      return outcome;
    });
  } catch (error) {
    if (error instanceof UnknownFormatError) return refusal(error.message);
    throw error;
  }
}

async function insert(
  transaction: Db,
  round: NewRound & { readonly isRehearsal: boolean },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  if (!(await insertRound(transaction, round))) return refusal(`${roundLabel(round)}已经开设，不用再开。`);
  const before = await settingsBefore(transaction, round.year);
  // What was settled last year holds until somebody settles otherwise.
  if (before) {
    const taken = { id: newId(), roundId: round.id, version: 1, settings: before.settings, accountId: null };
    await insertRoundSettings(transaction, { ...taken, at: now.toISOString() });
  }
  return { ok: true };
}

async function runsAGovernment(db: Db, actor: Actor): Promise<boolean> {
  const units = await Promise.all(unitsRunBy(actor).map((unitId) => findUnit(db, unitId)));
  return units.some((unit) => unit?.isGovernment);
}
