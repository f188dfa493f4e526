/** Where a remark's place is in another state of the report, and what became of it. */
import { figureIndex } from "./figure-index.ts";
import { figureText } from "./figure-text.ts";
import type { Format } from "./format.ts";
import { placeText } from "./place.ts";
import type { RemarkPlace } from "./remark.ts";
import type { ReportContent } from "./report.ts";
import { withTotals } from "./totals.ts";

/** What stands at a place: a figure as shown ("" = blank), the quoted words, nothing of the whole. */
export interface PlaceNow {
  /** `changed`: the cell has another figure, or the sentence reads differently now; `gone`: the sentence is not there. */
  readonly state: "same" | "changed" | "gone";
  readonly text: string;
  /** Of words still found, or of the sentence most like them: where in the text. */
  readonly start?: number;
  readonly end?: number;
}

/** A sentence reworked keeps half of the pairs of characters that were quoted; two different ones share far fewer. */
const reworked = 0.5;

const totalled = new WeakMap<ReportContent["figures"], ReportContent["figures"]>();

/** A cell as it is shown; computed totals too. */
export function cellText(format: Format, content: Pick<ReportContent, "figures" | "unread">, id: string): string {
  const figures = totalled.get(content.figures) ?? withTotals(format, content.figures);
  totalled.set(content.figures, figures);
  const value = figures[id];
  if (value === undefined) return content.unread[id] ?? "";
  return figureText(figureIndex(format).get(id)?.kind ?? "count", value);
}

/** @returns what stands at the place when a remark is written; undefined when there is no such place */
export function wordsAt(format: Format, content: ReportContent, place: RemarkPlace): string | undefined {
  if (place.kind === "whole") return "";
  if (place.kind === "figure") {
    return figureIndex(format).has(place.figure) ? cellText(format, content, place.figure) : undefined;
  }
  return content.narrative[place.key].includes(place.quote) ? place.quote : undefined;
}

/** @param before what stood there when the remark was written */
export function placeNow(format: Format, content: ReportContent, place: RemarkPlace, before: string): PlaceNow {
  if (place.kind === "whole") return { state: "same", text: "" };
  if (place.kind === "figure") {
    const text = cellText(format, content, place.figure);
    return { state: text === before ? "same" : "changed", text };
  }
  const text = content.narrative[place.key];
  const start = nearest(text, place.quote, place.start);
  if (start >= 0) return { state: "same", text: place.quote, start, end: start + place.quote.length };
  const like = mostAlike(text, place.quote, place.start);
  return like ? { state: "changed", ...like } : { state: "gone", text: "" };
}

/** The occurrence closest to where the words stood; −1 when there is none. */
export function nearest(text: string, words: string, start: number): number {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
    if (words === "") break;
  }
  return best;
}

/** The sentence that most likely came of these words; of two equally alike the nearer. */
function mostAlike(text: string, words: string, start: number) {
  let best: { text: string; start: number; end: number } | undefined;
  let most = reworked;
  const quoted = pairsOf(words);
  for (const match of text.matchAll(/[^。！？；\n]+[。！？；]?/gu)) {
    const found = { text: match[0], start: match.index, end: match.index + match[0].length };
    const there = pairsOf(match[0]);
    const share = [...quoted].filter((pair) => there.has(pair)).length / Math.max(1, quoted.size);
    const isNearer = best !== undefined && Math.abs(found.start - start) < Math.abs(best.start - start);
    if (share > most || (share === most && (best === undefined || isNearer))) [best, most] = [found, share];
  }
  return best;
}

/** Where a remark stands, in the words of the office: 表三·…·自然人; 一、总体情况“……”; 全文. */
export function remarkPlaceText(format: Format, place: RemarkPlace): string {
  if (place.kind === "whole") return "全文";
  if (place.kind === "figure") return placeText(format, place.figure);
  return `${sectionName(format, place.key)}“${place.quote}”`;
}

/** The heading a text stands under. */
export function sectionName(format: Format, key: (RemarkPlace & { kind: "text" })["key"]): string {
  return format.sections.find(({ narrative }) => narrative === key)?.heading ?? "开头段";
}

function pairsOf(words: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}
