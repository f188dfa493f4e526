/** Last year's figures beside this year's: what can be set against what, and what last year makes of this one. */
import { figureDefinition, figureIndex } from "./figure-index.ts";
import { figureText } from "./figure-text.ts";
import type { FigureId, Format } from "./format.ts";
import { placeOf } from "./place.ts";
import type { Figures } from "./report.ts";
import type { PreviousReport } from "./rules/rule.ts";
import { sumOf } from "./totals.ts";

/**
 * The figure of last year's report that counts the same thing: the same cell where the format is the same, else only
 * what the format says goes on (across formats 上年结转 alone). Undefined where nothing compares, or it was left blank.
 */
export function lastYearValue(format: Format, previous: PreviousReport | undefined, id: FigureId): number | undefined {
  if (!previous) return undefined;
  if (previous.format.id === format.id) return previous.figures[id];
  for (const entry of format.carryOver) {
    if (entry.kind !== "balance" || !entry.from.includes(previous.format.id)) continue;
    const continued = [entry.total, ...entry.parts].find(({ figure }) => figure === id);
    if (continued) return previous.figures[continued.last];
  }
  return undefined;
}

/** “上年 12 +3”; the change is left out where the cell is blank or nothing changed. */
export function lastYearNote(format: Format, id: FigureId, last: number, now: number | undefined): string {
  const { kind } = figureDefinition(format, id);
  const before = `上年 ${figureText(kind, last)}`;
  if (now === undefined || now === last) return before;
  const apart = figureText(kind, Math.abs(now - last));
  return `${before} ${now > last ? "+" : "−"}${apart}`;
}

/** What a figure would be by last year's report, with the reckoning. */
export interface ExpectedFigure {
  readonly figure: FigureId;
  readonly value: number;
  /** 表二·行政规范性文件·现行有效件数：2024 年现行有效件数 9＋本年制发件数 2－本年废止件数 1＝10 */
  readonly reckoning: string;
}

/** Every figure that last year's report and this year's other figures together give; nothing while one of them is blank. */
export function expectedFigures(
  format: Format,
  figures: Figures,
  previous: PreviousReport | undefined,
): ExpectedFigure[] {
  if (!previous) return [];
  return format.carryOver.flatMap((entry): ExpectedFigure[] => {
    if (!entry.from.includes(previous.format.id)) return [];
    const lastTerm = (id: FigureId): string =>
      `${previous.report.year} 年${placeOf(previous.format, id).column} ${shown(previous.format, id, previous.figures)}`;
    if (entry.kind === "stock") {
      const { stock, added, removed } = entry;
      const [last, more, less] = [previous.figures[stock.last], figures[added], figures[removed]];
      if (last === undefined || more === undefined || less === undefined || last + more < less) return [];
      const terms = `${lastTerm(stock.last)}＋${term(format, added, figures)}－${term(format, removed, figures)}`;
      return [expected(format, stock.figure, last + more - less, terms)];
    }
    if (entry.kind === "sum") {
      const { value, blanks } = sumOf(previous.figures, entry.last);
      const terms = entry.last.map(lastTerm).join("＋");
      return blanks.length > 0 || value < 0 ? [] : [expected(format, entry.figure, value, terms)];
    }
    return [];
  });
}

function expected(format: Format, figure: FigureId, value: number, terms: string): ExpectedFigure {
  const { row, column } = placeOf(format, figure);
  const text = figureText(figureDefinition(format, figure).kind, value);
  return { figure, value, reckoning: `${row}·${column}：${terms}＝${text}` };
}

function term(format: Format, id: FigureId, figures: Figures): string {
  return `${placeOf(format, id).column} ${shown(format, id, figures)}`;
}

function shown(format: Format, id: FigureId, figures: Figures): string {
  const definition = figureIndex(format).get(id);
  return definition ? figureText(definition.kind, figures[id] ?? 0) : "";
}
