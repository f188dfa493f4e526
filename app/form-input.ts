import type { z } from "zod";

export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  /** Sentences by field name; the first of each field. */
  | {
      readonly ok: false;
      readonly problems: Readonly<Record<string, string>>;
      readonly values: Record<string, string>;
    };

/**
 * Text fields of a form as a plain object; the last of equal names counts, files are left out, and so are NUL
 * characters, which no person types and PostgreSQL does not take.
 */
export async function formTexts(request: Request): Promise<Record<string, string>> {
  return textsOf(await request.formData());
}

/**
 * The same, with every value of one name that may come several times: boxes ticked in a list, or all the page offered
 * (`<name>OnPage`) where the box “all” is ticked.
 */
export async function formWithList(
  request: Request,
  name: string,
): Promise<{ readonly texts: Record<string, string>; readonly list: readonly string[] }> {
  const form = await request.formData();
  const texts = textsOf(form);
  const from = texts.all === "on" ? `${name}OnPage` : name;
  return { texts, list: form.getAll(from).filter((value) => typeof value === "string") };
}

/** Number of the last event the page showed of a report; 0 where the form does not say, which is never the last. */
export function seenIn({ seen }: Readonly<Record<string, string>>): number {
  return Number(seen ?? 0);
}

function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll("\0", "")]));
}

/** A sent form through the one schema that serves browser and server alike. */
export function readForm<T>(schema: z.ZodType<T>, texts: Record<string, string>, lists: object = {}): FormReading<T> {
  const parsed = schema.safeParse({ ...texts, ...lists });
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems: Record<string, string> = {};
  for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? "")] ??= issue.message;
  return { ok: false, problems, values: shownAgain(texts) };
}

/** Fields whose value never travels back to a page: passwords, and codes of the second step. */
const secretField = /password|^code$/iu;

/** What was typed, as a page may show it again after a refusal. */
export function shownAgain(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !secretField.test(name)));
}

/** A form with one file field: its texts, and the file when one was chosen. */
export async function formWithFile(
  request: Request,
  field: string,
): Promise<{
  readonly texts: Record<string, string>;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}> {
  const form = await request.formData();
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const file = form.get(field);
  return {
    texts: Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll("\0", "")])),
    file:
      file === null || typeof file === "string" || file.size === 0
        ? undefined
        : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  };
}
