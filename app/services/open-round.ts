import { z } from "zod";
import type { Actor } from "#report-schema/access.ts";
import { formatForYear, UnknownFormatError } from "#report-schema/formats/registry.ts";
import { beijingDay, dueDate } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { insertRoundSettings, settingsBefore } from "#db/queries/rule-settings.ts";
import { findUnit } from "#db/queries/units.ts";
import { forbidden } from "#app/refusals.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { unitsRunBy } from "./held-units.ts";
import { recordAct } from "./record-act.ts";
import { isoDateSchema } from "./unit-input.ts";

export const openRoundInput = z.object({
  year: z
    .string({ error: "请填写年度" })
    .trim()
    .regex(/^\d{4}$/u, "年度应为四位数字，如 2025")
    .transform(Number),
  // Blank = the day the law sets.
  dueOn: z.union([z.literal("").transform(() => null), isoDateSchema], { error: "请填写日期，如 2026-01-31" }),
});

/**
 * Opens a year for all units. The format is the one in force for that year; nobody chooses it. How the rules are taken
 * goes on from the year before.
 */
export async function openRound(
  act: Act,
  input: z.infer<typeof openRoundInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  if (!(await runsAGovernment(db, actor))) throw forbidden("只有政府的主管部门或管理员可以开设年度。");
  const { year } = input;
  if (year > beijingDay(now).year) return refusal(`${year} 年度还没有到，不能开设。`);
  const dueOn = input.dueOn ?? dueDate(year);
  if (dueOn < `${year}-12-01` || dueOn > `${year + 1}-12-31`) {
    return refusal(`${year} 年度年报的截止日期应在 ${year}年12月1日至 ${year + 1}年12月31日之间。`);
  }
  try {
    const formatId = formatForYear(year).id;
    const round = { id: newId(), year, formatId, dueOn, openedAt: now.toISOString(), openedBy: actor.accountId };
    return await db.transaction().execute(async (transaction) => {
      if (!(await insertRound(transaction, round))) return refusal(`${year} 年度已经开设，不用再开。`);
      const before = await settingsBefore(transaction, year);
      // What was settled last year holds until somebody settles otherwise.
      if (before) {
        const taken = { id: newId(), roundId: round.id, version: 1, settings: before.settings, accountId: null };
        await insertRoundSettings(transaction, { ...taken, at: now.toISOString() });
      }
      await recordAct(transaction, act, { kind: "round", unitId: null, what: `开设 ${year} 年度，截止日期 ${dueOn}` });
      return { ok: true };
    });
  } catch (error) {
    if (error instanceof UnknownFormatError) return refusal(error.message);
    throw error;
  }
}

async function runsAGovernment(db: Db, actor: Actor): Promise<boolean> {
  const units = await Promise.all(unitsRunBy(actor).map((unitId) => findUnit(db, unitId)));
  return units.some((unit) => unit?.isGovernment);
}
