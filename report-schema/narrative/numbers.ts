/**
 * Numbers in running text, in every way people write them, with the bounds they can be meant in.
 * Dates, document numbers, clauses of laws, list marks, telephone numbers and set phrases are no numbers.
 */
import { readChineseNumeral } from "./chinese-numerals.ts";
import { plainText, sourceSpan, type PlainText } from "./plain-text.ts";

export interface NumberInText {
  /** Place in the text, first digit to the end of the unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What the writer can have meant: both equal `value` where the number is exact. */
  readonly low: number;
  readonly high: number;
  readonly approximate: boolean;
  /** 件, 条, 万元, % …; empty where none is written. */
  readonly unit: string;
}

const year = "(?:\\d{4}|[〇零一二三四五六七八九]{4})年";
const month = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月";
const numeral = "[一二三四五六七八九十]{1,3}";
const units =
  "人次|件次|条次|场次|万元|亿元|元|件|条|次|份|篇|期|场|个|项|起|宗|例|人|名|家|部|本|册|幅|封|批|处|类|种|字|天|日|小时|分钟|%|‰";

/** Tried in this order at every place: what is no number is consumed before it can be read as one. */
const notNumbers = [
  // 〔2021〕30号, 第711号, 大道90号
  "〔\\d+〕第?\\d*号?",
  "第[\\d零〇一二三四五六七八九十百千]+",
  "\\d+(?=号)",
  // 2024年1月1日, 2021-2025年, 12月31日, 1-6月
  "\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}日?",
  "\\d{4}[-~至]\\d{4}(?:年|学年)?",
  `${year}(?:${month}(?:\\d{1,2}日)?)?`,
  `\\d{1,2}-${month}`,
  `${month}(?:\\d{1,2}日)?`,
  // telephone numbers, post codes, addresses of the network
  "(?:电话|传真|邮编|邮政编码|手机|号码)(?:[^\\d。；，\\n]{0,6})\\d[\\d-]*",
  "\\d{3,4}-\\d{7,8}",
  "12345(?=[^\\d件条次份个万.,])",
  "\\d*[A-Za-z][\\w.%+@/?=&#-]*",
  // （一）（1）一是 1. 一、
  `（(?:${numeral}|\\d{1,2})）`,
  `(?<=^|[\\n。；：，])(?:${numeral}(?:是|、)|\\d{1,2}[.、](?!\\d))`,
  // 7×24, 8+4
  "\\d+(?:[×xX+]\\d+)+",
].join("|");

const arabic = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const chinese = "[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万]{0,15}";
const before = "(近|将近|不足|约|大约|超|超过|逾|突破|上)?";

// The first look saves trying every form at every character.
const scanner = new RegExp(
  `(?=[0-9A-Za-z〔（第电传邮手号近将不约大超逾突上零〇一二两三四五六七八九十百千])(?:${[
    `(?<skip>${notNumbers})`,
    `${before}(?<percent>百分之)(?<share>${chinese}(?:点[零〇一二三四五六七八九]+)?|${arabic})`,
    `${before}(?<digits>${arabic})(?<more1>余|多)?(?<scale>[万亿](?!元))?(?<more2>余|多|左右)?(?<unit>${units})?(?<more3>左右|以上)?`,
    // Words of number are numbers only where something is counted: 十四五, 五公开, 三审三校 are names.
    `${before}(?<words>${chinese})(?<some>余|多|几)?(?<wordUnit>${units})(?![龙性事式样心])`,
  ].join("|")})`,
  "gu",
);

/** Characters before a word of number that make it part of another word: 第一次, 统一, 每一件, 任一. */
const partOfWord = /[第统唯逐每任同专这某单万星周十百千]$/u;

/** Numbers of a plain text, placed in the plain text. */
export function plainNumbers(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  for (const match of text.matchAll(scanner)) {
    const { groups, index } = match;
    if (!groups || groups["skip"] !== undefined) continue;
    const made = groups["percent"]
      ? percentOf(groups["share"] ?? "")
      : groups["digits"] !== undefined
        ? digitsOf(groups, match[0])
        : wordsOf(groups, match[0], text.slice(Math.max(0, index - 1), index));
    if (made) found.push({ start: index, end: index + match[0].length, ...made });
  }
  return found;
}

/** Numbers of a text with their places in it. */
export function readNumbers(text: string): NumberInText[] {
  const plain = plainText(text);
  return plainNumbers(plain.text).map((number) => inSource(plain, number));
}

export function inSource(plain: PlainText, number: NumberInText): NumberInText {
  return { ...number, ...sourceSpan(plain, number.start, number.end) };
}

type Meant = Omit<NumberInText, "start" | "end">;

function percentOf(text: string): Meant | undefined {
  const [whole = "", decimals] = text.split("点");
  const value = /\d/u.test(text) ? Number(text.replaceAll(",", "")) : readChineseNumeral(whole);
  if (value === undefined) return undefined;
  const tenths = [...(decimals ?? "")].map((one) => readChineseNumeral(one) ?? 0).join("");
  const exact = tenths === "" ? value : Number(`${value}.${tenths}`);
  return { value: exact, low: exact, high: exact, approximate: false, unit: "%" };
}

function digitsOf(groups: Record<string, string | undefined>, whole: string): Meant {
  const plain = (groups["digits"] ?? "").replaceAll(",", "");
  const factor = groups["scale"] === "万" ? 10_000 : groups["scale"] === "亿" ? 100_000_000 : 1;
  const decimals = plain.split(".")[1]?.length ?? 0;
  const value = Math.round(Number(plain) * factor * 1_000_000) / 1_000_000;
  // 1.2万 is said to the nearest thousand.
  const step = factor > 1 ? factor / 10 ** decimals : stepOf(value);
  return bounds(value, step, `${whole}${factor > 1 ? "万" : ""}`, groups["unit"] ?? "");
}

function wordsOf(groups: Record<string, string | undefined>, whole: string, previous: string): Meant | undefined {
  if (partOfWord.test(previous)) return undefined;
  const value = readChineseNumeral(groups["words"] ?? "");
  if (value === undefined) return undefined;
  return bounds(value, stepOf(value), whole, groups["wordUnit"] ?? "");
}

/** 7800 is round to 100, 36 to 1: the place of its last digit that is not zero. */
function stepOf(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

function bounds(value: number, step: number, words: string, unit: string): Meant {
  const spread = (low: number, high: number): Meant => ({ value, low, high, approximate: true, unit });
  const loose = Math.max(step, value * 0.05);
  if (/^(?:近|将近|不足)/u.test(words)) return spread(value - Math.max(1, value * 0.15), value);
  if (/^(?:约|大约)|左右/u.test(words)) return spread(value - loose, value + loose);
  if (/[余多几以]|^(?:超|逾|突破|上)/u.test(words)) return spread(value, value + Math.max(step, 10) - 1);
  if (words.endsWith("万")) return spread(value - step, value + step);
  return { value, low: value, high: value, approximate: false, unit };
}
