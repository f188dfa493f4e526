/** Percentages whose two numbers the text states as well: 不予公开32件、占24.6%, 较上年增加3件、增长25%. */
import type { NumberInText } from "./numbers.ts";
import { sourceSpan } from "./plain-text.ts";
import { readText, type NumberedSentence, type ReadText } from "./read-text.ts";

export interface PercentageInText {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** As written, in per cent. */
  readonly stated: number;
  readonly decimals: number;
  readonly part: number;
  /** Wholes it may be a share of, the likeliest first; 增长 is reckoned on last year's number. */
  readonly wholes: readonly number[];
  readonly kind: "share" | "change";
}

/** Every percentage of a text that can be reckoned from the text alone. */
export function readPercentages(text: string): PercentageInText[] {
  return percentagesIn(readText(text));
}

export function percentagesIn({ plain, sentences }: ReadText): PercentageInText[] {
  return sentences.flatMap((sentence, index) => {
    const { numbers } = sentence;
    const earlier = sentences
      .slice(Math.max(0, index - 2), index)
      .filter(({ paragraph }) => paragraph === sentence.paragraph);
    return numbers.flatMap((number, place) => {
      if (number.unit !== "%") return [];
      const found = shareAt(sentence, place, earlier) ?? changeAt(sentence, numbers, place);
      if (!found) return [];
      const span = sourceSpan(plain, sentence.start + found.from, sentence.start + number.end);
      const decimals = /\.(\d+)/u.exec(sentence.text.slice(number.start, number.end))?.[1]?.length ?? 0;
      const { part, wholes, kind } = found;
      return [
        {
          ...span,
          quote: plain.source.slice(span.start, span.end),
          stated: number.value,
          decimals,
          part,
          wholes,
          kind,
        },
      ];
    });
  });
}

interface Found {
  readonly from: number;
  readonly part: number;
  readonly wholes: readonly number[];
  readonly kind: "share" | "change";
}

function clauseStart(text: string, at: number): number {
  return Math.max(...["，", "；", "：", "（", "。", "、"].map((mark) => text.slice(0, at).lastIndexOf(mark))) + 1;
}

/** …件、占…% */
function isShare(text: string, part: NumberInText, percent: NumberInText): boolean {
  const between = text.slice(part.end, percent.start);
  return /^[，、（]?(?:约)?占(?:比|总数|总量|全部|申请总数|总)?(?:的|约|为|达|比例)*$/u.test(between);
}

/** Numbers that can be wholes: one with a share of its own is a part. */
function notShares({ text, numbers }: NumberedSentence, end: number): NumberInText[] {
  return numbers
    .slice(0, Math.max(0, end))
    .filter((number, index) => numbers[index + 1]?.unit !== "%" || !isShare(text, number, numbers[index + 1]!));
}

/** 不予公开32件、占24.6% of 收到130件. */
function shareAt(sentence: NumberedSentence, place: number, earlier: readonly NumberedSentence[]): Found | undefined {
  const { text, numbers } = sentence;
  const percent = numbers[place]!;
  const part = numbers[place - 1];
  if (!part || part.unit === "%" || part.unit === "" || part.approximate) return undefined;
  if (!isShare(text, part, percent)) return undefined;
  const wholes = [...notShares(sentence, place - 1), ...earlier.flatMap((one) => notShares(one, one.numbers.length))]
    .filter((number) => number.unit === part.unit && !number.approximate && number.value > part.value)
    .map(({ value }) => value);
  // A whole smaller than the part, or none, is no whole: the text may mean another one.
  return wholes.length === 0
    ? undefined
    : {
        from: clauseStart(text, part.start),
        part: part.value,
        wholes: [...new Set(wholes)].sort((a, b) => b - a),
        kind: "share",
      };
}

/** 收到15件，较上年增加3件，增长25%. */
function changeAt({ text }: NumberedSentence, numbers: readonly NumberInText[], place: number): Found | undefined {
  const percent = numbers[place]!;
  const change = numbers[place - 1];
  const now = numbers[place - 2];
  if (
    !change ||
    !now ||
    change.unit !== now.unit ||
    change.unit === "%" ||
    change.unit === "" ||
    change.approximate ||
    now.approximate
  )
    return undefined;
  const toChange = text.slice(now.end, change.start);
  const toPercent = text.slice(change.end, percent.start);
  const grown = /^[，、（]?(?:较|比|同比|与)[^，；]{0,12}(?:增加|增长|上升|多)了?$/u.test(toChange);
  const fallen = /^[，、（]?(?:较|比|同比|与)[^，；]{0,12}(?:减少|下降|降低|少)了?$/u.test(toChange);
  if (
    (!grown && !fallen) ||
    !/^[，、（]?(?:同比|增幅|降幅)?(?:增长|上升|增加|减少|下降|降低|增幅|降幅|约|为|达|了)*$/u.test(toPercent)
  )
    return undefined;
  const before = grown ? now.value - change.value : now.value + change.value;
  return before > 0
    ? { from: clauseStart(text, now.start), part: change.value, wholes: [before], kind: "change" }
    : undefined;
}

/** Whether some whole gives the percentage as written, rounded or cut off. */
export function isReckoned({ stated, decimals, part }: PercentageInText, wholes: readonly number[]): boolean {
  return wholes.some((whole) => whole > 0 && Math.abs((part / whole) * 100 - stated) < 10 ** -decimals);
}
