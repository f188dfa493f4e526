/** Numbers said without a figure: 未收到申请, 没有发生行政复议, 均获维持, 均为自然人. */
import type { FigureId } from "../format.ts";
import { figuresUnder } from "./labelled-figures.ts";
import { sourceSpan } from "./plain-text.ts";
import { allChannels, channels } from "./phrases.ts";
import { quoteOf, type Claim, type Reading, type Understood } from "./reading.ts";
import { bodyIn } from "./region-words.ts";
import { scopeOf } from "./scope.ts";

const received = "本年新收政府信息公开申请数量";
const carriedIn = "上年结转政府信息公开申请数量";
const carriedOut = "结转下年度继续办理";

const none =
  /(?:[尚均全并从]?未(?:曾|再)?(?:有|收到|接到|受理|接收|收悉|发生|出现|产生|引发|引起|涉及|被|因|遇到|接受)|没有|并无|(?<![有毫])无(?![法正关误条障偿故效权需须论不纸线人理])|零(?=申请|复议|诉讼|行政))(?:[^，；：。（）]*)/gu;
/** Conditions, wishes and what is only feared. */
const notSaid = /(?:如|若|凡|对|对于|避免|防止|杜绝|确保|力争|减少|是否)(?:[^，；：]{0,4})$/u;
const aboutEnds = /败诉|纠错|纠正|撤销|确认违法|改变|不当|逾期|责任|文书|不服|异议/u;
const aboutElse =
  /许可|建议|提案|信访|咨询|留言|意见|舆情|收费|费用|减免|异议|补正|超期|逾期|不服|应公开|不予|材料|举报投诉类/u;
const application = /申请(?![人书表]|材料|渠道|方式|行政复议|复议)|依申请公开|公开件/u;

/** @param claims those the numbers of the sentence gave */
export function zeroClaims(reading: Reading, claims: readonly Claim[], understood: Understood): Claim[] {
  const { text } = reading.sentence;
  const found: Claim[] = [];
  for (const match of text.matchAll(none)) {
    const before = text.slice(0, match.index);
    const clause = before.slice(Math.max(...["，", "；", "：", "（"].map((mark) => before.lastIndexOf(mark))) + 1);
    if (notSaid.test(clause)) continue;
    if (!scopeOf(before, clause, reading.year, reading.before.year).isReport) continue;
    if (bodyIn(clause.replace(/^20\d\d年度?/u, ""), reading.unit) === "other") continue;
    for (const figures of zeroOf(reading, match[0]))
      found.push(said(reading, match.index, match.index + match[0].length, 0, figures));
  }
  const absent =
    /复议(?:、|和|及)?[^，；。]{0,12}?(?:均)?(?:未发生|未出现|为零|均无)|诉讼[^，；。]{0,12}?(?:均)?(?:未发生|未出现|为零|均无)/gu;
  for (const match of text.matchAll(absent)) {
    if (aboutEnds.test(match[0])) continue;
    for (const figures of contestOf(reading, match[0]))
      found.push(said(reading, match.index, match.index + match[0].length, 0, figures));
  }
  return [...found, ...allOf(reading, claims), ...carriedWithoutNumber(reading, claims, understood)];
}

function zeroOf(reading: Reading, words: string): (readonly FigureId[])[] {
  const { format } = reading;
  if (/\d/u.test(words)) return [];
  if (/复议|诉讼/u.test(words))
    return aboutEnds.test(words) || !isOfDisclosure(reading) ? [] : contestOf(reading, words);
  if (/(?:上年|上一年度?|上年度|去年)结转|结转上/u.test(words)) return [figuresUnder(format, [carriedIn], ["总计"])];
  if (/结转(?:至|到)?下|下一?年度?结转|跨年/u.test(words)) return [figuresUnder(format, [carriedOut], ["总计"])];
  if (!application.test(words) || aboutElse.test(words) || (channels.test(words) && !allChannels.test(words)))
    return [];
  if (!/^(?:[尚均全并从]?未(?:曾|再)?(?:有|收到|接到|受理|接收|收悉|发生|出现|产生|接受)|没有|并无|无|零)/u.test(words))
    return [];
  // 没有应公开而未公开的申请, 无依申请公开收费 speak of other things; only the bare object is none at all.
  return /(?:申请|公开件|依申请公开|依申请公开信息)(?:公开)?(?:政府信息|信息)?(?:的|件|事项|情况|案件|申请|办理|业务|行为|要求|公开|事件|和处理|并处理|、)*(?:零报告)?$/u.test(
    words,
  )
    ? [figuresUnder(format, [received], ["总计"])]
    : [];
}

