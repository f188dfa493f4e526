/** “共 N，其中 a、b、c”: a whole and the parts the text itself gives for it. */
import type { NumberInText } from "./numbers.ts";
import { sourceSpan, type PlainText } from "./plain-text.ts";
import { readText, type NumberedSentence, type ReadText } from "./read-text.ts";

export interface Part {
  /** The words the part is told with, without the number. */
  readonly label: string;
  readonly number: NumberInText;
}

export interface SumInText {
  /** From the whole's clause to the end of the last part, in the text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly whole: NumberInText;
  readonly parts: readonly Part[];
  /** The parts are said to be all there are; otherwise some may be left unsaid. */
  readonly isComplete: boolean;
  /** Things counted in other units stand among the parts: nothing is known of what is left. */
  readonly isMixed: boolean;
  /** One thing cannot be counted in two parts, so that the parts may not exceed the whole. */
  readonly isDisjoint: boolean;
}

/** Words between a whole and its parts. */
const opensSurely = /其中|分别|包括|包含|（含|，含/u;
/** A new thought: what follows is no part. */
const closes =
  /此外|另外|另有|同时|同比|较上|较去|比上|比去|增长|减少|下降|上升|累计|共(?!同)|合计|总计|全年|截至|20\d\d年|办结|答复|结转|复议|诉讼|废止|现行有效|一是|二是|三是/u;
/** Pairs that leave nothing over, seen in reports. */
const wholes: readonly (readonly [RegExp, RegExp])[] = [
  [/自然人|公民|个人/u, /法人|企业|组织/u],
  [/本(?:地|级|市|县|区|单位|局)|原创|自制|自主/u, /转发|转载|上级/u],
  [/线上|网上|网络/u, /线下|现场|当面/u],
];
const rest = /其(?:他|它|余)|剩余/u;
/** 次, 场 and 人 may belong to two parts at once; a paper or an application belongs to one. */
const countedOnce = new Set(["件", "份", "宗", "起"]);

/** Every such sum of a text, in order. */
export function readSums(text: string): SumInText[] {
  return sumsIn(readText(text));
}

export function sumsIn({ plain, sentences }: ReadText): SumInText[] {
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1];
    const joined =
      next && next.paragraph === sentence.paragraph && /^[，：]?其中/u.test(next.text)
        ? joinTo(plain, sentence, next)
        : sentence;
    return sumsOf(plain, joined);
  });
}

/** 共召开会议12次。其中…: the parts stand in a sentence of their own. */
function joinTo(plain: PlainText, sentence: NumberedSentence, next: NumberedSentence): NumberedSentence {
  const by = next.start - sentence.start;
  const moved = next.numbers.map((number) => ({ ...number, start: number.start + by, end: number.end + by }));
  return {
    ...sentence,
    end: next.end,
    text: plain.text.slice(sentence.start, next.end),
    numbers: [...sentence.numbers, ...moved],
  };
}

function sumsOf(plain: PlainText, sentence: NumberedSentence): SumInText[] {
  const { text } = sentence;
  const numbers = sentence.numbers.filter(({ unit }) => unit !== "%" && unit !== "‰");
  const sums: SumInText[] = [];
  let covered = -1;
  numbers.forEach((whole, index) => {
    const next = numbers[index + 1];
    if (index <= covered || !next || whole.unit === "") return;
    const between = text.slice(whole.end, next.start);
    // The opening word belongs to the whole nearest before it.
    if (!opensSurely.test(between) && !between.startsWith("（")) return;
    const inBrackets = /^[，：]?（/u.test(between);
    const { parts, isMixed } = partsAfter(text, numbers.slice(index + 1), whole, inBrackets);
    if (parts.length < 2) return;
    const labels = parts.map(({ label }) => label);
    const isPair = wholes.some((pair) => parts.length === 2 && fitsPair(labels, pair));
    if (!opensSurely.test(between) && parts.length < 3 && !isPair) return;
    covered = index + parts.length;
    const complete = !isMixed && (labels.some((label) => rest.test(label)) || /分别|包括/u.test(between) || isPair);
    sums.push({ ...sumOf(plain, sentence, whole, parts), isComplete: complete, isMixed });
  });
  return sums;
}

