/** What a 通报 says besides its scores: who issues it, when, to whom, and the words an office has edited. */
import { z } from "zod";

const line = (most: number) => z.string("应为文字").trim().max(most, `不能超过 ${most} 个字`);
const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, "应写作 2022-09-06 的样子")
  .refine((text) => isDay(text), "没有这一天");
const name = line(100);

export const bulletinSchema = z.strictObject({
  /** Name in the red head. */
  series: line(30).default("政务信息公开工作"),
  /** 2022年第8期 */
  issue: z
    .strictObject({ year: z.int().min(2000).max(2999), number: z.int().min(1).max(999) })
    .nullable()
    .default(null),
  /** Issuing office, full name. */
  office: name.default(""),
  /** How the text speaks of the office: 区政府办公室. */
  officeShort: name.default(""),
  date: dayText.nullable().default(null),
  /** The month scored, 2022-08; only the year for schemes of a year, 2022. */
  period: z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u, "应写作 2022-08 或 2022 的样子")
    .nullable()
    .default(null),
  /** What is told of, in the title and over the tables. */
  subject: line(60).default("政府网站管理和政务信息公开工作"),
  tableSubject: line(60).default("网站管理和政务信息公开情况"),
  /** By group id, where the bulletin calls it otherwise than the scheme: 区直单位, 各镇（街道）. */
  groupNames: z.record(z.string(), name).default({}),
  /** In front of the first name of the first group: 区. */
  namePrefix: line(10).default(""),
  /** What was found wanting in general; said between the period and the lists. */
  problems: line(1_000).default(""),
  /** Whether the units at the end of the table are named in the text. */
  namesWorst: z.boolean().default(true),
  /** The whole opening paragraph as edited; drafted from the scores when empty. */
  opening: line(3_000).default(""),
  /** The sentence in front of the requests. */
  lead: line(200).default("近期，各单位要做好以下工作："),
  /** Without their numbers; drafted from the scores when absent. */
  requests: z.array(line(3_000).min(1, "没有填")).max(20).nullable().default(null),
  sendTo: line(300).default(""),
  issueTo: line(300).default(""),
  signedBy: line(50).default(""),
  reviewedBy: line(50).default(""),
  editedBy: line(50).default(""),
  contact: line(200).default(""),
});

/** As filled in: every part is there, empty where nothing was said. */
export type Bulletin = z.infer<typeof bulletinSchema>;

function isDay(text: string): boolean {
  const [year, month, date] = text.split("-").map(Number);
  const found = new Date(Date.UTC(year!, month! - 1, date!));
  return found.getUTCMonth() === month! - 1 && found.getUTCDate() === date!;
}

/** 2022-09-06 → 2022年9月6日 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

export interface BulletinPeriod {
  readonly year: number;
  /** Undefined for a whole year. */
  readonly month: number | undefined;
}

export function periodOf({ period }: Pick<Bulletin, "period">): BulletinPeriod | undefined {
  if (!period) return undefined;
  const [year, month] = period.split("-").map(Number);
  return { year: year!, month };
}
