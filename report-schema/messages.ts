/** Every sentence a check can say, by rule name, in the words an office uses. */
import type { FactsByRule, Finding, RuleName, Term } from "./finding.ts";
import type { FigureProblem } from "./figure-text.ts";
import type { ScoreQuantity } from "./narrative/score-quantity.ts";

const problems: Readonly<Record<FigureProblem, string>> = {
  "not-a-number": "不是数字，请填写数字；没有发生的填 0，“/”“—”“无”都不等于 0",
  negative: "是负数，这一格不能小于 0，请核对",
  fraction: "带小数，这一格应为整数，请核对",
  "too-precise": "小数超过 6 位（精确到分），请核对单位是否为万元",
  "too-large": "位数过多，请核对是否多录了数字",
  remark: "除数字外还有说明，这一格只填数字，说明请写进正文",
  about: "是约数，请填写准确的数字",
  scaled: "是按“万”写的，请核对后写成完整的数字",
  numeral: "不像通常的写法，请核对后写成数字",
};

function sum(terms: readonly Term[]): string {
  return `${terms.map((term) => `${term.label}（${term.value}）`).join("＋")}＝${total(terms)}`;
}

/** Zeros say nothing in a sum of many. */
function shortSum(terms: readonly Term[]): string {
  const telling = terms.filter((term) => term.value !== 0);
  return telling.length === 0 ? "各项均为 0" : sum(telling);
}

function total(terms: readonly Term[]): number {
  return terms.reduce((value, term) => value + term.value, 0);
}

function difference(left: readonly Term[], right: readonly Term[]): number {
  return Math.abs(total(left) - total(right));
}

function declaredTotal({ place, terms, computed, declared }: FactsByRule["contest.total"]): string {
  return `${place}：文件上是 ${declared}，按各项相加应为 ${computed}（${shortSum(terms)}），相差 ${Math.abs(declared - computed)}。`;
}

/** One decimal, and more where rounding would hide that the limit is passed. */
function percentAbove(ratio: number, limit: number): number {
  for (let decimals = 1; decimals < 6; decimals += 1) {
    const percent = Number((ratio * 100).toFixed(decimals));
    if (percent > limit) return percent;
  }
  return ratio * 100;
}

function share(advice: string) {
  return ({ table, part, whole, most }: FactsByRule["applications.other-share"]): string => {
    const limit = Math.round(most * 100);
    return `${table}：“${part.label}”${part.value} 件，占${whole.label} ${whole.value} 件的 ${percentAbove(part.value / whole.value, limit)}%，超过 ${limit}%，${advice}。`;
  };
}

/** What is counted, and by what measure. */
const scoreQuantityWords: Readonly<Record<ScoreQuantity, readonly [label: string, measure: string]>> = {
  units: ["考核的单位", "个"],
  sheets: ["按月考核的次数", "次"],
  bulletins: ["印发的通报", "期"],
  mean: ["平均分", "分"],
  highest: ["最高分", "分"],
  lowest: ["最低分", "分"],
  grade: ["等次的单位", "个"],
  deductions: ["扣分的项次", "项"],
  deductedUnits: ["被扣分的单位", "个"],
  struck: ["单项否决的单位", "个"],
};

function blanks({ table, rows, columns, count, wholeTable }: FactsByRule["figures.blank"]): string {
  if (wholeTable) return `${table}尚未填写（${count} 格）；没有发生的请填 0，空白不等于 0。`;
  const missing = `${columns.join("、")} 未填`;
  const where = [table, ...rows.slice(0, 1)].join("·");
  if (rows.length <= 1) return `${where}：${missing}（${count} 格）；没有发生的请填 0。`;
  const first = rows.length === 2 ? rows.join("、") : `“${rows[0]}”等`;
  return `${table}：${first} ${rows.length} 行的${missing}（共 ${count} 格）；没有发生的请填 0。`;
}

/** Binary fractions must not show: 316441.00000000006. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** What stands at the front of every place alike is said once: 表三·（三）不予公开各项合计. */
function tableSide(terms: readonly Term[], value: number): string {
  const first = terms[0]!.label.split("·");
  if (terms.length === 1) return `${first.join("·")}是 ${plainNumber(value)}`;
  if (terms.length <= 3)
    return `${terms.map((term) => `${term.label}（${plainNumber(term.value)}）`).join("＋")}＝${plainNumber(value)}`;
  const alike = first.filter(
    (part, index) => part !== "总计" && terms.every(({ label }) => label.split("·")[index] === part),
  );
  return `${alike.join("·")}各项合计是 ${plainNumber(value)}`;
}

