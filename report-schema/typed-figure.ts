/** What people write into a cell besides plain digits: 18件, 十八, 251000元, 22（其中修订16件）. */
import { plainDigits, readFigureText, figureText, type FigureReading } from "./figure-text.ts";
import type { FigureKind } from "./format.ts";
import { chineseNumeral, readChineseNumeral } from "./narrative/chinese-numerals.ts";

const counters = "(?:件次|人次|件|项|宗|份|个|条|起|部|例|次)";
const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const numeral = "[零〇一二两三四五六七八九十百千万亿]+";
/** 1 元 in the unit money is kept in. */
const fenPerYuan = 100;
const countPerWan = 10_000;
const unitAlone = new RegExp(`^(?:${counters}|万?元)$`, "u");
const countersAtEnd = new RegExp(`${counters}$`, "u");

const problem = (name: Extract<FigureReading, { kind: "problem" }>["problem"], offer?: number): FigureReading =>
  offer === undefined ? { kind: "problem", problem: name } : { kind: "problem", problem: name, offer };

/**
 * What stands in a cell of the form. What means one number for certain is that number; what needs a person's eye is a
 * problem, with an offer where one reading is likely. “/”, “—” and “无” stay what they are: not zero.
 * @param text as typed or pasted, any width and spacing
 */
export function readTypedFigure(text: string, kind: FigureKind): FigureReading {
  const plain = readFigureText(text, kind);
  if (plain.kind !== "problem" || plain.problem !== "not-a-number") return plain;
  const words = plainDigits(text).replaceAll("（", "(").replaceAll("）", ")");
  return aboutNumber(words) ?? withRemark(words, kind) ?? bare(words, kind);
}

/** The text as it is kept once the cell is left: the number it means; undefined where it stays as typed. */
export function settledText(text: string, kind: FigureKind): string | undefined {
  const reading = readTypedFigure(text, kind);
  const settled =
    reading.kind === "figure" ? figureText(kind, reading.value) : reading.kind === "blank" ? "" : undefined;
  return settled === text ? undefined : settled;
}

/** 约18件, 近20, 7800余件, 20多: no cell of a statutory table holds these. */
function aboutNumber(words: string): FigureReading | undefined {
  const some = `(?:${number}|${numeral})`;
  const before = new RegExp(`^(?:约|大约|近|超过?|逾|不足)${some}`, "u");
  const after = new RegExp(`^${some}(?:余|多|几|左右|以上)${counters}?(?:万?元)?$`, "u");
  return before.test(words) || after.test(words) ? problem("about") : undefined;
}

/** 22(其中修订16件) */
function withRemark(words: string, kind: FigureKind): FigureReading | undefined {
  const [, first = "", remark = ""] = /^([^()]+)\(([^()]+)\)$/u.exec(words) ?? [];
  if (first === "") return undefined;
  // 18(件) and 7(万元) say no more than 18件 and 7万元; 18(含上年) does.
  if (unitAlone.test(remark)) return bare(first + remark, kind);
  const reading = bare(first, kind);
  return reading.kind === "figure" ? problem("remark", reading.value) : problem("not-a-number");
}

function bare(words: string, kind: FigureKind): FigureReading {
  return kind === "money" ? money(words) : (changeInWords(words, kind) ?? count(words, kind));
}

/** 增加3, 减少2项: in the one kind of cell that may be negative. */
function changeInWords(words: string, kind: FigureKind): FigureReading | undefined {
  if (kind !== "change") return undefined;
  const [, way = "", rest = ""] = /^(增加|增|减少|减)(\d.*)$/u.exec(words) ?? [];
  if (way === "") return undefined;
  const reading = count(rest, "count");
  if (reading.kind !== "figure" || reading.value === 0) return reading;
  return way.startsWith("减") ? { kind: "figure", value: -reading.value } : reading;
}

function count(words: string, kind: FigureKind): FigureReading {
  const core = words.replace(countersAtEnd, "");
  const [, wan = ""] = /^(\d+(?:\.\d+)?)万$/u.exec(core) ?? [];
  if (wan !== "") return scaled(wan);
  const reading = readFigureText(core, kind);
  if (reading.kind !== "blank" && core !== "" && isNumber(reading)) return reading;
  return inNumerals(core, (value) => value);
}

function scaled(wan: string): FigureReading {
  const value = Math.round(Number(wan) * countPerWan);
  const isWhole = Math.abs(Number(wan) * countPerWan - value) < 1e-6;
  return problem("scaled", isWhole && Number.isSafeInteger(value) ? value : undefined);
}

/** 251000元 and 1690.9913万元 are certain; money without its unit is read by `readFigureText` as 万元. */
function money(words: string): FigureReading {
  const plain = readFigureText(words, "money");
  if (isNumber(plain)) return plain;
  const [, core = "", unit = ""] = /^(.+?)(万元|元)$/u.exec(words) ?? [];
  if (unit === "万元") {
    const reading = readFigureText(core, "money");
    return isNumber(reading) ? reading : inNumerals(core, inWan);
  }
  if (unit === "元") return yuan(core);
  // 十八万 in a cell of 万元 hardly is eighteen thousand million: which is meant is not offered.
  return /[万亿]/u.test(words) && readChineseNumeral(words) ? problem("scaled") : inNumerals(words, inWan);
}

function yuan(core: string): FigureReading {
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(core);
  if (!match) return problem("not-a-number");
  const whole = (match[1] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/u, "");
  const decimals = (match[2] ?? "").replace(/0+$/u, "");
  if (decimals.length > 2) return problem("too-precise");
  if (whole.length > 13) return problem("too-large");
  return { kind: "figure", value: Number(whole) * fenPerYuan + Number(decimals.padEnd(2, "0")) };
}

function inWan(value: number): number {
  return value * countPerWan * fenPerYuan;
}

function isNumber(reading: FigureReading): boolean {
  return !(reading.kind === "problem" && reading.problem === "not-a-number") && reading.kind !== "blank";
}

/** Only what is written as the numeral is usually written is certain: 十八; 一十八 and 二〇 are asked. */
function inNumerals(core: string, toFigure: (value: number) => number): FigureReading {
  const value = readChineseNumeral(core);
  if (value === undefined) return problem("not-a-number");
  const usual = chineseNumeral(value);
  const figure = toFigure(value);
  if (!Number.isSafeInteger(figure)) return problem("too-large");
  const written = core.replaceAll("两", "二").replaceAll("〇", "零");
  return usual === written ? { kind: "figure", value: figure } : problem("numeral", figure);
}
