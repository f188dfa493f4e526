import type { FigureCorrection } from "#report-schema/carried-in.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { Format } from "#report-schema/format.ts";
import { placeText } from "#report-schema/place.ts";
import type { Given } from "#report-schema/statements.ts";
import { momentText } from "#app/components/day-text.ts";

/** 表三·二、上年结转…·自然人：3 改为 1 */
export function correctionText(format: Format, { figure, before, after }: FigureCorrection): string {
  const { kind } = figureDefinition(format, figure);
  const old = before === null ? "空白" : figureText(kind, before);
  return `${placeText(format, figure)}：${old} 改为 ${figureText(kind, after)}`;
}

/** 张填报，1月12日 10:00 */
export function givenText({ by, at }: Given): string {
  return `${by}，${momentText(at)}`;
}
