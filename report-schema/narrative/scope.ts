/** Whether a number is about the report's own year as a whole. What is not certain is not this report's. */

export interface Scope {
  readonly isReport: boolean;
  /** The last year the sentence named, to be understood in a sentence that goes on with 其中. */
  readonly year: number | undefined;
}

const quoted = /《[^《》]{0,120}》|“[^“”]{0,120}”|〈[^〈〉]{0,120}〉|〔[^〔〕]{0,20}〕/gu;
/** The year here tells of a balance carried over, not of the sentence. */
const carried = /20\d\d年度?(?:未办结)?(?:结转|转结|转入|遗留)|(?:结转|转结|转入|顺延|延)(?:至|到|为|入)?20\d\d年度?/gu;
const compared = /(?:较|比|同|与|和)(?:上一?年|去年|20\d\d年)[^，；]*/gu;
const partOfYear =
  /上半年|下半年|前三季度|[一二三四1-4]季度|第[一二三四]季|(?<!\d)(?:[1-9]|1[01])月(?!\d)|每[年月季周天]|[日月周]均|当月|近期/u;
const manyYears =
  /历年|近[几两三五]?年来?|[多几两三五]年来|以来|至今|目前为止|历史|20\d\d年?[-~至到]20\d\d年(?!\d*月)/u;
const change =
  /同比|环比|相比|较|比(?![例如重亚率])|增长|增加|减少|下降|上升|提高|提升|降低|增幅|降幅|净增|多了|少了|翻/u;
const anotherYear = /去年|上一?年|往年|同期|前年|下一?年|明年|次年/u;
const plan = /力争|计划|拟|目标|预计|争取|确保|不少于|不超过/u;

/**
 * @param before the sentence up to the number
 * @param near the clause up to the number
 */
export function scopeOf(before: string, near: string, reportYear: number, inherited: number | undefined): Scope {
  const plain = before.replace(quoted, "").replace(carried, "结转");
  const isContinued = /^[，：]?(?:其中|上述|从|按)/u.test(plain);
  const named = [...plain.replace(compared, "").matchAll(/(?<!\d)(20\d\d)年/gu)].at(-1)?.[1];
  const year = named === undefined ? (isContinued ? inherited : undefined) : Number(named);
  const nearPlain = near
    .replace(quoted, "")
    .replace(carried, "")
    .replace(
      /(?:去年|上一?年度?|上个年度|往年|下一?年度?|次年|明年)(?:未办结)?(?:结转|转结|转入|遗留)|(?:结转|转结|转入|顺延)(?:至|到|为|入)?(?:下一?年度?|次年|明年)|结转上一?年度?/gu,
      "",
    );
  const sinceWhole = plain.slice(
    Math.max(0, ...["全年", "本年度", "合计", "共计"].map((word) => plain.lastIndexOf(word))),
  );
  const isReport =
    (year === undefined || year === reportYear) &&
    !change.test(nearPlain) &&
    !anotherYear.test(nearPlain) &&
    !plan.test(nearPlain) &&
    !partOfYear.test(sinceWhole) &&
    !manyYears.test(sinceWhole) &&
    !(plain.includes("累计") && year === undefined && !/全年|年度|本年|今年/u.test(plain));
  return { isReport, year };
}
