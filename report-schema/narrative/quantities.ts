/** Which quantity the words before a number name. */
import type { FigureId, Format } from "../format.ts";
import { contestQuantity } from "./contest-quantity.ts";
import { figuresUnder } from "./labelled-figures.ts";
import type { NumberInText } from "./numbers.ts";
import {
  allChannels,
  applicationWords,
  channels,
  countedIn,
  filler,
  otherObjects,
  phrases,
  type Topic,
} from "./phrases.ts";
import { proactiveQuantity } from "./proactive-quantity.ts";
import type { Context, Hit, Quantity } from "./quantity.ts";
import type { Reading, Understood } from "./reading.ts";

const received = "本年新收政府信息公开申请数量";
const carriedIn = "上年结转政府信息公开申请数量";
const handled = "总计";
/** 申请 alone may be for a licence or a grant. */
const disclosure = /信息公开|依申请|公开申请|申请公开|公开件/u;
/** As far back as a phrase is looked for. */
const reach = 90;

/** @param from where the number before this one ends in the sentence */
export function quantityBefore(
  reading: Reading,
  from: number,
  number: NumberInText,
  understood: Understood,
): Quantity | undefined {
  const { text } = reading.sentence;
  const left = Math.max(from, number.start - reach);
  const before = text.slice(left, number.start);
  const after = /^[^，。；：！？（）、\d]{0,30}/u.exec(text.slice(number.end))?.[0] ?? "";
  const hits = hitsIn(before, topicOf(reading, understood));
  const last = hits.at(-1);
  if (/分别/u.test(before)) return undefined;
  if (!last || !isBeside(last, before, after, reading, understood))
    return quantityAfter(reading, number, after, understood);
  if (!countedIn[last.phrase.topic].includes(number.unit)) return undefined;
  const context: Context = { reading, number, before, after, left, hits, last, understood };
  if (last.phrase.kind === "column" && last.phrase.topic === "applications") return applicant(context);
  if (last.phrase.topic === "applications") return applications(context);
  if (["normative", "rules", "decisions", "fees"].includes(last.phrase.topic)) return proactiveQuantity(context);
  return contestQuantity(context);
}

function topicOf({ heading }: Reading, understood: Understood): Topic | undefined {
  return understood.topic ?? (/申请/u.test(heading) ? "applications" : undefined);
}

/** Matches in order of where they end; of two that end together the longer one. */
function hitsIn(before: string, topic: Topic | undefined): Hit[] {
  const hits: Hit[] = [];
  for (const phrase of phrases) {
    for (const match of before.matchAll(phrase.said))
      hits.push({ phrase, start: match.index, end: match.index + match[0].length });
  }
  return (
    hits
      .filter((hit) => !isOneOfMany(hit, before))
      // 予以公开类答复5件: the verb adds nothing to the outcome.
      .filter(
        (hit) =>
          hit.phrase.kind !== "verb" ||
          !hits.some(
            (one) =>
              one.phrase.kind === "row" &&
              /^(?:类|的|等|决定)*$/u.test(before.slice(one.end, Math.max(one.end, hit.start))) &&
              one.end <= hit.start,
          ),
      )
      .filter(
        (hit) =>
          !hits.some(
            (other) =>
              other !== hit &&
              other.start <= hit.start &&
              other.end >= hit.end &&
              other.end - other.start > hit.end - hit.start,
          ),
      )
      .filter(({ phrase, start }) => {
        if (!phrase.after) return true;
        const spoken = hits.filter((hit) => hit.start < start).map((hit) => hit.phrase.topic);
        return phrase.after.some((one) => one === topic || spoken.includes(one) || topic === "contest");
      })
      .sort((a, b) => a.end - b.end)
  );
}

