/** What the form is answered when it saves single fields; read by hand, so that the page loads no library for it. */

/** When something was written, and by whom. */
export interface SaveMark {
  /** The person's name; empty where the program itself wrote. */
  readonly by: string;
  /** ISO moment; empty where nobody has written yet. */
  readonly at: string;
}

export type FieldOutcome =
  | { readonly outcome: "kept"; readonly id: string }
  | ({ readonly outcome: "conflict"; readonly id: string; readonly theirs: string } & SaveMark)
  | { readonly outcome: "refused"; readonly id: string; readonly sentence: string };

/** A field somebody else wrote. */
export interface FieldNews extends SaveMark {
  readonly name: string;
  readonly text: string;
}

export interface FieldsAnswer {
  /** Of the report, these changes included. */
  readonly version: number;
  /** When the report was last written, and by whom. */
  readonly saved: SaveMark;
  /** Why nothing can be written now; empty while the report can be edited. */
  readonly closed: string;
  /** One for every change that was sent, in order; none while closed. */
  readonly outcomes: readonly FieldOutcome[];
  /** Fields others have written since, as they stand now. */
  readonly news: readonly FieldNews[];
}

/** @returns undefined for anything else: something between the browser and the server may answer in its place */
export function readFieldsAnswer(json: unknown): FieldsAnswer | undefined {
  return isFieldsAnswer(json) ? json : undefined;
}

function isFieldsAnswer(json: unknown): json is FieldsAnswer {
  if (!isRecord(json) || !Number.isSafeInteger(json["version"]) || typeof json["closed"] !== "string") return false;
  const { saved, outcomes, news } = json;
  return hasTexts(saved, "by", "at") && areAll(outcomes, isOutcome) && areAll(news, isNews);
}

function isOutcome(one: unknown): boolean {
  if (!hasTexts(one, "outcome", "id")) return false;
  switch (one["outcome"]) {
    case "kept":
      return true;
    case "conflict":
      return hasTexts(one, "theirs", "by", "at");
    case "refused":
      return hasTexts(one, "sentence");
    default:
      return false;
  }
}

function isNews(one: unknown): boolean {
  return hasTexts(one, "name", "text", "by", "at");
}

function areAll(list: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(is);
}

function hasTexts(value: unknown, ...names: readonly string[]): value is Record<string, string> {
  return isRecord(value) && names.every((name) => typeof value[name] === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
