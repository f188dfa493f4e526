/** Moments as people in an office read them, in Beijing time whatever the machine's zone: a list has hundreds of them. */
function pieces(iso: string) {
  const beijing = new Date(Date.parse(iso) + 8 * 3_600_000);
  return {
    year: beijing.getUTCFullYear(),
    month: beijing.getUTCMonth() + 1,
    day: beijing.getUTCDate(),
    hour: twoDigits(beijing.getUTCHours()),
    minute: twoDigits(beijing.getUTCMinutes()),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** 2026年11月22日 21:40 */
export function momentText(iso: string): string {
  const { year, month, day, hour, minute } = pieces(iso);
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
}

/** 2027年1月31日, from an ISO date */
export function dateText(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** How a deadline stands: 还有 70 天 · 今天到期 · 已逾期 3 天 */
export function daysLeftText(days: number): string {
  if (days > 0) return `还有 ${days} 天`;
  if (days === 0) return "今天到期";
  return days < -99 ? "已逾期" : `已逾期 ${-days} 天`;
}

/** 1月31日, from an ISO date: where the year goes without saying. */
export function dayText(isoDate: string): string {
  const [, month, day] = isoDate.split("-").map(Number);
  return `${month}月${day}日`;
}

/** 1月12日 10:00: where the year goes without saying. */
export function shortMomentText(iso: string): string {
  const { month, day, hour, minute } = pieces(iso);
  return `${month}月${day}日 ${hour}:${minute}`;
}
