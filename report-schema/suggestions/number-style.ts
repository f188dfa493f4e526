import { chineseNumeral } from "../narrative/chinese-numerals.ts";

const arabic = /^[0-9０-９][0-9０-９,，.．]*/u;
const chinese = /^[零〇一二两三四五六七八九十百千]+/u;

/**
 * A number in the way another is written: 1,234 with its comma, １８ wide, 十八 in words, decimals as many.
 * @param written the words it stands in for, beginning with the number
 * @returns the same words with the new number; undefined where the way of writing cannot hold it
 */
export function inStyleOf(written: string, value: number): string | undefined {
  if (value < 0) return undefined;
  const digits = arabic.exec(written)?.[0];
  if (digits !== undefined) return likeDigits(digits, value) + written.slice(digits.length);
  const words = chinese.exec(written)?.[0];
  const numeral = words === undefined ? undefined : chineseNumeral(value);
  if (words === undefined || numeral === undefined) return undefined;
  const counted = written.slice(words.length);
  // Two of something is 两.
  return (value === 2 && counted !== "" ? "两" : numeral) + counted;
}

function likeDigits(digits: string, value: number): string {
  const decimals = /[.．](?<decimals>[0-9０-９]+)$/u.exec(digits)?.groups?.["decimals"]?.length ?? 0;
  const exact = String(Number(value.toFixed(6)));
  const [whole = "", rest = ""] = exact.split(".");
  const grouped = /[,，]/u.test(digits) ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  const fraction = rest.padEnd(decimals, "0");
  const plain = fraction === "" ? grouped : `${grouped}.${fraction}`;
  return /[０-９]/u.test(digits)
    ? plain.replace(/[0-9]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    : plain;
}
