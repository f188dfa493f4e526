import { planText } from "#report-schema/reminder.ts";
import { beijingMinute } from "#report-schema/round-dates.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { lastReminders, type Reminder } from "#db/queries/reminders.ts";
import type { AppContext } from "#app/server/app-context.ts";
import { takePage } from "#app/components/paging.ts";
import { reminderPlan } from "#app/services/reminder-plan.ts";
import { openBoardRound } from "#app/services/round-board.ts";
import { setsRules } from "#app/services/set-round-rules.ts";
import { isRemindedToday, unreportedUnits } from "#app/services/unreported-units.ts";
import type { Person } from "#app/session/require-person.ts";

/** Who has not handed in, whom to ask, and when each was last reminded. */
export async function loadReminders(
  { db, now, sendsMail }: AppContext,
  person: Person,
  unitIds: readonly string[],
  year: string,
  query: URLSearchParams,
) {
  const round = await openBoardRound(db, year);
  const [units, plan, last, maySet] = await Promise.all([
    unreportedUnits(db, now, unitIds, round),
    reminderPlan(db, round.id),
    lastReminders(db, round.id),
    setsRules(db, person),
  ]);
  const rows = units.map((unit) => ({
    id: unit.unitId,
    name: unit.name,
    standing: unit.standing,
    dueOn: unit.dueOn,
    daysLeft: unit.daysLeft,
    contact: unit.contact,
    mails: unit.mails,
    last: lastWords(last.get(unit.unitId)),
  }));
  const isWhole = query.has("all");
  const { rows: shown, ...page } = takePage(rows, query.get("page"));
  return {
    key: roundKey(round),
    label: roundLabel(round),
    isRehearsal: round.isRehearsal,
    done: query.get("done") ?? "",
    counts: {
      all: units.length,
      late: units.filter(({ daysLeft }) => daysLeft < 0).length,
      withoutMail: units.filter(({ mails }) => mails.length === 0).length,
      today: units.filter((unit) => isRemindedToday(plan, unit)).length,
    },
    plan: { ...plan, words: planText(plan) },
    maySet,
    sendsMail,
    isWhole,
    units: isWhole ? rows : shown,
    page,
  };
}

export type RemindersPage = Awaited<ReturnType<typeof loadReminders>>;

/** When a unit was last reminded, and how that went. */
function lastWords(reminder: Reminder | undefined): string {
  if (!reminder) return "";
  const { state, sentAt, createdAt, trouble, tries } = reminder;
  const when = beijingMinute(new Date(sentAt ?? createdAt));
  if (state === "sent") return `${when} 已发出${trouble === "" ? "" : `（${trouble}）`}`;
  if (state === "failed") return `${when} 没有发出：${trouble}`;
  if (state === "sending") return `${when} 正在发送`;
  return tries === 0 ? `${when} 等待发送` : `${when} 第 ${tries} 次没有发出，稍后再试：${trouble}`;
}