/** 公民、法人和其他组织提出的申请 names everyone: no one of them is counted. */
function isOneOfMany({ phrase, start, end }: Hit, before: string): boolean {
  if (phrase.kind !== "column" || phrase.topic !== "applications") return false;
  return (
    /(?:公民|个人|自然人|企业|组织)(?:、|和|或者?|及|与)$/u.test(before.slice(0, start)) ||
    /^(?:、|和|或者?|及|与)(?:法人|企业|其他组织|自然人|公民|个人)/u.test(before.slice(end))
  );
}

function isBeside(hit: Hit, before: string, after: string, reading: Reading, understood: Understood): boolean {
  const between = before.slice(hit.end);
  if (hit.phrase.kind !== "verb") return filler.test(between);
  if (otherObjects.test(between) || otherObjects.test(after.slice(0, 16))) return false;
  const isOfApplications =
    topicOf(reading, understood) === "applications" || disclosure.test(reading.sentence.text.slice(0, 200));
  if (filler.test(between)) {
    if (applicationWords.test(between) || applicationWords.test(after)) return isOfApplications;
    return topicOf(reading, understood) === "applications" && !/^(?:信息|文件|报告)/u.test(after);
  }
  // 收到公民、法人和其他组织提出的政府信息公开申请12件
  const object = /(?:申请|公开件|依申请|申请公开(?:政府)?信息|申请信息)(?:公开)?/gu;
  const end = [...between.matchAll(object)].at(-1);
  return (
    isOfApplications &&
    end !== undefined &&
    filler.test(between.slice(end.index + end[0].length)) &&
    !/[；：]/u.test(between)
  );
}

function applications(context: Context): Quantity | undefined {
  const { reading, before, after, left, last, hits, number, understood } = context;
  const row = last.phrase.rows?.[0] ?? received;
  if (
    last.phrase.kind === "row" &&
    !/申请/u.test(reading.heading + reading.sentence.text) &&
    understood.topic !== "applications"
  )
    return undefined;
  const namedYear = /20\d\d/u.exec(before.slice(last.start, last.end))?.[0];
  if (namedYear !== undefined && Number(namedYear) !== reading.year + (row === carriedIn ? -1 : 1)) return undefined;
  const clauseStart = before.slice(0, last.start).search(/[^，；：（、]*$/u);
  const words = before.slice(clauseStart);
  const applicantHit = hits.find(
    (hit) => hit.phrase.kind === "column" && hit.phrase.topic === "applications" && hit.start >= clauseStart,
  );
  const columns = applicantHit && !/(?:公民|个人|自然人)[、和]/u.test(words) ? applicantHit.phrase.columns! : ["总计"];
  const isVerb = last.phrase.kind === "verb";
  const object = before.slice(last.end);
  const both =
    /并|、/u.test(before.slice(last.start, last.end)) ||
    /(?:收到|受理|接收)(?:、|和|并)$/u.test(before.slice(0, last.start));
  const isSubset = /其中|(?:含|包括)$/u.test(before.slice(0, last.start).slice(-8));
  const isPart =
    (isVerb && channels.test(words) && !allChannels.test(words)) ||
    (isVerb && /(?:涉及|关于|有关|针对|要求)(?!.{0,6}(?:政府)?信息)/u.test(object)) ||
    (isVerb && isSubset && row === received && !before.slice(last.start).startsWith("新收")) ||
    (isVerb && /重复|补正|第三方|多次|首次|涉/u.test(object.replace(/涉及政府信息/u, "")));
  const rest = reading.sentence.text.slice(number.end, number.end + 14);
  const withCarried =
    row === received &&
    !before.slice(last.start).startsWith("新收") &&
    (/^[（，]?(?:其中)?(?:含|包括|包含|连同|其中)[：，]?(?:\d+件)?(?:上|去|20\d\d)(?:一)?(?:个)?年/u.test(rest) ||
      /(?:含|包括|加上|连同)(?:上|去|20\d\d)(?:一)?年度?结转/u.test(before));
  const isHandled = isVerb && row === handled;
  // 予以公开或部分公开59件 counts both.
  const joined = hits.find(
    (hit) => hit.phrase.kind === "row" && /^(?:或者?|和|及|与|、)$/u.test(before.slice(hit.end, last.start)),
  );
  const rows = [...(joined?.phrase.rows ?? []), row, ...(withCarried ? [carriedIn] : [])];
  return {
    start: left + (applicantHit?.start ?? joined?.start ?? last.start),
    figures: (format) => figuresOf(format, rows, columns),
    // 共办理申请12件 is said of what was received as well as of what was answered.
    orFigures: (format) => {
      if (isHandled && /^(?:办理|处理)/u.test(before.slice(last.start, last.end)))
        return [figuresUnder(format, [received], columns)];
      if (row === received && both) return [figuresUnder(format, [handled], columns)];
      return joined ? [] : namesOfOneMeaning(format, hits, last, columns);
    },
    whileZero: (format) => (isHandled && isSubset ? figuresUnder(format, [carriedIn], columns) : []),
    isPart: isPart || (isVerb && /率|比例/u.test(after.slice(0, 3))),
    understood: { topic: "applications", rows, columns },
  };
}

