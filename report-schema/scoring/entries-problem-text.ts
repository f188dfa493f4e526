/** What is wrong with a table of entries, a sentence each, without the file's name and the stop at the end. */
import type { EntriesProblem } from "./entries-problem.ts";
import { entryProblemText } from "./entry-problem-text.ts";
import { pointsText } from "./points.ts";
import { quoted } from "./quoted.ts";

const mostShown = 12;

export function entriesProblemText(problem: EntriesProblem): string {
  switch (problem.kind) {
    case "noHeader":
      return "没有找到表头：前 10 行里应有一行写着“单位名称”和各项指标的名称，请补上表头";
    case "noRows":
      return "表头下面没有单位，请核对是否选错了文件";
    case "unknownColumn":
      return `${at(problem.row, problem.at)}的列名${quoted(problem.heading)}不是这个方案的指标${
        problem.suggested ? `，是不是${quoted(problem.suggested)}` : ""
      }；这个方案的列名有：${shown(problem.known)}`;
    case "noHeading":
      return `${at(problem.row, problem.at)}有内容，但这一列没有列名，请补上列名或删去`;
    case "doubledColumn":
      return `${at(problem.row, problem.at)}的列名${quoted(problem.heading)}出现了两次，请只留一列`;
    case "reckonedColumn":
      return `${at(problem.row, problem.at, problem.heading)}由系统按其他项目算出，不用填写，请删去这一列`;
    case "noName":
      return `第 ${problem.row} 行没有写单位名称，请补上或删去这一行`;
    case "unknownUnit":
      return `第 ${problem.row} 行的单位“${problem.name}”不在方案的名单里${
        problem.suggested.length > 0 ? `，是不是“${problem.suggested.join("”或“")}”` : ""
      }，请核对后改成名单里的名称`;
    case "ambiguous":
      return `第 ${problem.row} 行的单位“${problem.name}”可能是“${problem.units.join("”或“")}”，请写清楚`;
    case "unknownGroup":
      return `第 ${problem.row} 行“${problem.name}”的组别“${problem.group}”不是这个方案的组，请核对`;
    case "wrongGroup":
      return `第 ${problem.row} 行“${problem.name}”在方案名单里不属于“${problem.group}”，请核对组别`;
    case "groupOpen":
      return `第 ${problem.row} 行的单位“${problem.name}”认不出属于哪一组，请加一列“组别”写明`;
    case "doubled":
      return `第 ${problem.row} 行的单位“${problem.name}”和第 ${problem.first} 行是同一个单位，请只留一行`;
    case "entry":
      return `${at(problem.row, problem.at, problem.heading)}里的“${problem.cell.trim()}”${entryProblemText(problem.problem)}`;
    case "notHeld":
      return `${at(problem.row, problem.at, problem.heading)}里填了“${problem.cell.trim()}”，但“${problem.name}”所在的组不考核这一项，请清空`;
    case "number":
      return `${at(problem.row, problem.at, problem.heading)}里的“${problem.cell.trim()}”应为数字，小数不多于两位，请核对`;
    case "yearDiffers":
      return `第 ${problem.row} 行“${problem.name}”此前累计加本期是 ${pointsText(problem.expected)} 分，表上印的全年总分是 ${pointsText(problem.printed)} 分，请核对`;
    case "yearTooSmall":
      return `第 ${problem.row} 行“${problem.name}”的全年总分 ${pointsText(problem.printed)} 分比本期计入的 ${pointsText(problem.added)} 分还少，请核对`;
  }
}

/** A, B, … Z, AA as spreadsheets count. */
export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${columnLetter(Math.floor(index / 26) - 1)}${last}`;
}

function shown(names: readonly string[]): string {
  const rest = names.length - mostShown;
  return `${names.slice(0, mostShown).join("、")}${rest > 0 ? `等 ${names.length} 个` : ""}`;
}

/** 第 5 行E 列“政务信息公开得分” */
function at(row: number, column: number, heading?: string): string {
  return `第 ${row} 行 ${columnLetter(column)} 列${heading ? quoted(heading) : ""}`;
}
