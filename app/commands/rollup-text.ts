import type { FigureId, Level } from "#report-schema/format.ts";
import type { GatheredReports } from "#report-schema/roll-up/gather-reports.ts";
import { sumLine, tellsSomething } from "#report-schema/roll-up/roll-up-words.ts";
import type { RollUp } from "#report-schema/roll-up/roll-up.ts";
import { levelWords } from "./level-words.ts";

/** A finding with its sentence. */
export interface SaidFinding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly figures: readonly FigureId[];
  readonly expected?: number;
  readonly actual?: number;
}

interface Rolled {
  readonly unit: string;
  readonly year: number;
  readonly rolled: RollUp;
  readonly gathered: GatheredReports;
  readonly found: readonly SaidFinding[];
  /** Files that could not be read. */
  readonly unread: number;
  /** Units of the list that stand under another one; absent where there was no list. */
  readonly below: readonly string[] | undefined;
}

/** For people: who is in it, what stands against it, and each sum with what it is made of. */
export function rollUpText({ unit, year, rolled, gathered, found, unread, below }: Rolled): string {
  const { counted, missing, own, repeated } = gathered;
  const { format } = rolled;
  const names = counted.map((one) => one.unit).join("、");
  const lines = [
    `${unit} ${year} 年度汇总（${format.notice.number}）`,
    `  计入 ${counted.length} 个单位${names === "" ? "" : `：${names}`}`,
    ...(missing.length === 0 ? [] : [`  缺 ${missing.length} 个单位：${missing.join("、")}`]),
    ...(unread === 0 ? [] : [`  读不了 ${unread} 个文件，没有计入`]),
    ...repeated.map((one) => `  “${one.file}”与“${one.unit}”的另一份年报数字相同，只计一次`),
    ...(own ? [`  “${own.file}”是${unit}自己的年报，不计入，只与合计比对`] : []),
    ...(below ? [] : ["  没有给出单位名单（--units），应报的单位是否齐全请自行核对"]),
    ...(below && below.length > 0
      ? [`  名单里属于别的单位、不在这次汇总里的 ${below.length} 个：${below.join("、")}`]
      : []),
    ...Object.entries(levelWords).flatMap(([level, words]) => {
      const ofLevel = found.filter((one) => one.level === level);
      if (ofLevel.length === 0) return [];
      return [
        `  ${words}（${ofLevel.length}）`,
        ...ofLevel.map(({ message }, index) => `    ${index + 1}. ${message}`),
      ];
    }),
  ];
  return `${[...lines, ...sumLines(rolled, counted.length)].join("\n")}\n`;
}

/** Sums nobody has anything in are counted only. */
function sumLines({ format, sums }: RollUp, units: number): string[] {
  if (units === 0) return ["  没有可以汇总的年报"];
  const telling = [...sums].filter(([, sum]) => tellsSomething(sum));
  const rest = sums.size - telling.length;
  const isComplete = [...sums.values()].every((sum) => sum.isComplete);
  return [
    `  合计${isComplete ? "" : "（不完整的不能作为汇总数上报）"}`,
    ...telling.map(([id, sum]) => `    ${sumLine(format, id, sum)}`),
    ...(rest === 0 ? [] : [`    ${telling.length === 0 ? "" : "其余 "}${rest} 项，已计入的各单位都是 0`]),
  ];
}
