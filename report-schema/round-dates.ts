/** Dates the law sets for a round (条例第四十九条). Moments are handed in; nothing here asks the clock. */

/** Last day on which 县级以上人民政府部门 submit and publish: 31 January of the following year. */
export function dueDate(reportYear: number): string {
  return `${reportYear + 1}-01-31`;
}

/**
 * The report year units are at work on: last year's until governments have published theirs (31 March), then this
 * year's, which is collected until January.
 */
export function yearBeingReported(now: Date): number {
  const { year, month } = beijingDay(now);
  return month <= 3 ? year - 1 : year;
}

/** Calendar day in Beijing, whatever the machine's zone: the day a deadline means. */
export function beijingDay(moment: Date): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = new Date(moment.getTime() + 8 * 3_600_000);
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() };
}

/** The calendar day in Beijing as an ISO date. */
export function beijingDate(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Whole days from now to the end of the due date; negative once it has passed. */
export function daysLeft(now: Date, dueOn: string): number {
  const { year, month, day } = beijingDay(now);
  const [dueYear = 0, dueMonth = 1, dueDay = 1] = dueOn.split("-").map(Number);
  return Math.round((Date.UTC(dueYear, dueMonth - 1, dueDay) - Date.UTC(year, month - 1, day)) / 86_400_000);
}

/** 2026年1月31日, from an ISO date. */
export function chineseDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2026-01-12 10:00:05, in Beijing: for records. */
export function beijingSecond(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

/** 2026-01-12 10:00, in Beijing: for lists that are sorted and reckoned with. */
export function beijingMinute(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