/** 因本机关不掌握无法提供5件: the row and its group are both named, and either can be meant. */
function namesOfOneMeaning(
  format: Format,
  hits: readonly Hit[],
  last: Hit,
  columns: readonly string[],
): (readonly FigureId[])[] {
  return hits
    .filter((hit) => hit !== last && hit.phrase.kind === "row" && hit.phrase.topic === "applications")
    .map((hit) => figuresUnder(format, hit.phrase.rows ?? [], columns))
    .filter((ids) => ids.length > 0);
}

/** The figures of several rows together. */
function figuresOf(format: Format, rows: readonly string[], columns: readonly string[]): FigureId[] {
  return rows.flatMap((row) => figuresUnder(format, [row], columns));
}

function applicant({ reading, left, last, hits, understood, before }: Context): Quantity | undefined {
  const columns = last.phrase.columns!;
  if (
    columns[0] === "法人或其他组织" &&
    before.slice(last.start, last.end).endsWith("法人") &&
    /其(?:他|它)组织/u.test(reading.sentence.text)
  )
    return undefined;
  const spoken = hits.filter((hit) => hit.phrase.rows && hit.phrase.topic === "applications").at(-1)?.phrase.rows;
  const byApplicant = /申请人|申请主体|自然人申请|提出申请|申请类型|申请者/u.test(reading.sentence.text);
  const rows = spoken ?? (understood.topic === "applications" ? understood.rows : byApplicant ? [received] : undefined);
  if (!rows) return undefined;
  return {
    start: left + last.start,
    figures: (format) => figuresOf(format, rows, columns),
    isPart: /其他|个体|国有|外资/u.test(before.slice(Math.max(0, last.start - 3), last.start)),
    understood: { topic: "applications", rows, columns },
  };
}

/** 9件为自然人申请, 2件维持, 1件结转下年度办理: the words follow the number. */
function quantityAfter(
  reading: Reading,
  number: NumberInText,
  after: string,
  understood: Understood,
): Quantity | undefined {
  const topic = topicOf(reading, understood);
  const words = /^(?:申请)?(?:均|全部|已|需|将|依法|属于?|因|为|是|系|来自|由|被|获|结果)*(.*)/u.exec(after)?.[1] ?? "";
  if (topic === undefined) return undefined;
  const hit = hitsIn(words, topic).find(({ start, phrase }) => start === 0 && /row|column/u.test(phrase.kind));
  if (!hit || !countedIn[hit.phrase.topic].includes(number.unit)) return undefined;
  const context = { reading, number, before: "", after, left: number.start, hits: [], last: hit, understood };
  if (hit.phrase.topic === "applications" && topic !== "applications") return undefined;
  const quantity =
    hit.phrase.topic !== "applications"
      ? contestQuantity(context)
      : hit.phrase.kind === "column"
        ? applicant(context)
        : applications(context);
  // The words are used up: they say nothing of the next number.
  return quantity && { ...quantity, end: number.end + after.length };
}
