/** The report as JSON for files in exchange (`nianbao/report@1`): read strictly, written completely. */
import { z } from "zod";
import { figureIndex, typedFigures, type FigureDefinition } from "./figure-index.ts";
import { figureText, readFigureText } from "./figure-text.ts";
import { narrativeKeys, type FigureId, type Format } from "./format.ts";
import { formatById, UnknownFormatError } from "./formats/registry.ts";
import { placeText } from "./place.ts";
import { emptyNarrative, type Figures, type Narrative, type Report } from "./report.ts";

export const reportSchemaName = "nianbao/report@1";
const longestText = 200_000;
const yearSentence = "year 应为四位整数年份，如 2025";

const envelope = z.strictObject(
  {
    schema: z.literal(reportSchemaName, { error: `schema 应为 "${reportSchemaName}"` }),
    unit: z
      .string({ error: "unit 应为单位全称（文字）" })
      .trim()
      .min(1, "unit（单位全称）没有填")
      .max(200, "unit 过长"),
    year: z.int(yearSentence).min(1900, yearSentence).max(2999, yearSentence),
    format: z.string({ error: "format 应为格式名（文字）" }),
    figures: figureRecord("figures"),
    declared: figureRecord("declared").optional(),
    narrative: z
      .strictObject(
        Object.fromEntries(
          narrativeKeys.map((key) => [
            key,
            z
              .string({ error: `narrative.${key} 应为文字` })
              .max(longestText, `narrative.${key} 过长`)
              .optional(),
          ]),
        ),
        { error: unrecognized("narrative") },
      )
      .optional(),
  },
  { error: unrecognized("年报") },
);

/** Not z.record, which drops a key named __proto__ silently: every key is read, and refused by name. */
function figureRecord(part: string) {
  return z.custom<Record<string, unknown>>(isObject, `${part} 应为 {数据项: 数值}`);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unrecognized(where: string) {
  return (issue: { code?: string; keys?: string[] }): string =>
    issue.code === "unrecognized_keys"
      ? `${where}里有不认识的项目：${(issue.keys ?? []).join("、")}`
      : `${where}应为一个 JSON 对象`;
}

export type ReportJsonReading =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a parsed JSON value as a report. Nothing is repaired: unknown ids, wrong types and totals among the inputs
 * are named, one sentence each.
 */
export function readReportJson(value: unknown): ReportJsonReading {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => issue.message) };
  const { unit, year, format: formatId, figures, declared, narrative } = parsed.data;
  let format: Format;
  try {
    format = formatById(formatId);
  } catch (error) {
    if (error instanceof UnknownFormatError) return { ok: false, problems: [error.message] };
    throw error;
  }
  const problems: string[] = [];
  const read = (part: "figures" | "declared", record: Record<string, unknown>): Figures =>
    Object.fromEntries(
      Object.entries(record).flatMap(([id, raw]): [FigureId, number][] => {
        const outcome = readOne(format, part, id, raw);
        if (typeof outcome === "string") problems.push(outcome);
        return typeof outcome === "number" ? [[id, outcome]] : [];
      }),
    );
  const typed = read("figures", figures);
  const printed = declared && read("declared", declared);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    report: {
      unit,
      year,
      formatId,
      figures: typed,
      unread: {},
      narrative: { ...emptyNarrative, ...(narrative as Partial<Narrative> | undefined) },
      ...(printed && { declared: printed }),
    },
  };
}

/** A number, nothing for blank, or a sentence. */
function readOne(format: Format, part: "figures" | "declared", id: string, raw: unknown): number | undefined | string {
  const definition = figureIndex(format).get(id);
  if (!definition) return `${part} 里的“${id}”不是 ${format.id} 格式的数据项`;
  if (part === "figures" && definition.computed) {
    return `figures 里的“${id}”（${placeText(format, id)}）是合计，由系统计算，不能填写；文件上印的合计请放在 declared`;
  }
  if (part === "declared" && !definition.computed)
    return `declared 里的“${id}”（${placeText(format, id)}）不是合计，请放在 figures`;
  if (raw === null) return undefined;
  return definition.kind === "money" ? readMoney(definition, format, raw) : readCount(definition, format, raw);
}

function readCount({ id, kind }: FigureDefinition, format: Format, raw: unknown): number | string {
  const lowest = kind === "change" ? "" : "不小于 0 的";
  const reading = typeof raw === "number" ? readFigureText(String(raw), kind) : undefined;
  if (reading?.kind === "figure") return reading.value;
  return `“${id}”（${placeText(format, id)}）应为${lowest}整数，文件里是 ${JSON.stringify(raw)}`;
}

function readMoney({ id, kind }: FigureDefinition, format: Format, raw: unknown): number | string {
  const reading = typeof raw === "string" && /^\d+(?:\.\d+)?$/u.test(raw) ? readFigureText(raw, kind) : undefined;
  if (reading?.kind === "figure") return reading.value;
  return `“${id}”（${placeText(format, id)}）应为以万元计的数字文本，如 "7.0000"，文件里是 ${JSON.stringify(raw)}`;
}

/** A figure as it stands in JSON: a whole number, or money as a decimal string in 万元. */
export function figureJson(format: Format, id: FigureId, value: number): number | string {
  const kind = figureIndex(format).get(id)?.kind ?? "count";
  return kind === "money" ? figureText(kind, value) : value;
}

/** The report as an object ready for JSON, in printed order; blanks are null, so that none is overlooked. */
export function reportToJson(report: Report): Record<string, unknown> {
  const format = formatById(report.formatId);
  const declared = [...figureIndex(format).keys()].flatMap((id) => {
    const value = report.declared?.[id];
    return value === undefined ? [] : [[id, figureJson(format, id, value)] as const];
  });
  return {
    schema: reportSchemaName,
    unit: report.unit,
    year: report.year,
    format: report.formatId,
    figures: Object.fromEntries(
      typedFigures(format).map(({ id }) => {
        const value = report.figures[id];
        return [id, value === undefined ? null : figureJson(format, id, value)];
      }),
    ),
    ...(report.declared && { declared: Object.fromEntries(declared) }),
    narrative: report.narrative,
  };
}
