import type { Sentence } from "../narrative/plain-text.ts";
import { textsOf, verbatim } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

export const textYear: Rule<"text.year"> = {
  name: "text.year",
  moments: ["submit", "publish"],
  source: "条例第四十九条：年度报告报告上一年度的情况",
  wordsOnly: true,
  check: (subject) => {
    const { year } = subject.report;
    return textsOf(subject).flatMap(({ plain, section, sentences }) =>
      sentences.flatMap((sentence) => {
        const found = strangeYear(sentence, year);
        if (!found) return [];
        const start = sentence.start + found.at;
        const quote = verbatim(plain, start, Math.min(sentence.end, start + 24));
        const facts = { quote, said: found.said, year, kind: found.kind };
        return [{ rule: "text.year", level: "explain", figures: [], section, facts, quote } as const];
      }),
    );
  },
};

interface Strange {
  readonly said: number;
  readonly at: number;
  /** old: speaks of an earlier year as the report's · plan: plans for the year that is over · future: tells of a year to come. */
  readonly kind: "old" | "plan" | "future";
}

/** Names of papers and laws, document numbers, spans of years and days: their years are not the report's. */
const named =
  /《[^《》]{0,120}》|“[^“”]{0,120}”|〈[^〈〉]{0,120}〉|<[^<>]{0,120}>|〔[^〔〕]{0,20}〕|（(?=[^（）]{0,120}(?:号|令|施行|修订|-))[^（）]{0,120}）/gu;
const compared =
  /较|比|同|相比|增长|减少|下降|上升|结转|以来|对照|相对|至|起|截[至止]|自|从|于|在|针对|问题|整改|历年/u;
const planned =
  /将|拟|计划|下一步|继续|要|进一步|力争|打算|推动|推进|着力|加强|努力|重点|目标|明年|做好|强化|持续|深化|完善|提升|围绕|聚焦/u;
/** 2023年，我局…: a sentence that sets its year at once. */
const opens =
  /^(?:（[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十]{1,2}(?:是|、)|\d{1,2}[.、])?[^，；：。]{0,6}?(20\d\d)年(?:度|来)?(?=，|我|本|全|共|[\u4e00-\u9fff]{2,12}(?:局|办|委|镇|乡|街道|政府|中心)(?!关于))/u;

function strangeYear({ text }: Sentence, year: number): Strange | undefined {
  const plain = text.replace(named, (words) => "　".repeat(words.length));
  const years = [...plain.matchAll(/(?<![\d-])(20\d\d)年(?!\d{1,2}月|-|—)/gu)].map((match) => Number(match[1]));
  const opening = opens.exec(plain);
  const said = Number(opening?.[1]);
  if (!opening || said === year) return planForThisYear(plain, year);
  if (years.includes(year)) return undefined;
  const at = opening[0].lastIndexOf(opening[1]!);
  const rest = plain.slice(opening[0].length);
  if (said < year)
    return compared.test(plain.slice(0, at)) || /^.{0,12}(?:较|相比|以来|结转|至今)|今年|本年度?(?!度?报告)/u.test(rest)
      ? undefined
      : { said, at, kind: "old" };
  return planned.test(rest) ? undefined : { said, at, kind: "future" };
}

/** 2024年，我局将进一步… in the report of 2024: last year's plan was left standing. */
function planForThisYear(plain: string, year: number): Strange | undefined {
  const match = new RegExp(
    `${year}年，?[^，；：]{0,8}?将(?:继续|进一步|从|重点|着力|持续|认真|不断|严格|深入|着重|全面)`,
    "u",
  ).exec(plain);
  return match ? { said: year, at: match.index, kind: "plan" } : undefined;
}