function textFigure(facts: FactsByRule["text.figure"]): string {
  const { quote, stated, approximate, terms, withCarriedIn } = facts;
  // 90余件 against 86: the distance of a round number says nothing.
  const apart = approximate ? "" : `，相差 ${plainNumber(Math.abs(stated - facts.total))}`;
  const advice =
    withCarriedIn > 0
      ? `加上上年结转 ${withCarriedIn} 正好相等，如是合计数，请写明含上年结转`
      : "请改正；如不是同一口径，请写明口径";
  return `正文写“${quote}”，而${tableSide(terms, facts.total)}${apart}；${advice}。`;
}

function textSum({ quote, whole, unit, parts, isCertain, ...facts }: FactsByRule["text.sum"]): string {
  const reckoning = `${parts.map(({ value }) => plainNumber(value)).join("＋")}＝${plainNumber(facts.total)}`;
  const advice = isCertain ? "请改正或说明" : "如有未列出或重复计算的，请核对";
  return `正文“${quote}”：各项 ${reckoning}，与总数 ${plainNumber(whole)} ${unit}不符，${advice}。`;
}

const strangeYears: Readonly<Record<FactsByRule["text.year"]["kind"], (said: number, year: number) => string>> = {
  old: (said, year) => `这是 ${year} 年度的年报，这里写的是 ${said} 年，是否沿用了以前的文字？请改正或说明`,
  plan: (said) => `${said} 年已经过去，这里仍写作打算，是否沿用了上年的文字？请改正或说明`,
  future: (said, year) => `这是 ${year} 年度的年报，这里写的是 ${said} 年的情况，请改正或说明`,
};

function textBasis({ kind, said, right }: FactsByRule["text.basis"]): string {
  if (kind === "issuer") return `“${said}”：发文机关的名称应为“${right}”，请改正或说明。`;
  if (kind === "notice") return `“${said}”：本年度年报适用的格式通知是${right}，请改正或说明。`;
  return `《政府信息公开条例》现行的是${right}，正文写的是${said}，请改正或说明。`;
}

function textUnitName({ kind, said, unit }: FactsByRule["text.unit-name"]): string {
  if (kind === "other-unit")
    return `正文出现“${said}”，而本报告的单位是“${unit}”，是否沿用了别的单位的文字？请改正或说明。`;
  if (kind === "place") return `正文出现“${said}”，与单位名称“${unit}”不符，请改正或说明。`;
  return `标题的单位是“${unit}”，正文却讲“${said}”全域的情况，请核对报告的主体。`;
}

function carriedIn(facts: FactsByRule["years.carried-in"]): string {
  const { table, row, lastRow, lastYear, columns, isTotal, unitReorganised, corrected } = facts;
  const [first] = columns;
  const put = corrected === undefined ? undefined : `已更正，理由：${corrected.replace(/[。；]+$/u, "")}`;
  if (isTotal && first) {
    const advice = put ?? (unitReorganised ? "请核对；因机构改革不一致的请说明" : "两数应一致，请核对");
    return `${table}：“${row}”${first.label}是 ${first.value}，${lastYear} 年度年报“${lastRow}”${first.label}是 ${first.last}，相差 ${Math.abs(first.value - first.last)}；${advice}。`;
  }
  const parts = columns.map(({ label, value, last }) => `${label} ${value}（上年 ${last}）`).join("、");
  return `${table}：“${row}”总计与 ${lastYear} 年度年报的“${lastRow}”一致，但${parts}不一致，${put ?? "请核对或说明"}。`;
}

type StockFacts = FactsByRule["years.in-force"];

function stockReckoning({ table, row, lastYear, last, added, removed }: StockFacts): string {
  const result = last.value + added.value - removed.value;
  return `${table}·${row}：${lastYear} 年${last.label}（${last.value}）＋${added.label}（${added.value}）－${removed.label}（${removed.value}）＝${result}`;
}

function stockDifference({ last, added, removed, stock }: StockFacts): string {
  const apart = Math.abs(stock.value - (last.value + added.value - removed.value));
  return `本年${stock.label}是 ${stock.value}，相差 ${apart}`;
}

const shownJumps = 3;
const longestExample = 40;

function textCopied(facts: FactsByRule["text.copied"]): string {
  const { kind, unit, year, share: copied, most, sentences: count, examples, others } = facts;
  const limit = Math.round(most * 100);
  const percent = percentAbove(copied, limit);
  const other = kind === "last-year" ? `本单位 ${year} 年度年报` : `“${unit}”同年度的年报`;
  const quotes = examples.map(
    (text) => `“${text.length > longestExample ? `${text.slice(0, longestExample)}……` : text}”`,
  );
  const more = others > 0 ? `，另有 ${others} 个单位的年报也超过` : "";
  return `正文与${other}有 ${count} 句相同或只改了数字，占 ${percent}%，超过 ${limit}%${more}；如${quotes.join("、")}。请按本年度本单位的实际情况改写或说明。`;
}

