import { z } from "zod";
import { reminderBody, reminderSubject } from "#report-schema/reminder.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { insertReminder } from "#db/queries/reminders.ts";
import type { Round } from "#db/queries/rounds.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { unitsRunBy } from "./held-units.ts";
import { recordAct } from "./record-act.ts";
import { reminderFacts, unreportedUnits } from "./unreported-units.ts";

export const remindInput = z.object({
  words: z.string().trim().max(1_000, "内容最多 1000 字"),
});

/** The office reminds units now, in its own words or the usual ones. Units of others, or that have reported, are left out. */
export async function remindUnits(
  act: Act,
  round: Round,
  unitIds: readonly string[],
  { words, address }: { readonly words: string; readonly address: string },
): Promise<{ readonly ok: true; readonly count: number } | Refusal> {
  const { db, actor, now } = act;
  const waiting = await unreportedUnits(db, now, unitsRunBy(actor), round);
  const chosen = waiting.filter(({ unitId }) => unitIds.includes(unitId));
  if (chosen.length === 0) return refusal("没有选中未报送的单位，没有发送。");
  const withMail = chosen.filter(({ mails }) => mails.length > 0);
  if (withMail.length === 0) return refusal("选中的单位都没有登记邮箱，没有发送。请先登记邮箱，或打电话催报。");
  return db.transaction().execute(async (transaction) => {
    const kind = newId();
    for (const unit of withMail) {
      const facts = { ...reminderFacts(round, unit, address), ownWords: words };
      await insertReminder(transaction, {
        id: newId(),
        roundId: round.id,
        unitId: unit.unitId,
        kind,
        day: beijingDate(now),
        recipients: unit.mails,
        subject: reminderSubject(facts),
        body: reminderBody(facts),
        accountId: actor.accountId,
        createdAt: now.toISOString(),
      });
    }
    const names = withMail.map(({ name }) => name).join("、");
    const what = `催报 ${roundLabel(round)}年报，${withMail.length} 个单位：${names}`;
    await recordAct(transaction, act, { kind: "reminder", what });
    return { ok: true as const, count: withMail.length };
  });
}
