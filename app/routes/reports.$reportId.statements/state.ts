import { carriedFigures } from "#report-schema/carried-in.ts";
import { figureField, type DraftFields } from "#report-schema/draft-input.ts";
import { shownField } from "#report-schema/shown-field.ts";
import { zeroDeclarationInput } from "#report-schema/zero-declaration-input.ts";
import { readForm } from "#app/form-input.ts";
import type { Act } from "#app/services/act.ts";
import { correctFigures, correctionReasonSchema } from "#app/services/correct-figures.ts";
import { declareZero } from "#app/services/declare-zero.ts";
import type { OpenReport } from "#app/services/open-report.ts";
import type { StatementAnswer } from "#app/components/report/statements/statement-answer.ts";

type Texts = Readonly<Record<string, string>>;

/** Carries out what a form of the statements page asks, or says why not with what was typed. */
export async function state(act: Act, open: OpenReport, texts: Texts): Promise<StatementAnswer> {
  if (texts.intent === "correct") return correct(act, open, texts);
  const reportId = open.stored.id;
  if (texts.intent === "withdraw") {
    return answered(await declareZero(act, { reportId, declaration: undefined }), texts);
  }
  const form = readForm(zeroDeclarationInput, texts);
  if (!form.ok) return { ok: false, sentence: "", problems: form.problems, values: texts };
  return answered(await declareZero(act, { reportId, declaration: form.value }), texts);
}

async function correct(act: Act, { stored, format }: OpenReport, texts: Texts): Promise<StatementAnswer> {
  const sent: Texts = Object.fromEntries(
    carriedFigures(format).flatMap((id) => {
      const text = texts[figureField(id)];
      return text === undefined ? [] : [[id, text]];
    }),
  );
  const reason = correctionReasonSchema.safeParse(texts.reason ?? "");
  if (!reason.success) return refused(reason.error.issues[0]?.message ?? "", texts);
  const shown: Texts = Object.fromEntries(
    Object.keys(sent).flatMap((id) => {
      const text = texts[shownField(id)];
      return text === undefined ? [] : [[id, text]];
    }),
  );
  const outcome = await correctFigures(act, { reportId: stored.id, texts: sent, shown, reason: reason.data });
  const fields: DraftFields = Object.fromEntries(
    Object.entries(sent).map(([id, text]) => [figureField(id), text.trim()]),
  );
  return answered(outcome, texts, fields);
}

function answered(
  outcome: { readonly ok: true } | { readonly ok: false; readonly sentence: string },
  texts: Texts,
  fields: DraftFields = {},
): StatementAnswer {
  return outcome.ok ? { ok: true, fields } : refused(outcome.sentence, texts);
}

function refused(sentence: string, values: Texts): StatementAnswer {
  return { ok: false, sentence, problems: {}, values };
}
