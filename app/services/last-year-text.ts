import { carriedOut, type LastYear } from "./last-year.ts";

/**
 * What a person must know of last year where units were merged, replaced or divided; "" where nothing happened.
 * @param formatId of this year's report
 */
export function lastYearText({ past, year, units, report }: LastYear, formatId: string): string {
  if (past === "same" || past === "none") return "";
  const missing = units.filter((unit) => !unit.report).map(({ name }) => `“${name}”`);
  const all = units.map(({ name }) => `“${name}”`).join("、");
  if (past === "split") {
    return `${all}的工作在本年度分给了几个单位，不能知道哪些申请结转到本单位，所以不与上年比较。请按移交清单填写上年结转数，并与主管部门核对。`;
  }
  if (missing.length > 0) {
    return `本单位承接${all}的工作，但${missing.join("、")}没有可用的 ${year} 年度年报，所以不与上年比较。请核对上年结转数。`;
  }
  if (past === "one") return `本单位承接${all}的工作，与它的 ${year} 年度年报比较。`;
  const parts = units.map((unit) => {
    const count = unit.report && carriedOut(formatId, unit.report);
    return `“${unit.name}”${count === undefined ? "结转数不全" : `${count} 件`}`;
  });
  const sum = report && carriedOut(formatId, report);
  const total = sum === undefined ? "" : `，合计 ${sum} 件`;
  return `本单位由几个单位合并而成：${year} 年度结转下年度的申请，${parts.join("、")}${total}，上年结转应与合计一致；其他数字不与上年比较。`;
}
