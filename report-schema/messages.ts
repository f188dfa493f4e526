/** Every sentence a check can say, by rule name, in the words an office uses. */
import type { FactsByRule, Finding, RuleName, Term } from "./finding.ts";
import type { FigureProblem } from "./figure-text.ts";

const problems: Readonly<Record<FigureProblem, string>> = {
  "not-a-number": "不是数字，请填写数字；没有发生的填 0，“/”“—”“无”都不等于 0",
  negative: "是负数，这一格不能小于 0，请核对",
  fraction: "带小数，这一格应为整数，请核对",
  "too-precise": "小数超过 6 位（精确到分），请核对单位是否为万元",
  "too-large": "位数过多，请核对是否多录了数字",
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

function blanks({ table, rows, columns, count, wholeTable }: FactsByRule["figures.blank"]): string {
  if (wholeTable) return `${table}尚未填写（${count} 格）；没有发生的请填 0，空白不等于 0。`;
  const missing = `${columns.join("、")} 未填`;
  const where = [table, ...rows.slice(0, 1)].join("·");
  if (rows.length <= 1) return `${where}：${missing}（${count} 格）；没有发生的请填 0。`;
  const first = rows.length === 2 ? rows.join("、") : `“${rows[0]}”等`;
  return `${table}：${first} ${rows.length} 行的${missing}（共 ${count} 格）；没有发生的请填 0。`;
}

const sentences: { readonly [Name in RuleName]: (facts: FactsByRule[Name]) => string } = {
  "format.wrong-year": ({ year, format, right }) =>
    right === ""
      ? `${year} 年度没有国家统一格式，请核对年度。`
      : `${year} 年度年报应使用 ${right} 规定的格式，现用的是 ${format} 规定的格式。`,
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
  "proactive.money-unit": ({ place, amount, inYuan }) =>
    `${place}：${amount} 万元数额过大，是否把“元”填成了“万元”？如是，应为 ${inYuan} 万元。`,
  "applications.other-share": share("请在报告中说明这些申请的具体情形"),
  "applications.not-held-share": share("请核对是否已全面检索"),
  "text.empty": ({ heading, text }) =>
    text === "" ? `“${heading}”还没有写。` : `“${heading}”只写了“${text}”，这一部分必须写明具体情况。`,
  "text.facets": ({ heading, missing }) =>
    `“${heading}”缺少${missing.map((label) => `“${label}”`).join("、")}方面的内容，请补写，并用小标题标明；没有的请说明原因。`,
};

/** The sentence of a finding, complete and without any id. */
export function sentenceOf(finding: Finding): string {
  return (sentences[finding.rule] as (facts: Finding["facts"]) => string)(finding.facts);
}
