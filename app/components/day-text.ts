/** Moments as people in an office read them, in Beijing time whatever the machine's zone. */
const parts = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function pieces(iso: string): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
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
