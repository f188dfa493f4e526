import { readSettings } from "#report-schema/scoring/edit/settings-form.ts";
import { newId } from "#db/new-id.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import type { Act } from "#app/services/act.ts";
import { editScheme } from "#app/services/edit-scheme.ts";
import { ownSchemeFor } from "#app/services/open-scheme.ts";

export interface SettingsAnswer extends FormAnswer {
  readonly accumulate: readonly string[];
}

export async function saveSettings(
  act: Act,
  schemeId: string,
  form: FormData,
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly status: 400 | 409; readonly answer: SettingsAnswer }
> {
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const accumulate = form.getAll("accumulate").map(String);
  const refuse = (status: 400 | 409, sentence: string, problems: Readonly<Record<string, string>> = {}) =>
    ({ ok: false, status, answer: { intent: "save", sentence, problems, values, accumulate } }) as const;
  const { scheme } = await ownSchemeFor(act.db, act.actor, schemeId);
  const reading = readSettings(scheme, values, accumulate, `g-${newId().slice(0, 8)}`);
  if (!reading.ok) return refuse(400, "有的地方没有填好，没有保存，请改正后再存。", reading.problems);
  const edit = { kind: "settings" as const, settings: reading.settings };
  const outcome = await editScheme(act, { schemeId, base: Number(values["edit"]), edit });
  return outcome.ok ? outcome : refuse(409, outcome.sentence);
}
