/** Publication of a passed report on the unit's site: where, when, and whether in time (条例第四十九条). */
import { z } from "zod";

/** Last day on which a report is to be public: governments by 31 March, their departments by 31 January. */
export function publicationDue(year: number, isGovernment: boolean): string {
  return isGovernment ? `${year + 1}-03-31` : `${year + 1}-01-31`;
}

/** Whole days after the last day; 0 when in time. */
export function daysLate(publishedOn: string, dueOn: string): number {
  const days = Math.round((Date.parse(publishedOn) - Date.parse(dueOn)) / 86_400_000);
  return Math.max(0, days);
}

const longestUrl = 500;

/** Whether people can open it in a browser: http or https, a host, nobody's password in it. */
export function isWebAddress(text: string): boolean {
  if (text.length > longestUrl || /\s/u.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && hostname.includes(".") && username + password === "";
}

export const publicationInput = z.object({
  url: z
    .string({ error: "请填写网址" })
    .trim()
    .min(1, "请填写网址")
    .max(longestUrl, `网址最多 ${longestUrl} 个字符`)
    .refine(isWebAddress, "请填写完整的网址，如 https://www.example.gov.cn/gkndbg/1.html"),
  publishedOn: z
    .string({ error: "请填写发布日期" })
    .regex(/^\d{4}-\d{2}-\d{2}$/u, "请填写发布日期，如 2026-01-28")
    .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), {
      error: "没有这一天，请核对发布日期",
    }),
});
