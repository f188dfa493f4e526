import { carryOut } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import type { AppContext } from "#app/server/app-context.ts";
import type { Act } from "#app/services/act.ts";
import { remindInput, remindUnits } from "#app/services/remind-units.ts";
import { reminderPlanInput, setReminderPlan } from "#app/services/reminder-plan.ts";
import { openBoardRound } from "#app/services/round-board.ts";
import { setMailOfUnit, unitMailInput } from "#app/services/set-mail.ts";
import { refusal } from "#app/services/act.ts";

/** The form of the page that was sent, carried out. */
export async function settleReminders(
  act: Act,
  { sendsMail, publicAddress }: AppContext,
  year: string,
  texts: Record<string, string>,
  unitIds: readonly string[],
) {
  const round = await openBoardRound(act.db, year);
  switch (texts.intent) {
    case "plan":
      return carryOut(reminderPlanInput, texts, (input) => setReminderPlan(act, round.id, input));
    case "mail":
      return carryOut(unitMailInput, texts, (input) => setMailOfUnit(act, input));
    case "remind":
      return carryOut(remindInput, texts, async ({ words }) =>
        sendsMail
          ? remindUnits(act, round, unitIds, { words, address: publicAddress })
          : refusal("没有设置邮件服务器，不能发送。请打印本表，打电话催报。"),
      );
    default:
      throw notFound();
  }
}
