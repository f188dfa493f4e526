/** Every sentence of a roll-up (汇总), in the words an office uses. */
import { figureDefinition } from "../figure-index.ts";
import { figureWithUnit } from "../figure-text.ts";
import type { FigureId, FigureKind, Format } from "../format.ts";
import { placeText } from "../place.ts";
import type { AsideReport } from "./gather-reports.ts";
import type { UnitSum } from "./roll-up.ts";
import type { RollUpFinding } from "./roll-up-findings.ts";

/** Longer lists are cut; what is left out is counted. */
const mostNamed = 5;

export function rollUpSentence(finding: RollUpFinding): string {
  switch (finding.rule) {
    case "rollup.missing": {
      const { unit, aside } = finding.facts;
      const why =
        aside.length === 0 ? "没有年报" : aside.map(({ file, reason }) => `“${file}”${asideWords[reason]}`).join("，");
      return `缺“${unit}”：${why}；各项合计都不完整，没有按 0 计入。`;
    }
    case "rollup.unlisted":
      return asideSentence(finding.facts.report);
    case "rollup.blank": {
      const { unit, format } = finding.facts;
      const { figures } = finding;
      const places = shortList(figures.map((id) => `“${placeText(format, id)}”`));
      return `“${unit}”的年报有 ${figures.length} 项空白：${places}；空白不等于 0，这${figures.length === 1 ? "一项" : "些项"}的合计不完整。`;
    }
    case "rollup.sum": {
      const { format, sum, own } = finding.facts;
      const [id] = finding.figures;
      const { kind } = figureDefinition(format, id!);
      const said = own === undefined ? "本级年报没有填" : `本级年报是 ${figureWithUnit(kind, own)}`;
      const apart = own === undefined ? "" : `，相差 ${figureWithUnit(kind, Math.abs(own - sum.value))}`;
      return `${placeText(format, id!)}：各单位合计 ${sumWords(kind, sum)}，${said}${apart}；请核对，确有不同的请说明。`;
    }
    case "rollup.rules-power":
      return "表二的规章由有制定权的政府自己制发，不在各单位的年报里，合计只是各单位所填之和；请按本级政府的实际数填写。";
  }
}

const asideWords: Readonly<Record<AsideReport["reason"], string>> = {
  year: "不是这个年度的年报",
  format: "不是这个年度的格式",
  conflict: "与别的文件数字不同",
  unlisted: "的单位不在名单里",
  ambiguous: "的单位在名单里不止一个",
};

/** Why a report is not in the sum, with what to do. */
export function asideSentence({ file, report, reason, beside }: AsideReport): string {
  const of = `“${file}”（${report.unit} ${report.year} 年度）`;
  const others = beside.map((one) => `“${one}”`).join("、");
  switch (reason) {
    case "year":
      return `${of}不是要汇总的年度，没有计入；请换成这个年度的年报，或去掉这个文件。`;
    case "format":
      return `${of}用的不是这个年度的格式（${report.formatId}），没有计入；请按规定的格式重报。`;
    case "conflict":
      return `${of}与${others}是同一单位的年报，数字却不同，都没有计入；请核对后只留一份。`;
    case "unlisted":
      return `${of}的单位不在名单里，没有计入${others === "" ? "" : `，是不是${others}`}；请核对单位名称，或补进名单。`;
    case "ambiguous":
      return `${of}的单位在名单里不止一个（${others}），没有计入；请写单位全称。`;
  }
}

/** Sums of nothing but zeros are counted only. */
export function tellsSomething({ addends, blank }: UnitSum): boolean {
  return blank.length > 0 || addends.some(({ value }) => value !== 0);
}

/** 31＝公安局 18＋教育局 13；0 is what is left out */
export function sumWords(kind: FigureKind, { value, addends }: UnitSum): string {
  const telling = addends.filter((one) => one.value !== 0);
  const terms = telling.map((one) => `${one.unit} ${figureWithUnit(kind, one.value)}`).join("＋");
  return `${figureWithUnit(kind, value)}${telling.length === 0 ? "" : `＝${terms}`}`;
}

/** 表三·一、本年新收政府信息公开申请数量·自然人：31＝公安局 18＋教育局 13; a sum that lacks somebody says so first. */
export function sumLine(format: Format, id: FigureId, sum: UnitSum): string {
  return `${placeText(format, id)}：${sumText(format, id, sum)}`;
}

/** The same without its place. */
export function sumText(format: Format, id: FigureId, sum: UnitSum): string {
  const { kind } = figureDefinition(format, id);
  const blank = sum.blank.length === 0 ? "" : `；空白：${shortList(sum.blank)}`;
  return `${sum.isComplete ? "" : "不完整，已有 "}${sumWords(kind, sum)}${blank}`;
}

export function shortList(names: readonly string[]): string {
  const more = names.length > mostNamed ? `等 ${names.length} 个` : "";
  return `${names.slice(0, mostNamed).join("、")}${more}`;
}
