import type { z } from "zod";
import { readForm, shownAgain } from "./form-input.ts";

/** What a page shows again after a form that was not carried out: what was typed, and why not. */
export interface FormAnswer {
  /** Which form of the page it was. */
  readonly intent: string;
  readonly sentence: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export type FormOutcome<Done> =
  | { readonly ok: true; readonly done: Done }
  | { readonly ok: false; readonly status: 400 | 409; readonly answer: FormAnswer };

type Refused = { readonly ok: false; readonly sentence: string };

/** Reads a form and carries it out: 400 when it cannot be read, 409 when the service refuses. */
export async function carryOut<Value, Done extends { readonly ok: true }>(
  schema: z.ZodType<Value>,
  texts: Record<string, string>,
  service: (value: Value) => Promise<Done | Refused>,
  /** Values that come several times, by name. */
  lists: Readonly<Record<string, readonly string[]>> = {},
): Promise<FormOutcome<Done>> {
  const intent = texts.intent ?? "";
  const form = readForm(schema, texts, lists);
  if (!form.ok) {
    const { problems, values } = form;
    return { ok: false, status: 400, answer: { intent, sentence: "", problems, values } };
  }
  const outcome = await service(form.value);
  if (outcome.ok) return { ok: true, done: outcome };
  const { sentence } = outcome;
  return { ok: false, status: 409, answer: { intent, sentence, problems: {}, values: shownAgain(texts) } };
}
