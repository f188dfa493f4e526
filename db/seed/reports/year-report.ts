/** A unit's invented report of a year: balanced, in agreement with its text, and the same whenever it is made. */
import { typedFigures } from "#report-schema/figure-index.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import type { Narrative, ReportContent } from "#report-schema/report.ts";
import {
  answering,
  invented,
  judged,
  keeping,
  leads,
  plans,
  platforms,
  problems,
  published,
  safeguards,
} from "./sayings.ts";
import { unitWork, type UnitWork } from "./unit-work.ts";

export interface YearReportOf {
  readonly unitId: string;
  readonly year: number;
  readonly isGovernment: boolean;
  /** Left over from the year before, of persons. */
  readonly carriedIn: number;
}

/** Left over for the next year, of persons. */
export function carriedOutOf(unitId: string, year: number): number {
  const { applications } = workOf(unitId);
  return applications >= 8 ? chance(unitId, year, "carriedOut") % 3 : 0;
}

export function yearReport(wish: YearReportOf): ReportContent {
  const figures = figuresOf(wish);
  return { figures, unread: {}, narrative: narrativeOf(wish, figures) };
}

function workOf(unitId: string): UnitWork {
  const work = unitWork.find((one) => one.unitId === unitId);
  if (!work)
    throw new Error(`演示数据里没有单位 ${unitId} 的业务，不能写它的年报。请检查 db/seed/reports/unit-work.ts。`);
  return work;
}

/** The same number from the same words (FNV-1a). */
function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join(" ")) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A usual number, up to a tenth more or less, and another one each year. */
function about(usual: number, unitId: string, year: number, what: string): number {
  if (usual === 0) return 0;
  const turn = (year + chance(unitId, what)) % 3;
  return turn + (usual < 15 ? usual : Math.round(usual * (0.9 + (chance(unitId, year, what) % 21) / 100)));
}

function figuresOf({ unitId, year, carriedIn }: YearReportOf): Record<string, number> {
  const work = workOf(unitId);
  const figures = Object.fromEntries(typedFigures(formatForYear(year)).map(({ id }) => [id, 0]));
  const set = (id: string, value: number): void => {
    if (id in figures) figures[id] = value;
  };
  for (const row of ["licences", "penalties", "coercion"] as const) {
    set(`proactive.${row}.decided`, about(work[row] ?? 0, unitId, year, row));
  }
  const company = work.applications >= 10 ? Math.floor(work.applications / 5) : 0;
  const person = about(work.applications - company, unitId, year, "person");
  const carriedOut = carriedOutOf(unitId, year);
  set("applications.received.person", person);
  set("applications.received.company", company);
  set("applications.carriedIn.person", carriedIn);
  set("applications.carriedOut.person", carriedOut);
  const done = person + carriedIn - carriedOut;
  const partly = Math.floor(done / 7);
  const notHeld = Math.floor(done / 6);
  set("applications.partlyDisclosed.person", partly);
  set("applications.unavailable.notHeld.person", notHeld);
  set("applications.disclosed.person", done - partly - notHeld);
  const refused = Math.floor(company / 3);
  set("applications.refused.thirdParty.company", refused);
  set("applications.disclosed.company", company - refused);
  if (work.applications >= 16) set("contest.review.upheld", 1 + (chance(unitId, year, "contest") % 2));
  return figures;
}

function narrativeOf(
  { unitId, year, isGovernment, carriedIn }: YearReportOf,
  figures: Record<string, number>,
): Narrative {
  const work = workOf(unitId);
  const place = unitWork.indexOf(work);
  // With seven sentences to choose from, of all choices two units have at most one in common.
  const pick = (choices: readonly string[], turn: number, more = 0): string => {
    const index = (place % 7) + turn * Math.floor(place / 7) + year * 3 + more;
    const said = choices[index % choices.length] ?? "";
    const [a, b, c] = work.topics;
    const words: Record<string, string> = { a, b, c, we: work.we, year: String(year), next: String(year + 1) };
    return said
      .replaceAll("{n}", String(2 + (chance(unitId, year, said) % 7)))
      .replace(/\{(\w+)\}/gu, (whole, word: string) => words[word] ?? whole);
  };
  const notice = formatForYear(year).notice.number;
  const overview = [
    pick(leads, 0),
    "（一）主动公开情况",
    pick(published, 1) + pick(published, 1, 3),
    "（二）依申请公开情况",
    applicationsText(work.we, figures, carriedIn) + pick(answering, 2),
    "（三）政府信息管理情况",
    pick(keeping, 3) + pick(keeping, 3, 2),
    "（四）政府信息公开平台建设情况",
    pick(platforms, 4) + pick(platforms, 4, 1),
    "（五）监督保障情况",
    pick(safeguards, 5) + (isGovernment ? judged : pick(safeguards, 5, 3)),
  ];
  return {
    opening: `本报告依据《中华人民共和国政府信息公开条例》和${notice}编制，统计期限为${year}年1月1日至12月31日。`,
    overview: overview.join("\n"),
    problems: pick(problems, 6) + pick(plans, 0, 2),
    other: `本年度没有发出信息处理费收费通知。${invented}`,
  };
}

function applicationsText(we: string, figures: Record<string, number>, carriedIn: number): string {
  const at = (id: string): number => figures[`applications.${id}`] ?? 0;
  const received = at("received.person") + at("received.company");
  const carriedOut = at("carriedOut.person");
  const before = carriedIn > 0 ? `，上年结转${carriedIn}件` : "";
  const after = carriedOut > 0 ? `，结转下年度${carriedOut}件` : "";
  return `全年${we}收到政府信息公开申请${received}件${before}，办结${received + carriedIn - carriedOut}件${after}。`;
}
