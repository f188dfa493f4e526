/**
 * What the report form sends: one text per typed figure and one per narrative. The same schema serves the form in the
 * browser and the action on the server; any text at all can be saved, and what is no number is kept as typed.
 */
import { typedFigures } from "./figure-index.ts";
import { figureText } from "./figure-text.ts";
import { narrativeKeys, type FigureId, type FigureKind, type Format, type NarrativeKey } from "./format.ts";
import type { Narrative, ReportContent } from "./report.ts";
import { readTypedFigure } from "./typed-figure.ts";

export const longestCell = 60;
export const longestNarrative = 60_000;

/** Field names are flat; a dot would mean nesting to form libraries. */
export function figureField(id: FigureId): string {
  return `figure:${id.replaceAll(".", ":")}`;
}
export function narrativeField(key: NarrativeKey): string {
  return `narrative:${key}`;
}

export type DraftFields = Record<string, string>;

const formFields = new WeakMap<Format, ReadonlyMap<string, FormField>>();

/** What a field of the form is of: a typed figure, or a text. */
type FormField = { readonly figure: FigureId; readonly kind: FigureKind } | { readonly text: NarrativeKey };

function formField(format: Format, name: string): FormField | undefined {
  let known = formFields.get(format);
  if (!known) {
    known = new Map<string, FormField>([
      ...typedFigures(format).map(({ id, kind }) => [figureField(id), { figure: id, kind }] as const),
      ...narrativeKeys.map((key) => [narrativeField(key), { text: key }] as const),
    ]);
    formFields.set(format, known);
  }
  return known.get(name);
}

/** The field of the content behind a field of the form: a figure id, or `narrative.<key>`. */
export function contentFieldOf(format: Format, name: string): string | undefined {
  const field = formField(format, name);
  if (!field) return undefined;
  return "text" in field ? `narrative.${field.text}` : field.figure;
}

/** The field of the form that shows a field of the content. */
export function formFieldOf(field: string): string {
  const key = narrativeKeys.find((candidate) => field === `narrative.${candidate}`);
  return key ? narrativeField(key) : figureField(field);
}

/** Why a text cannot be kept in this field; undefined when it can. */
export function fieldProblem(format: Format, name: string, text: string): string | undefined {
  const field = formField(format, name);
  if (!field) return "年报里没有这一项，请重新打开页面";
  const [most, what] = "text" in field ? [longestNarrative, "这一部分"] : [longestCell, "一格"];
  return text.length > most ? `${what}最多 ${most} 个字，现有 ${text.length} 个，请改短` : undefined;
}

/** A text as it will stand in the field once it is kept: a number in plain digits, a text without its indents. */
export function keptText(format: Format, name: string, text: string): string {
  const field = formField(format, name);
  if (!field) return text;
  if ("text" in field) return tidyNarrative(text);
  const reading = readTypedFigure(storable(text), field.kind);
  if (reading.kind === "figure") return figureText(field.kind, reading.value);
  return reading.kind === "blank" ? "" : storable(text).trim();
}

/**
 * The content with these fields of the form as given; every other stays as it is, however it came there.
 * Without a text among them the narrative is the same object.
 */
export function contentWith(format: Format, content: ReportContent, texts: DraftFields): ReportContent {
  const figures: Record<FigureId, number> = { ...content.figures };
  const unread: Record<FigureId, string> = { ...content.unread };
  let { narrative } = content;
  for (const [name, given] of Object.entries(texts)) {
    const field = formField(format, name);
    if (!field) throw new Error(`年报格式 ${format.id} 没有字段 ${name}`);
    if ("text" in field) {
      narrative = { ...narrative, [field.text]: tidyNarrative(given) };
      continue;
    }
    delete figures[field.figure];
    delete unread[field.figure];
    const reading = readTypedFigure(storable(given), field.kind);
    if (reading.kind === "figure") figures[field.figure] = reading.value;
    else if (reading.kind === "problem") unread[field.figure] = storable(given).trim();
  }
  return { figures, unread, narrative };
}

/** Pasted control characters and halves of characters cannot be stored or printed by every engine. */
// oxlint-disable-next-line no-control-regex
const unstorable = /[\u0000-\u0008\u000e-\u001f\u007f\p{Cs}]/gu;
function storable(text: string): string {
  return text.replace(unstorable, "");
}

/** One paragraph a line: indents and empty lines belong to the paper, not to the text. */
export function tidyNarrative(text: string): string {
  return storable(text)
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ""))
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * Where each character of the tidied text stands in the text as typed: what was read in the one is shown and changed in
 * the other. A line end stands where one was typed.
 */
export function placesAsTyped(typed: string): readonly number[] {
  const left = new Set([...typed.matchAll(unstorable)].map(({ index }) => index));
  const stored = Array.from({ length: typed.length }, (_, place) => place).filter((place) => !left.has(place));
  const places: number[] = [];
  for (const { 0: line, index } of storable(typed).matchAll(/[^\r\n\v\f\u0085\u2028\u2029]+/gu)) {
    const words = line.trim();
    if (words === "") continue;
    if (places.length > 0) places.push(stored[index - 1]!);
    const start = index + line.indexOf(words);
    for (let at = start; at < start + words.length; at += 1) places.push(stored[at]!);
  }
  return places;
}

export function contentOfFields(format: Format, fields: DraftFields): ReportContent {
  const figures: Record<FigureId, number> = {};
  const unread: Record<FigureId, string> = {};
  for (const { id, kind } of typedFigures(format)) {
    const text = storable(fields[figureField(id)] ?? "");
    const reading = readTypedFigure(text, kind);
    if (reading.kind === "figure") figures[id] = reading.value;
    else if (reading.kind === "problem") unread[id] = text.trim();
  }
  const narrative = Object.fromEntries(
    narrativeKeys.map((key) => [key, tidyNarrative(fields[narrativeField(key)] ?? "")]),
  ) as unknown as Narrative;
  return { figures, unread, narrative };
}

/** The form's fields as they stand for this content. */
export function fieldsOfContent(format: Format, content: ReportContent): DraftFields {
  return Object.fromEntries([
    ...typedFigures(format).map(({ id, kind }) => {
      const value = content.figures[id];
      return [figureField(id), value === undefined ? (content.unread[id] ?? "") : figureText(kind, value)] as const;
    }),
    ...narrativeKeys.map((key) => [narrativeField(key), content.narrative[key]] as const),
  ]);
}