const sentences: { readonly [Name in RuleName]: (facts: FactsByRule[Name]) => string } = {
  "format.wrong-year": ({ year, format, right }) =>
    right === ""
      ? `${year} 年度没有国家统一格式，请核对年度。`
      : `${year} 年度年报应使用 ${right} 规定的格式，现用的是 ${format} 规定的格式。`,
  "format.labels": ({ table, labels }) =>
    `${table}的文字与格式不一致：${labels.map(({ seen, printed }) => `“${seen}”应为“${printed}”`).join("；")}，请按格式原文改正或说明。`,
  "figures.type": ({ place, text, problem }) => `${place}：“${text}”${problems[problem]}。`,
  "figures.blank": blanks,
  "applications.balance": ({ table, column, left, right }) =>
    `${table}·${column}：${sum(left)}，${sum(right)}，相差 ${difference(left, right)}。`,
  "applications.handled": declaredTotal,
  "applications.row-total": declaredTotal,
  "contest.total": declaredTotal,
  "proactive.rules-power": ({ place, value, unitKindKnown }) =>
    unitKindKnown
      ? `${place}：填了 ${value}，但本单位没有规章制定权（省级、设区的市级政府和国务院部门才有），应为 0；如属行政规范性文件，请填到该行。`
      : `${place}：填了 ${value}；只有省级、设区的市级政府和国务院部门有规章制定权，请核对本单位是否应为 0。`,
  "proactive.stock": ({ table, row, greater, lesser }) =>
    `${table}·${row}：${greater.label}（${greater.value}）小于${lesser.label}（${lesser.value}），通常不应如此，请核对或说明。`,
  "proactive.items": ({ table, row, terms }) => `${table}·${row}：${sum(terms)}，项目数量不能小于 0，请核对。`,
  "proactive.decided-without-items": ({ table, row, decided, terms }) =>
    `${table}·${row}：${decided.label}为 ${decided.value}，而${sum(terms)}，没有项目却有处理决定，请核对或说明。`,
  "proactive.procurement": ({ table, row, zero, filled }) =>
    `${table}·${row}：${zero}为 0，而${filled.label}不为 0，两者应同为 0 或都不为 0，请核对或说明。`,
  "proactive.money-unit": ({ place, amount, inYuan, last }) =>
    last !== undefined
      ? `${place}：${amount} 万元，上年是 ${last} 万元，相差百倍以上，是否把“元”填成了“万元”？如是，应为 ${inYuan} 万元。`
      : `${place}：${amount} 万元数额过大，是否把“元”填成了“万元”？如是，应为 ${inYuan} 万元。`,
  "proactive.money-precision": ({ place, amount, decimals }) =>
    `${place}：${amount} 恰好是整数万元，这一格要求保留 ${decimals} 位小数，请核对是否取了整。`,
  "applications.other-share": share("请在报告中说明这些申请的具体情形"),
  "applications.not-held-share": share("请核对是否已全面检索"),
  "text.empty": ({ heading, text }) =>
    text === "" ? `“${heading}”还没有写。` : `“${heading}”只写了“${text}”，这一部分必须写明具体情况。`,
  "text.title": ({ said, right }) => `标题是“${said}”，应为“${right}”，请改正或说明。`,
  "text.vague": ({ kind, heading, characters }) =>
    kind === "no-number"
      ? `“${heading}”${characters} 字没有一个数字，看不出本年度做了多少，请用数字写明或说明。`
      : `“${heading}”只有 ${characters} 字，难以写明问题和改进情况，请核对是否过于简略。`,
  "text.facets": ({ heading, missing }) =>
    `“${heading}”缺少${missing.map((label) => `“${label}”`).join("、")}方面的内容，请补写，并用小标题标明；没有的请说明原因。`,
  "text.figure": textFigure,
  "text.sum": textSum,
  "text.percentage": ({ quote, kind, part, whole, stated, computed }) => {
    const reckoning = kind === "share" ? `${part} 占 ${whole} 的` : `在上年 ${whole} 的基础上变化 ${part}，`;
    return `正文写“${quote}”：${reckoning}${kind === "share" ? "比例" : "幅度"}应为 ${computed}%，写的是 ${stated}%，请改正或说明。`;
  },
  "text.repeated": ({ first, second, firstValue, secondValue }) =>
    `同一个数前后不一致：“${first}”是 ${plainNumber(firstValue)}，“${second}”是 ${plainNumber(secondValue)}，请改正或说明。`,
  "text.period": ({ quote, year }) => `统计期限“${quote}”应为 ${year} 年 1 月 1 日至 12 月 31 日。`,
  "text.year": ({ quote, said, year, kind }) => `“${quote}”：${strangeYears[kind](said, year)}。`,
  "text.basis": textBasis,
  "text.unit-name": textUnitName,
  "text.leftover": ({ quote, said }) => `“${quote}”里的“${said}”像是模板没有填完的地方，请补写或删去。`,
  "text.personal-data": ({ kind, masked }) =>
    `正文有${kind === "identity" ? "公民身份号码" : "手机号码"}（${masked}），年报向社会公开，请删去。`,
  "text.fees": ({ kind, heading, place, value, said }) =>
    kind === "notice"
      ? `${place}是 ${value} 件，说明发出过收费通知，“${heading}”应写明发出收费通知的件数和金额，请补写或说明。`
      : `正文“${said}”多于${place}（${value} 万元），请核对或说明。`,
  "text.papers": ({ quote, table, row }) =>
    `正文“${quote}”，并称制发的文件为规范性文件，而${table}·${row}各项都是 0，请核对其中有没有应填的${row}。`,
  "text.scores": ({ quote, quantity, of, stated, known }) => {
    const [label, measure] = scoreQuantityWords[quantity];
    return `正文“${quote}”与已下发的得分不一致：${of === "" ? "" : `“${of}”`}${label}是 ${known} ${measure}，写的是 ${stated} ${measure}，请改正或说明。`;
  },
  "text.length": ({ kind, heading, characters, limit }) =>
    kind === "long"
      ? `“${heading}”有 ${characters} 字，超过规定的 ${limit} 字，请精简或说明。`
      : `“${heading}”只有 ${characters} 字，少于规定的 ${limit} 字，请补充或说明。`,
  "contest.without-applications": ({ count }) =>
    `表四有行政复议、行政诉讼 ${count} 件，而表三没有新收、结转和办理的申请；案件如源于以前年度，请说明。`,
  "figures.all-zero": ({ tables, unchecked }) =>
    unchecked
      ? `${tables.join("、")}全部为 0，已声明，但${unchecked.map(({ source, note }) => `“${source}”未查（${note}）`).join("、")}。`
      : `${tables.join("、")}全部为 0，请说明核对过哪些来源（申请平台、信箱、窗口、来文登记、法制或司法机构等），确认没有遗漏。`,
  "years.carried-in": carriedIn,
  "years.in-force": (facts) => `${stockReckoning(facts)}，${stockDifference(facts)}，请核对或说明。`,
  "years.repealed": ({ unitReorganised, ...facts }) =>
    `${facts.table}·${facts.row}：${facts.removed.label}（${facts.removed.value}）多于 ${facts.lastYear} 年${facts.last.label}（${facts.last.value}）＋${facts.added.label}（${facts.added.value}）＝${facts.last.value + facts.added.value}，${unitReorganised ? "请核对或说明" : "请核对"}。`,
  "years.previous-items": ({ table, row, lastYear, value, last }) =>
    `${table}·${row}：${value.label}（${value.value}）与 ${lastYear} 年度年报的${sum(last)}，两者不一致，请核对或说明。`,
  "years.jump": ({ table, lastYear, factor, rows }) =>
    `${table}与 ${lastYear} 年度年报相差${factor === 10 ? "十" : ` ${factor} `}倍以上：${rows
      .slice(0, shownJumps)
      .map(({ label, value, last }) => `${label}（上年 ${last}，本年 ${value}）`)
      .join("、")}${rows.length > shownJumps ? `等 ${rows.length} 项` : ""}，请核对有没有多录、少录。`,
  "years.identical": ({ lastYear, count }) =>
    `三张表 ${count} 个数与 ${lastYear} 年度年报完全相同，是否沿用了上年的数据？请核对或说明。`,
  "text.copied": textCopied,
};

/** The sentence of a finding, complete and without any id. */
export function sentenceOf({ rule, facts, level }: Finding): string {
  const sentence = sentenceOfFacts(rule, facts);
  // Where the office set a rule to block, words will not do instead.
  return level === "block" ? sentence.replaceAll(/或说明|；没有的请说明原因/gu, "") : sentence;
}

/** What a rule says of such facts. */
export function sentenceOfFacts(rule: RuleName, facts: FactsByRule[RuleName]): string {
  return (sentences[rule] as (told: FactsByRule[RuleName]) => string)(facts);
}
