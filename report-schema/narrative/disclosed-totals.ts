import { sourceSpan } from "./plain-text.ts";
import { channels } from "./phrases.ts";
import type { ReadText } from "./read-text.ts";
import type { About } from "./reading.ts";
import { bodyIn, readUnitName } from "./region-words.ts";
import { scopeOf } from "./scope.ts";

/** The year's whole of disclosed information; no table holds it, but a text tells it more than once. */
export interface DisclosedTotal {
  readonly quote: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const words = /(?:主动)?公开(?:各类)?政府信息(?:共|总计|共计|总数|总量|为|达|数量)*$/u;
/** A part by way, place or kind is another quantity. */
const parted = /通过|网|平台|微信|微博|公众号|专栏|栏目|公报|其中|新媒体|报刊|电视|方面|类|重点领域|在/u;

/** Each place of a text that tells 主动公开政府信息…条 of the unit itself and the whole year. */
export function disclosedTotals({ plain, sentences }: ReadText, about: About): DisclosedTotal[] {
  const unit = readUnitName(about.unit);
  return sentences.flatMap((sentence) => {
    let from = 0;
    return sentence.numbers.flatMap((number) => {
      const before = sentence.text.slice(0, number.start);
      const marks = ["，", "；", "：", "（"].map((mark) => before.lastIndexOf(mark) + 1);
      const clause = before.slice(Math.max(from, ...marks));
      from = number.end;
      const match = words.exec(clause);
      const isWhole = match && number.unit === "条" && !parted.test(clause) && !channels.test(before.slice(-60));
      if (!isWhole || !scopeOf(before, clause, about.year, undefined).isReport) return [];
      if (bodyIn(clause.slice(0, match.index).replace(/^20\d\d年度?/u, ""), unit) === "other") return [];
      const span = sourceSpan(plain, sentence.start + number.start - clause.length, sentence.start + number.end);
      const { value, low, high } = number;
      return [{ quote: plain.source.slice(span.start, span.end), value, low, high }];
    });
  });
}