function isOfDisclosure({ sentence, heading, before }: Reading): boolean {
  return /信息公开|公开申请|申请公开|依申请|政务公开/u.test(sentence.text + heading) || before.topic !== undefined;
}

function contestOf({ format }: Reading, words: string): (readonly FigureId[])[] {
  return [
    ...(/复议(?!后)/u.test(words) ? [figuresUnder(format, [], ["行政复议", "总计"])] : []),
    ...(/诉讼/u.test(words) ? [figuresUnder(format, [], ["行政诉讼", "总计"])] : []),
  ];
}

/** 均获维持, 均为自然人: all of the number the sentence gave. */
function allOf(reading: Reading, claims: readonly Claim[]): Claim[] {
  const { text } = reading.sentence;
  const { format } = reading;
  const totalOf = (row: string): string => figuresUnder(format, [row], ["总计"]).join();
  const found: Claim[] = [];
  const person = /(?:均|全部|都)(?:为|系|由|是|来自)(?:自然人|公民个人)/u.exec(text);
  const whole = claims.find((claim) => claim.figures.join() === totalOf(received));
  const persons = figuresUnder(format, [received], ["自然人"]);
  if (person && whole && !claims.some(({ figures }) => figures.join() === persons.join()))
    found.push({
      ...whole,
      ...place(reading, person),
      figures: persons,
      orFigures: [],
    });
  // 其中结果维持2件 counts some of them; 结果维持 alone says it of all.
  const upheld =
    /(?<!其中.{0,8})(?:均|全部|都|结果)(?:被|获|予以|判决|为|是)*维持(?!\d|[一二两三四五六七八九十百]+[件起宗])/u.exec(
      text,
    );
  const heads = ["行政复议", "行政诉讼"].filter((head) =>
    claims.some((claim) => claim.figures.join() === figuresUnder(format, [], [head, "总计"]).join()),
  );
  const told = claims.filter((claim) => claim.value > 0);
  if (upheld && heads.length === 1) {
    const cases = told.find((claim) => claim.figures.join() === figuresUnder(format, [], [heads[0]!, "总计"]).join());
    if (cases)
      found.push({
        ...cases,
        ...place(reading, upheld),
        figures: figuresUnder(format, [], [heads[0]!, "结果维持"]),
        orFigures: [],
      });
  }
  return found;
}

/** 收到申请1件，…，结转下年度办理: the one application is the one carried over. */
function carriedWithoutNumber(reading: Reading, claims: readonly Claim[], understood: Understood): Claim[] {
  const { text } = reading.sentence;
  const { format } = reading;
  const match =
    /(?:^|，)[^，；\d]{0,6}(?:结转|转结|转入|顺延)(?:至|到|为|入)?(?:下一?年度?|次年)(?:继续)?(?:办理|处理|答复)?$|(?:^|，)(?:结转|转结)(?:至|到)?(?:下一?年度?|次年)(?:继续)?(?:办理|处理|答复)?(?=，)/u.exec(
      text,
    );
  const figures = figuresUnder(format, [carriedOut], ["总计"]);
  const one = claims.filter(({ figures: ids }) => ids.join() === figuresUnder(format, [received], ["总计"]).join());
  if (
    !match ||
    /[未无没]/u.test(match[0]) ||
    one.length !== 1 ||
    claims.length !== 1 ||
    understood.topic !== "applications"
  )
    return [];
  const whole = one[0]!;
  if (whole.value !== 1 && !/均|全部/u.test(match[0])) return [];
  return [{ ...whole, ...place(reading, match), figures, orFigures: [] }];
}

function place(reading: Reading, match: RegExpExecArray): Pick<Claim, "start" | "end" | "quote"> {
  const { start, end, quote } = said(
    reading,
    match.index + (match[0].startsWith("，") ? 1 : 0),
    match.index + match[0].length,
    0,
    [],
  );
  return { start, end, quote };
}

function said(reading: Reading, start: number, end: number, value: number, figures: readonly FigureId[]): Claim {
  const { plain, sentence, key } = reading;
  return {
    key,
    ...sourceSpan(plain, sentence.start + start, sentence.start + end),
    quote: quoteOf(reading, start, end),
    value,
    low: value,
    high: value,
    approximate: false,
    unit: "",
    figures,
    orFigures: [],
    whileZero: [],
  };
}
