import { findIndicator } from "#report-schema/scoring/edit/scheme-edit.ts";
import { readIndicator } from "#report-schema/scoring/edit/indicator-form.ts";
import { newId } from "#db/new-id.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import type { Act } from "#app/services/act.ts";
import { editScheme } from "#app/services/edit-scheme.ts";
import { ownSchemeFor } from "#app/services/open-scheme.ts";
import { newIndicator, readKind } from "./load-indicator.ts";

export interface IndicatorAnswer extends FormAnswer {
  readonly groups: readonly string[];
  readonly of: readonly string[];
}

/** Reads the form into an indicator and puts it into the scheme: 400 when it cannot be read, 409 when it is refused. */
export async function saveIndicator(
  act: Act,
  { schemeId = "", indicatorId = "" }: { readonly schemeId?: string; readonly indicatorId?: string },
  form: FormData,
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly status: 400 | 409; readonly answer: IndicatorAnswer }
> {
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const [groups, of] = [form.getAll("groups").map(String), form.getAll("of").map(String)];
  const refuse = (status: 400 | 409, sentence: string, problems: Readonly<Record<string, string>> = {}) =>
    ({ ok: false, status, answer: { intent: "save", sentence, problems, values, groups, of } }) as const;
  const { scheme } = await ownSchemeFor(act.db, act.actor, schemeId);
  const kept = indicatorId === newIndicator ? undefined : findIndicator(scheme.indicators, indicatorId);
  if (!kept && indicatorId !== newIndicator) return refuse(409, "这项指标已经不在方案里了，请打开最新的方案再改。");
  const id = kept?.id ?? `i-${newId().slice(0, 8)}`;
  const reading = readIndicator(readKind(values["kind"]) ?? "judged", id, values, { groups, of }, kept);
  if (!reading.ok) return refuse(400, "有的地方没有填好，没有保存，请改正后再存。", reading.problems);
  const parent = values["parent"] ? values["parent"] : null;
  const edit = { kind: kept ? ("indicator" as const) : ("add" as const), indicator: reading.indicator, parent };
  const outcome = await editScheme(act, { schemeId, base: Number(values["edit"]), edit });
  return outcome.ok ? outcome : refuse(409, outcome.sentence);
}
