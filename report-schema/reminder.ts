/** Reminders of the hand-in (催报): on which days, and in which words. Moments are handed in; nothing here asks the clock. */

export interface ReminderPlan {
  /** Days before the due date, largest first; 0 = the day itself. */
  readonly before: readonly number[];
  /** First so many days after it; 0 = never. */
  readonly firstAfter: number;
  /** And then each so many days; 0 = not again. */
  readonly eachAfter: number;
}

/** What holds where nothing else was set for a round. */
export const usualPlan: ReminderPlan = { before: [7, 3, 1, 0], firstAfter: 1, eachAfter: 3 };

/** Nobody is written to for ever: after so many days the telephone is the better way. */
const longestAfter = 60;
const longestBefore = 60;
const mostDays = 10;

/** “7、3、1、0” as people type it. @returns undefined when it is something else */
export function readDays(text: string): number[] | undefined {
  const parts = text.split(/[、，,;；\s]+/u).filter((part) => part !== "");
  const days = parts.map((part) => (/^\d{1,2}$/u.test(part) ? Number(part) : -1));
  if (days.length > mostDays || days.some((day) => day < 0 || day > longestBefore)) return undefined;
  return [...new Set(days)].sort((a, b) => b - a);
}

/** Whether a reminder is due on a day. @param daysLeft to the unit's own due date, negative once it has passed */
export function isReminderDay({ before, firstAfter, eachAfter }: ReminderPlan, daysLeft: number): boolean {
  if (daysLeft >= 0) return before.includes(daysLeft);
  const late = -daysLeft;
  if (firstAfter === 0 || late > longestAfter || late < firstAfter) return false;
  return late === firstAfter || (eachAfter > 0 && (late - firstAfter) % eachAfter === 0);
}

/** Whether the clerk sees the reminder on the first page: from the first day of the plan on. */
export function isReminderShown({ before, firstAfter }: ReminderPlan, daysLeft: number): boolean {
  return daysLeft < 0 ? firstAfter > 0 : daysLeft <= Math.max(-1, ...before);
}

/** The plan in words: 截止前 7、3、1 天和当天；逾期第 1 天起每 3 天 */
export function planText({ before, firstAfter, eachAfter }: ReminderPlan): string {
  const days = before.filter((day) => day > 0);
  const parts = [days.length > 0 && `截止前 ${days.join("、")} 天`, before.includes(0) && "截止当天"].filter(Boolean);
  const again = eachAfter > 0 ? `第 ${firstAfter} 天起每 ${eachAfter} 天` : `第 ${firstAfter} 天`;
  const after = firstAfter > 0 ? `逾期${again}` : "";
  return [parts.join("和"), after].filter((part) => part !== "").join("；") || "不自动催报";
}

export interface ReminderFacts {
  readonly unit: string;
  /** 2025 年度 */
  readonly round: string;
  /** 2026年1月31日 */
  readonly dueText: string;
  readonly daysLeft: number;
  /** Address of the program, "" when it is not known. */
  readonly address: string;
  /** Sent by hand: the office's own words in place of the usual ones. */
  readonly ownWords?: string;
}

export function reminderSubject({ round, unit, daysLeft }: ReminderFacts): string {
  return daysLeft < 0 ? `【逾期】请报送${unit}${round}政府信息公开年报` : `请报送${unit}${round}政府信息公开年报`;
}

export function reminderBody({ unit, round, dueText, daysLeft, address, ownWords }: ReminderFacts): string {
  const when = daysLeft > 0 ? `还有 ${daysLeft} 天` : daysLeft === 0 ? "今天到期" : `已逾期 ${-daysLeft} 天`;
  const usual = `${round}政府信息公开工作年度报告的报送期限是 ${dueText}，${when}。贵单位还没有报送，请尽快填报、检查并报送。`;
  return [
    `${unit}：`,
    "",
    ownWords?.trim() || usual,
    ...(address === "" ? [] : ["", `填报地址：${address}`]),
    "",
    "（本邮件由年报系统发出，请勿直接回复。）",
  ].join("\n");
}
