import { figureText } from "#report-schema/figure-text.ts";

/**
 * How a number is written: 1234 · 1,234 · １２３４ · 十八 · 18.25 of money in 万元 · 25.0 with one or two decimals.
 * Rounded ones (7800余) are made where they are said.
 */
export type Style = "plain" | "comma" | "wide" | "words" | "wan" | "percent1" | "percent2";

const digits = "零一二三四五六七八九";

function inWords(value: number): string {
  if (value < 10) return digits[value]!;
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? "" : digits[tens]}十${value % 10 === 0 ? "" : digits[value % 10]}`;
}

export function numberText({ value, style }: { readonly value: number; readonly style: Style }): string {
  switch (style) {
    case "comma":
      return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
    case "wide":
      return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "words":
      return value < 100 ? inWords(value) : String(value);
    case "wan":
      return figureText("money", value).replace(/\.?0+$/u, "");
    case "percent1":
      return value.toFixed(1);
    case "percent2":
      return value.toFixed(2);
    case "plain":
      return String(value);
  }
}
