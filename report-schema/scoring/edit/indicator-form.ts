/** An indicator as the texts of a form, and back. */
import { leafSchema, levelHead, type Indicator } from "../scheme.ts";
import { indicatorFields, type EditKind, type Field } from "./indicator-fields.ts";

/** Values that come several times. */
export interface IndicatorLists {
  /** Groups it holds for; none chosen = all. */
  readonly groups: readonly string[];
  /** Indicators a bonus looks at. */
  readonly of: readonly string[];
}

export type IndicatorReading =
  | { readonly ok: true; readonly indicator: Indicator }
  /** By field; a problem of none of them is under "". */
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** Texts any kind has; they are left out of the indicator where blank. */
export const wordFields = ["number", "column", "text", "method", "evidence", "heldFor", "fedBy"] as const;

/**
 * @param kept the indicator before the edit: a level keeps what is in it
 */
export function readIndicator(
  kind: EditKind,
  id: string,
  texts: Readonly<Record<string, string>>,
  lists: IndicatorLists,
  kept?: Indicator,
): IndicatorReading {
  const problems: Record<string, string> = {};
  const values: Record<string, unknown> = { kind, id, name: texts["name"] ?? "" };
  for (const name of wordFields) {
    if (name === "column" || name === "fedBy" ? kind === "level" : false) continue;
    const text = texts[name]?.trim();
    if (text) values[name] = text;
  }
  if (lists.groups.length > 0) values["groups"] = lists.groups;
  for (const field of indicatorFields[kind]) {
    const read = readField(field, texts[field.name] ?? "", lists.of);
    if (read.problem) problems[field.name] = read.problem;
    else if (read.value !== undefined) values[field.name] = read.value;
  }
  const parsed = kind === "level" ? levelHead.safeParse(values) : leafSchema.safeParse(values);
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0] ?? "");
    problems[name] ??= /\p{Script=Han}/u.test(issue.message) ? issue.message : "没有填，或者填得不对";
  }
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  if (parsed.data.kind !== "level") return { ok: true, indicator: parsed.data };
  const first: Indicator = { kind: "open", id: `${id}-1`, name: "未命名的指标" };
  return { ok: true, indicator: { ...parsed.data, children: kept?.kind === "level" ? kept.children : [first] } };
}

/** Texts the form shows for an indicator. */
export function indicatorTexts(indicator: Indicator): Record<string, string> {
  const own = indicator as unknown as Readonly<Record<string, unknown>>;
  const words = ["name", ...wordFields].map((name) => [name, textOf(own[name])] as const);
  const fields = indicatorFields[indicator.kind].map(
    (field) => [field.name, field.line ? linesOf(field, own[field.name]) : textOf(own[field.name])] as const,
  );
  return Object.fromEntries([...words, ...fields]);
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function linesOf({ line }: Field, value: unknown): string {
  if (!line || !Array.isArray(value)) return "";
  return (value as Record<string, unknown>[])
    .map((one) => `${textOf(one[line.first])} ${textOf(one[line.second])}`)
    .join("\n");
}

interface FieldReading {
  readonly value?: unknown;
  readonly problem?: string;
}

function readField(field: Field, text: string, of: readonly string[]): FieldReading {
  const plain = text.trim();
  if (field.type === "indicators") return of.length > 0 ? { value: of } : { problem: "请至少选一项" };
  if (field.line) return readLines(field.line, plain);
  if (plain === "") return field.isOptional ? {} : { problem: "没有填" };
  if (field.type !== "number") return { value: plain };
  const number = numberOf(plain);
  return number === undefined ? { problem: "应为数字" } : { value: number };
}

function readLines({ first, second }: NonNullable<Field["line"]>, text: string): FieldReading {
  const lines = text.split("\n").flatMap((line) => line.trim() || []);
  const read = lines.map((typed) => {
    // Digits only: brackets in a name stay as they were typed.
    const line = typed.replaceAll(/[０-９．]/gu, (digit) => digit.normalize("NFKC"));
    const [, before = "", number = ""] = /^(.+?)[\s:,，、]*(?<![\d.])(\d+(?:\.\d+)?)\s*分?$/u.exec(line) ?? [];
    const start = first === "name" ? before.trim() : numberOf(before.replace(/[^\d.]/gu, ""));
    return start === undefined || start === "" || number === ""
      ? undefined
      : { [first]: start, [second]: Number(number) };
  });
  const wrong = read.indexOf(undefined);
  if (wrong >= 0) return { problem: `第 ${wrong + 1} 行“${lines[wrong]}”读不懂，请照示例写` };
  return read.length > 0 ? { value: read } : { problem: "没有填" };
}

function numberOf(text: string): number | undefined {
  const plain = text.normalize("NFKC");
  return /^\d{1,6}(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}
