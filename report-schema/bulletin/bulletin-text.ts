/** The words of a 通报 drafted from its scores: opening paragraph and requests, for an office to edit. */
import { accumulationText } from "../scoring/ranking-text.ts";
import type { Scheme } from "../scoring/scheme.ts";
import type { Scores } from "../scoring/scores.ts";
import { periodOf, type Bulletin, type BulletinPeriod } from "./bulletin.ts";

export interface BulletinText {
  readonly title: string;
  readonly opening: string;
  /** With their numbers: 一、… */
  readonly requests: readonly string[];
  /** Titles of the tables in parts, broken by sense, a group each, in the order of the scheme's groups that have units. */
  readonly tables: readonly { readonly group: string; readonly parts: readonly string[] }[];
  /** What the year's sum adds up; empty where none is printed. */
  readonly note: string;
}

/** Whether the year's sum is printed: only where every unit with a total has one. */
export function printsYear(scheme: Scheme, { units }: Scores): boolean {
  const finished = units.filter(({ total }) => total !== undefined);
  return scheme.accumulation !== null && finished.length > 0 && finished.every(({ year }) => year !== undefined);
}

export function bulletinText(scheme: Scheme, scores: Scores, bulletin: Bulletin): BulletinText {
  const withYear = printsYear(scheme, scores);
  const period = periodOf(bulletin);
  const span = withYear ? spanOf(period) : "";
  const when = `${periodName(period)}${span && `及${span}`}`;
  const requests = bulletin.requests ?? draftedRequests(scores, period);
  return {
    title: `${when}${bulletin.subject}情况通报`,
    opening: bulletin.opening || openingOf(scores, bulletin, withYear),
    requests: requests.map((text, index) => `${ordinal(index + 1)}、${text}`),
    tables: scheme.groups
      .filter(({ id }) => scores.units.some(({ unit }) => unit.group === id))
      .map(({ id, name }) => ({
        group: id,
        parts: [`${when}${bulletin.groupNames[id] ?? name}`, bulletin.tableSubject],
      })),
    note: withYear ? `注：${accumulationText(scheme)}` : "",
  };
}

/** 2022年8月; 2022年 */
function periodName(period: BulletinPeriod | undefined): string {
  if (!period) return "";
  return period.month === undefined ? `${period.year}年` : `${period.year}年${period.month}月`;
}

/** What the year's sum covers in the bulletin of a month: 全年 in December, else 1至9月; "" for a whole year. */
function spanOf(period: BulletinPeriod | undefined): string {
  if (period?.month === undefined) return "";
  return period.month === 12 ? "全年" : `1至${period.month}月`;
}

function openingOf(scores: Scores, bulletin: Bulletin, withYear: boolean): string {
  const period = periodOf(bulletin);
  const office = bulletin.officeShort || bulletin.office;
  const month = period?.month === undefined ? "" : `${period.month}月份，`;
  const span = withYear ? spanOf(period) : "";
  const year = period ? `${period.year}年${span === "全年" ? "" : span}，` : "";
  const from = `${withYear || period?.month === undefined ? year : month}从${office}考核结果来看`;
  const named = namesOf(scores);
  const list = (part: "best" | "worst"): string =>
    scores.groups
      .flatMap((group, index) => {
        const names = group[part].map(named);
        if (names.length === 0) return [];
        // Departments are the government's own and bear its level: 区民政局.
        return [`${index === 0 ? bulletin.namePrefix : ""}${names.join("、")}`];
      })
      .join("和");
  const best = list("best");
  const worst = bulletin.namesWorst ? list("worst") : "";
  const still = scores.groups.flatMap(({ notUpdated }) => notUpdated.map(named)).join("、");
  const problems = bulletin.problems && `，${bulletin.problems.replace(/[。，]+$/u, "")}`;
  return [
    `${from}${problems || "，各单位政务公开工作情况如下"}。`,
    best && `${span}表现较好的单位有：${best}。`,
    worst && `表现较差的${span ? "" : "单位"}有：${worst}。`,
    still && `${period?.month === undefined ? "" : withYear ? `${period.month}月份，` : "本月，"}${still}未更新。`,
  ].join("");
}

function draftedRequests(scores: Scores, period: BulletinPeriod | undefined): string[] {
  const named = namesOf(scores);
  const still = scores.groups.flatMap(({ notUpdated }) => notUpdated.map(named));
  const worst = scores.groups.flatMap((group) => group.worst.map(named));
  return [
    ...(still.length > 0
      ? [`抓紧更新内容。${still.join("、")}要尽快补齐应当公开的信息，明确专人负责，做到日常更新不断档。`]
      : []),
    `对照得分查漏补缺。${
      worst.length > 0 ? `${worst.join("、")}要逐项查找失分原因，限期整改；` : ""
    }其他单位要对照得分情况自查自纠，按时间节点完成政务公开各项任务。`,
    ...reportRequest(period),
  ];
}

/** Around the turn of the year, the yearly report due by 31 January (条例第四十九条). */
function reportRequest(period: BulletinPeriod | undefined): string[] {
  if (period?.month === undefined || (period.month > 1 && period.month < 11)) return [];
  const year = period.month === 1 ? period.year - 1 : period.year;
  return [
    `做好政府信息公开年报编制工作。各单位要按照国务院办公厅规定的格式编制${year}年度政府信息公开工作年度报告，于${year + 1}年1月31日前报送并公开。`,
  ];
}

function namesOf({ units }: Scores): (id: string) => string {
  const names = new Map(units.map(({ unit }) => [unit.id, unit.name]));
  return (id) => names.get(id)!;
}

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1–99 as 一、十、十一、二十… */
export function ordinal(number: number): string {
  const tens = Math.floor(number / 10);
  const rest = digits[number % 10]!;
  return tens === 0 ? rest : `${tens === 1 ? "" : digits[tens]}十${rest}`;
}