function fitsPair([first = "", second = ""]: readonly string[], [one, other]: readonly [RegExp, RegExp]): boolean {
  return (one.test(first) && other.test(second)) || (one.test(second) && other.test(first));
}

/** isMixed: things counted in another unit stand among them, so that nothing is known of what is left. */
function partsAfter(
  text: string,
  numbers: readonly NumberInText[],
  whole: NumberInText,
  inBrackets: boolean,
): { readonly parts: Part[]; readonly isMixed: boolean } {
  const parts: Part[] = [];
  let isMixed = false;
  let firstMarks = "";
  let aside = "";
  let from = whole.end;
  let depth = 0;
  for (const number of numbers) {
    const between = text.slice(from, number.start);
    for (const character of between) depth += character === "（" ? 1 : character === "）" ? -1 : 0;
    if (depth < (inBrackets ? 1 : 0)) break;
    if (depth > (inBrackets ? 1 : 0)) {
      // By the way, in brackets of its own: a part of a part.
      aside ||= between;
      from = number.end;
      continue;
    }
    // 新闻（含转载3条）8条: the name of the part stands before the brackets.
    const told = aside + between;
    aside = "";
    const words = parts.length === 0 ? told.replace(/^.*?(?:其中|分别|包括|包含|含|（)/u, "") : told;
    if (parts.length > 0 && /其中/u.test(words)) break;
    if (closes.test(words) || (parts.length > 0 && /。/u.test(words))) break;
    // A list goes on with its own marks: after 维持1件、纠正1件 a semicolon, or a comma but before 其他, ends it.
    const marks = parts.length === 0 ? "" : between.replace(/[^、，；]/gu, "");
    if (parts.length === 1) firstMarks = marks;
    const isNewThought =
      (marks.includes("；") && !firstMarks.includes("；")) ||
      (marks.includes("，") && firstMarks === "、" && !rest.test(between));
    if (isNewThought) break;
    if (number.unit !== whole.unit) {
      // 公开5条、3篇 …: another thing is counted, no part of this whole.
      isMixed = true;
      from = number.end;
      continue;
    }
    const after = /^[^，；。、（）\d]*/u.exec(text.slice(number.end))?.[0] ?? "";
    const label = `${
      words
        .replace(/（[^（）]*）?/gu, "")
        .split(/[，；。、：）]/u)
        .at(-1) ?? ""
    }${after}`;
    if (
      label.replace(/[为有是：]/gu, "") === "" &&
      !/分别/u.test(text.slice(whole.end, number.start)) &&
      parts.length === 0
    )
      break;
    parts.push({ label, number });
    from = number.end;
  }
  return { parts, isMixed };
}

function sumOf(
  plain: PlainText,
  sentence: NumberedSentence,
  whole: NumberInText,
  parts: readonly Part[],
): Omit<SumInText, "isComplete" | "isMixed"> {
  const clause =
    Math.max(...["，", "；", "：", "（"].map((mark) => sentence.text.slice(0, whole.start).lastIndexOf(mark))) + 1;
  const last = parts.at(-1)!.number;
  const span = sourceSpan(plain, sentence.start + clause, sentence.start + last.end);
  const place = (number: NumberInText): NumberInText => ({
    ...number,
    ...sourceSpan(plain, sentence.start + number.start, sentence.start + number.end),
  });
  return {
    ...span,
    quote: plain.source.slice(span.start, span.end),
    whole: place(whole),
    parts: parts.map(({ label, number }) => ({ label, number: place(number) })),
    isDisjoint: countedOnce.has(whole.unit),
  };
}

/** How a sum fails: over or under its whole beyond what rounding (余, 多, 万) explains; undefined where it holds. */
export function sumFault(sum: SumInText): "over" | "under" | undefined {
  const low = sum.parts.reduce((value, { number }) => value + number.low, 0);
  const high = sum.parts.reduce((value, { number }) => value + number.high, 0);
  if (low > sum.whole.high) return "over";
  if (high < sum.whole.low) return "under";
  return undefined;
}
