import { figureDefinition } from "../figure-index.ts";
import type { Finding, Term } from "../finding.ts";
import type { FigureId, Format } from "../format.ts";
import { figuresUnder } from "../narrative/labelled-figures.ts";
import type { Claim } from "../narrative/reading.ts";
import { placeText } from "../place.ts";
import type { Figures } from "../report.ts";
import { sumOf } from "../totals.ts";
import { claimsOf, sectionOfText } from "./narrative-text.ts";
import type { Rule, Subject } from "./rule.ts";

/** Money is kept in 0.01 元; texts say 元, 万元 or 亿元. */
const fenPer: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };

export const textFigure: Rule<"text.figure"> = {
  name: "text.figure",
  moments: ["save", "submit", "publish"],
  source: "国办公开办函〔2021〕30号：内容应当准确；正文与表格应当一致",
  check: ({ report, format, figures }) =>
    claimsOf({ report, format }).flatMap((claim) => {
      const stated = statedAgainst(format, figures, claim);
      return stated ? [finding(format, figures, claim, stated)] : [];
    }),
};

interface Unequal {
  /** The table's sum in the text's unit. */
  readonly total: number;
  readonly terms: readonly Term[];
}

/** How the table differs from the claim; undefined where it does not, or where a cell is still blank. */
function statedAgainst(format: Format, figures: Figures, claim: Claim): Unequal | undefined {
  const readings = [claim.figures, ...claim.orFigures];
  if (readings.some((ids) => sumOf(figures, ids).blanks.length > 0)) return undefined;
  if (claim.whileZero.some((id) => figures[id] !== 0)) return undefined;
  const scale = scaleOf(format, claim);
  if (scale === undefined) return undefined;
  const holds = (ids: readonly FigureId[]): boolean => {
    const value = sumOf(figures, ids).value / scale;
    return claim.low <= value && value <= claim.high;
  };
  if (readings.some(holds)) return undefined;
  return {
    total: sumOf(figures, claim.figures).value / scale,
    terms: claim.figures.map((id) => ({ label: placeText(format, id), value: (figures[id] ?? 0) / scale })),
  };
}

/** What one of the text's unit is in the figure's own; undefined where the text's unit is none of money. */
function scaleOf(format: Format, { figures, unit }: Claim): number | undefined {
  const isMoney = figures.some((id) => figureDefinition(format, id).kind === "money");
  return isMoney ? fenPer[unit] : 1;
}

/** Numbers of the text that say what the table says; where a cell is blank nothing is said. */
export function agreeingClaims(subject: Subject): Claim[] {
  const { format, figures } = subject;
  return claimsOf(subject).filter(
    (claim) =>
      claim.unit !== "" &&
      sumOf(figures, claim.figures).blanks.length === 0 &&
      claim.whileZero.every((id) => figures[id] === 0) &&
      scaleOf(format, claim) !== undefined &&
      !isUnequal(format, figures, claim),
  );
}

/** Whether the table contradicts the claim. */
export function isUnequal(format: Format, figures: Figures, claim: Claim): boolean {
  return statedAgainst(format, figures, claim) !== undefined;
}

function finding(format: Format, figures: Figures, claim: Claim, { total, terms }: Unequal): Finding {
  return {
    rule: "text.figure",
    // “Not the same quantity” is a reason the writer can give: explain asks for it, block could not be answered.
    level: "explain",
    figures: claim.figures,
    section: sectionOfText(format, claim.key),
    facts: {
      quote: claim.quote,
      stated: claim.value,
      approximate: claim.approximate,
      unit: claim.unit,
      terms,
      total,
      withCarriedIn: carriedInExplains(format, figures, claim),
    },
    quote: claim.quote,
    expected: total,
    actual: claim.value,
  };
}

/** The number is right once last year's balance is added: said so, the writer sees what happened. */
function carriedInExplains(format: Format, figures: Figures, { figures: ids, value }: Claim): number {
  const received = figuresUnder(format, ["本年新收政府信息公开申请数量"], ["总计"]);
  const carried = sumOf(figures, figuresUnder(format, ["上年结转政府信息公开申请数量"], ["总计"]));
  const isReceived = ids.join() === received.join();
  return isReceived && carried.value > 0 && sumOf(figures, ids).value + carried.value === value ? carried.value : 0;
}
