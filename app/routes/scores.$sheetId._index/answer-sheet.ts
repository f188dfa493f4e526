import type { TypedCell } from "#report-schema/sheet/sheet-content.ts";
import { cellOfField } from "#report-schema/sheet/sheet-fields.ts";
import { carryOut, type FormAnswer } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { issueSheetInput, moveSheet, moveSheetInput } from "#app/services/move-sheet.ts";
import { saveSheet, type SavedSheet } from "#app/services/save-sheet.ts";

export interface SheetAnswer extends FormAnswer {
  /** Cells somebody else wrote differently meanwhile. */
  readonly conflicts: SavedSheet["conflicts"];
  readonly status: number;
}

/** Carries out what a form of the sheet's page asked for; nothing comes back where it was done. */
export async function answerSheet(
  act: Act,
  sheetId: string,
  texts: Record<string, string>,
): Promise<SheetAnswer | undefined> {
  const { intent = "" } = texts;
  if (intent === "save" || intent === "save-check") return saveCells(act, sheetId, texts);
  if (intent === "reopen" || intent === "check") {
    return answered(
      await carryOut(moveSheetInput, texts, ({ note }) => moveSheet(act, sheetId, { step: intent, note })),
    );
  }
  if (intent === "issue") {
    return answered(
      await carryOut(issueSheetInput, texts, ({ note, appealUntil }) =>
        moveSheet(act, sheetId, { step: "issue", note, appealUntil }),
      ),
    );
  }
  throw notFound();
}

async function saveCells(act: Act, sheetId: string, texts: Record<string, string>): Promise<SheetAnswer | undefined> {
  const intent = texts.intent ?? "";
  const saved = await saveSheet(act, { sheetId, baseVersion: Number(texts.version) || 0, cells: cellsIn(texts) });
  const plain = { intent, problems: {}, values: texts };
  if (!saved.ok) return { ...plain, sentence: saved.sentence, conflicts: [], status: 409 };
  if (saved.conflicts.length > 0) {
    const count = saved.conflicts.length;
    const sentence = `其余的已经保存；有 ${count} 格同事刚刚填了不一样的内容，没有覆盖，请核对后再改。`;
    return { ...plain, sentence, conflicts: saved.conflicts, status: 409 };
  }
  if (intent === "save") return undefined;
  const moved = await moveSheet(act, sheetId, { step: "check", note: "" });
  return moved.ok ? undefined : { ...plain, sentence: moved.sentence, conflicts: [], status: 409 };
}

function cellsIn(texts: Record<string, string>): TypedCell[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const place = cellOfField(name);
    return place ? [{ ...place, text }] : [];
  });
}

function answered(
  outcome: Awaited<ReturnType<typeof carryOut<unknown, { readonly ok: true }>>>,
): SheetAnswer | undefined {
  return outcome.ok ? undefined : { ...outcome.answer, conflicts: [], status: outcome.status };
}
