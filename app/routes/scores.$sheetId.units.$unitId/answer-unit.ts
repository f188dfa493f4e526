import { carryOut, type FormOutcome } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { correctionSchema, correctSheet } from "#app/services/correct-sheet.ts";
import { decideAppeal, decideAppealInput } from "#app/services/decide-appeal.ts";
import type { HandedFile } from "#app/services/evidence-input.ts";
import { raiseAppeal, raiseAppealInput } from "#app/services/raise-appeal.ts";
import { z } from "zod";

const correctInput = correctionSchema.extend({ column: z.string().min(1, "请选择指标") });

/** Carries out what a form of a unit's scores asked for. */
export async function answerUnit(
  act: Act,
  { sheetId, unitId }: { readonly sheetId: string; readonly unitId: string },
  texts: Record<string, string>,
  file: HandedFile | undefined,
): Promise<FormOutcome<{ readonly ok: true }>> {
  switch (texts.intent) {
    case "appeal":
      return carryOut(raiseAppealInput, texts, (given) => raiseAppeal(act, sheetId, unitId, { ...given, file }));
    case "decide":
      return carryOut(decideAppealInput, texts, (given) => decideAppeal(act, sheetId, given));
    case "correct":
      return carryOut(correctInput, texts, (given) => correctSheet(act, sheetId, { ...given, unitId }));
    default:
      throw notFound();
  }
}
