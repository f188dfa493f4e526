/** Entries as people write them in a cell: 8 · 8.5分 · 2次 · 5分，通报2次 · 1+2+1 · 98.5% · 是 · 不涉及. */
import { plainWidth } from "../plain-width.ts";
import { blankEntry, notApplicableEntry, type Entry, type ValueEntry } from "./entry.ts";
import { isWhole, pointsOf, pointsText, type Decimals, type Points } from "./points.ts";
import type { Leaf, LeafOf } from "./scheme.ts";

export type EntryProblem =
  | { readonly kind: "unreadable"; readonly hint: string }
  | { readonly kind: "aboveFull"; readonly full: Points; readonly what?: string }
  | { readonly kind: "negative" }
  | { readonly kind: "tooPrecise"; readonly decimals: number }
  | { readonly kind: "notWhole"; readonly counted: string }
  | { readonly kind: "partsMissing"; readonly parts: readonly string[]; readonly found: number }
  | { readonly kind: "notEntered" };

export type EntryReading =
  { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly problem: EntryProblem };

const notConcerned = ["不涉及", "未涉及", "不适用"];
const largest = 999_999;

/** Reads a cell for an indicator. Blank stays blank; “/”, “—” and “无” are asked about, never taken for 0. */
export function readEntry(leaf: Leaf, text: string, decimals: Decimals): EntryReading {
  const plain = plainText(text);
  if (plain === "") return { ok: true, entry: blankEntry };
  if (leaf.kind === "atLeast") return refused({ kind: "notEntered" });
  if (notConcerned.includes(plain)) return { ok: true, entry: notApplicableEntry };
  const found = readValue(leaf, plain);
  if (!found) return refused({ kind: "unreadable", hint: entryHint(leaf) });
  if ("kind" in found && found.kind !== "value") return refused(found);
  const entry = found as ValueEntry;
  const fault = boundsFault(leaf, entry, decimals);
  return fault ? refused(fault) : { ok: true, entry };
}

function refused(problem: EntryProblem): EntryReading {
  return { ok: false, problem };
}

/** What an indicator's cell may hold, as the hint beside it. */
export function entryHint(leaf: Leaf): string {
  switch (leaf.kind) {
    case "judged":
      return `得分，0 至 ${leaf.full}`;
    case "open":
      return "得分，如 12.5";
    case "parts":
      return `各分项得分相加，如 ${leaf.parts.map(({ full }) => full).join("+")}（${leaf.parts.map(({ name }) => name).join("＋")}）`;
    case "perEvent":
    case "deductionTiers":
      return leaf.base === "full"
        ? `次数，如 2${leaf.counted}；不按满分起扣的，如 3分，通报2${leaf.counted}`
        : `得分，0 至 ${leaf.full}；有扣分情形的，如 ${leaf.full}分，通报2${leaf.counted}`;
    case "passThrough":
      return "被上级扣的分，如 0.5";
    case "atLeast":
      return "系统按合计算出，不用填写";
    case "rankBonus":
      return `数值，如 98.5${leaf.counted}`;
    case "award":
      return `次数，如 1${leaf.counted}，或填“是”“否”`;
    case "veto":
      return `数量，如 3${leaf.counted}，或填“是”“否”`;
    case "tiers":
    case "uncapped":
      return `次数，如 2${leaf.counted}`;
  }
}

/** The entry as a cell shows it; reads back as the same entry. */
export function entryText(leaf: Leaf, entry: Entry): string {
  if (entry.kind === "blank") return "";
  if (entry.kind === "notApplicable") return notConcerned[0]!;
  const { points, count, parts, struck } = entry;
  if (struck !== undefined) return struck ? "是" : "否";
  if (parts) return parts.map(pointsText).join("+");
  const counted = "counted" in leaf ? leaf.counted : "";
  if (count === undefined) {
    const isDeduction = leaf.kind === "perEvent" || leaf.kind === "deductionTiers";
    return `${pointsText(points ?? 0)}${isDeduction ? "分" : ""}`;
  }
  return points === undefined
    ? `${pointsText(count)}${counted}`
    : `${pointsText(points)}分，通报${pointsText(count)}${counted}`;
}

/** Full-width signs become plain ones and gaps go; 1 2 with a gap between digits is left as it is, to be asked about. */
function plainText(text: string): string {
  const plain = plainWidth(text)
    .replaceAll(/[−﹣–]/gu, "-")
    .trim();
  return /\d\s+\d/u.test(plain) ? plain : plain.replaceAll(/[\s\u200b\ufeff]/gu, "");
}

