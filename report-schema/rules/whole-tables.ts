import type { FigureId, Format } from "../format.ts";
import { figuresUnder } from "../narrative/labelled-figures.ts";
import type { Figures } from "../report.ts";

/** Totals of all rows of 三: zero together only when nothing came in, was at hand, was answered or left over. */
export function applicationTotals(format: Format): readonly FigureId[] {
  return ["本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "总计", "结转下年度继续办理"].flatMap((row) =>
    figuresUnder(format, [row], ["总计"]),
  );
}

/** Totals of 四. */
export function contestTotals(format: Format): readonly FigureId[] {
  return ["行政复议", "行政诉讼"].flatMap((head) => figuresUnder(format, [], [head, "总计"]));
}

/** 三 and 四 are filled, and hold nothing but zeros. @param figures with every total that can be known */
export function isAllZero(format: Format, figures: Figures): boolean {
  return [...applicationTotals(format), ...contestTotals(format)].every((id) => figures[id] === 0);
}
