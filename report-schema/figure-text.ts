/** Figures as people write and read them; money is typed and shown in 万元 and kept as whole 0.01 元. */
import type { FigureKind } from "./format.ts";

/** 1 万元 = 1 000 000 × 0.01 元 */
const fenPerWan = 1_000_000;
const wanDecimals = 6;
/** Twelve digits before the point: sums of a whole region stay exact. */
const mostDigits = { count: 12, change: 12, money: 9 } as const;

/** What is wrong with a text; the last four are numbers a person has to decide on. */
export type FigureProblem =
  "not-a-number" | "negative" | "fraction" | "too-precise" | "too-large" | "remark" | "about" | "scaled" | "numeral";

export type FigureReading =
  | { readonly kind: "blank" }
  | { readonly kind: "figure"; readonly value: number }
  /** `offer` is what was probably meant; only a person's click makes it the figure. */
  | { readonly kind: "problem"; readonly problem: FigureProblem; readonly offer?: number };

const signs: Readonly<Record<string, string>> = { "，": ",", "．": ".", "＋": "+", "－": "-", "−": "-", "﹣": "-" };

/** What sets groups of three apart in one number: 12 345 678. */
const thousandsGap = /(?<![\d.,]\s*)[1-9]\d{0,2}(?:[^\S\t\n\v\f\r\u2028\u2029]\d{3})+(?!\s*[\d,])/gu;

/**
 * Full-width digits and signs become plain ones; spaces of every kind go. Between digits they go where they set
 * thousands apart; else what stands on either side, in one line or in two, stays two numbers.
 */
export function plainDigits(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，．＋－−﹣]/gu, (sign) => signs[sign] ?? sign)
    .replace(/[\u200b\ufeff]/gu, "")
    .replace(thousandsGap, (number) => number.replace(/\s/gu, ""))
    .replace(/(\d[.,]?)\s+(?=[.,]?\d)/gu, "$1;")
    .replace(/\s/gu, "");
}

/**
 * What was typed into a cell. “/”, “—” and “无” are not zero, and anything uncertain is a problem, not a guess.
 * Accepted: full-width digits, spaces around them, thousands separators at their places.
 */
export function readFigureText(text: string, kind: FigureKind): FigureReading {
  const plain = plainDigits(text);
  if (plain === "") return { kind: "blank" };
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(plain);
  if (!match) return { kind: "problem", problem: "not-a-number" };
  const digits = (match[2] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/u, "");
  const decimals = (match[3] ?? "").replace(/0+$/u, "");
  const negative = match[1] === "-";
  if (digits.length > mostDigits[kind]) return { kind: "problem", problem: "too-large" };
  if (kind === "money") {
    if (decimals.length > wanDecimals) return { kind: "problem", problem: "too-precise" };
    const value = Number(digits) * fenPerWan + Number(decimals.padEnd(wanDecimals, "0"));
    if (negative && value !== 0) return { kind: "problem", problem: "negative" };
    return { kind: "figure", value };
  }
  if (decimals !== "") return { kind: "problem", problem: "fraction" };
  const value = Number(digits);
  if (negative && value !== 0 && kind === "count") return { kind: "problem", problem: "negative" };
  return { kind: "figure", value: negative && value !== 0 ? -value : value };
}

/** A figure as printed: counts as they are, money in 万元 with four decimals (six where 分 are needed). */
export function figureText(kind: FigureKind, value: number): string {
  if (kind !== "money") return String(value);
  const text = moneyText(value);
  return text.replace(/(\.\d{4}\d*?)0+$/u, "$1");
}

function moneyText(value: number): string {
  const wan = Math.floor(value / fenPerWan);
  return `${wan}.${String(value % fenPerWan).padStart(wanDecimals, "0")}`;
}

/** As `figureText`, for a line of reckoning: money carries its unit. */
export function figureWithUnit(kind: FigureKind, value: number): string {
  return kind === "money" ? `${figureText(kind, value)}万元` : figureText(kind, value);
}