function numberOf(text: string): Points | undefined {
  if (!/^-?\d{1,6}(?:\.\d{1,6})?$/u.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) > largest ? undefined : isWhole(value) ? pointsOf(value) : value * 100;
}

/** A number with one of these words behind it or none. */
function amount(text: string, ...units: readonly string[]): Points | undefined {
  const unit = units.find((one) => text.endsWith(one));
  return numberOf(unit ? text.slice(0, -unit.length) : text);
}

function readValue(leaf: Exclude<Leaf, LeafOf<"atLeast">>, text: string): ValueEntry | EntryProblem | undefined {
  switch (leaf.kind) {
    case "judged":
    case "open":
    case "passThrough":
      return valueOf("points", amount(text, "分"));
    case "parts":
      return readParts(leaf, text);
    case "perEvent":
    case "deductionTiers":
      return readDeduction(leaf, text);
    case "award":
      if (text === "是" || text === "否") return { kind: "value", count: text === "是" ? 100 : 0 };
      return valueOf("count", amount(text, leaf.counted));
    case "veto":
      if (text === "是" || text === "否") return { kind: "value", struck: text === "是" };
      return valueOf("count", amount(text, leaf.counted));
    case "tiers":
    case "uncapped":
    case "rankBonus":
      return valueOf("count", amount(text, leaf.counted));
  }
}

function valueOf(part: "points" | "count", found: Points | undefined): ValueEntry | undefined {
  return found === undefined ? undefined : { kind: "value", [part]: found };
}

function readParts(leaf: LeafOf<"parts">, text: string): ValueEntry | EntryProblem | undefined {
  if (!text.includes("+")) return valueOf("points", amount(text, "分"));
  const parts = text.split("+").map((part) => amount(part, "分"));
  if (parts.some((part) => part === undefined)) return undefined;
  if (parts.length === leaf.parts.length) return { kind: "value", parts: parts as Points[] };
  return { kind: "partsMissing", parts: leaf.parts.map(({ name }) => name), found: parts.length };
}

function readDeduction(leaf: LeafOf<"perEvent" | "deductionTiers">, text: string): ValueEntry | undefined {
  const pieces = text.split(/[,;、，；]/u).map((piece) => piece.replace(/^(?:得|评|共)?(?:被)?(?:通报|扣分)?/u, ""));
  const [first = "", second] = pieces;
  if (pieces.length > 2) return undefined;
  if (second !== undefined) {
    if (!first.endsWith("分") || !second.endsWith(leaf.counted)) return undefined;
    const [points, count] = [amount(first, "分"), amount(second, leaf.counted)];
    return points === undefined || count === undefined ? undefined : { kind: "value", points, count };
  }
  if (first.endsWith("分")) return valueOf("points", amount(first, "分"));
  const isCount = leaf.base === "full" || first.endsWith(leaf.counted);
  // 2次 where marks are judged by hand leaves the marks open: not guessed.
  if (isCount && leaf.base === "judged") return undefined;
  return isCount ? valueOf("count", amount(first, leaf.counted)) : valueOf("points", amount(first));
}

function boundsFault(leaf: Leaf, { points, count, parts }: ValueEntry, decimals: Decimals): EntryProblem | undefined {
  const numbers = [points, count, ...(parts ?? [])].filter((one) => one !== undefined);
  if (numbers.some((one) => one < 0) && leaf.kind !== "open") return { kind: "negative" };
  const step = 10 ** (2 - decimals);
  if ([points, ...(parts ?? [])].some((one) => one !== undefined && one % step !== 0))
    return { kind: "tooPrecise", decimals };
  if (count !== undefined && !Number.isInteger(count)) return { kind: "tooPrecise", decimals: 2 };
  if (
    count !== undefined &&
    "counted" in leaf &&
    leaf.counted !== "%" &&
    leaf.kind !== "rankBonus" &&
    count % 100 !== 0
  )
    return { kind: "notWhole", counted: leaf.counted };
  if ("full" in leaf && points !== undefined && points > pointsOf(leaf.full))
    return { kind: "aboveFull", full: pointsOf(leaf.full) };
  if (leaf.kind !== "parts" || !parts) return undefined;
  const at = parts.findIndex((one, index) => one > pointsOf(leaf.parts[index]!.full));
  const part = leaf.parts[at];
  return part && { kind: "aboveFull", full: pointsOf(part.full), what: part.name };
}
