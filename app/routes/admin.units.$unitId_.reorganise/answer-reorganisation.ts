import { z } from "zod";
import type { FormAnswer } from "#app/form-answer.ts";
import { readForm } from "#app/form-input.ts";
import { findUnit, type Unit } from "#db/queries/units.ts";
import { dateText } from "#app/components/day-text.ts";
import { abolishUnit } from "#app/services/abolish-unit.ts";
import type { Act, Refusal } from "#app/services/act.ts";
import { mergeUnit } from "#app/services/merge-unit.ts";
import { moveUnit } from "#app/services/move-unit.ts";
import { restoreUnit } from "#app/services/restore-unit.ts";
import { splitUnit } from "#app/services/split-unit.ts";
import { isoDateSchema } from "#app/services/unit-input.ts";

const input = z
  .object({
    change: z.enum(["move", "merge", "split", "abolish"], { error: "请选择怎样调整" }),
    day: isoDateSchema,
    otherId: z.string().optional(),
    heirs: z
      .string()
      .max(3_000, "名称过多")
      .optional()
      .transform((text) =>
        (text ?? "")
          .split(/\r?\n/u)
          .map((line) => line.trim())
          .filter((line) => line !== ""),
      ),
    goesOn: z
      .string()
      .optional()
      .transform((text) => text === "on"),
  })
  .refine(({ change, otherId }) => !["move", "merge"].includes(change) || otherId, {
    path: ["otherId"],
    error: "请选择单位",
  })
  .refine(
    ({ change, heirs }) =>
      change !== "split" || (heirs.length > 0 && heirs.every((name) => name.length >= 2 && name.length <= 100)),
    {
      path: ["heirs"],
      error: "请写承接单位的全称，每行一个",
    },
  );
type Wish = z.infer<typeof input>;

export type ReorganisationAnswer =
  | { readonly done: true }
  | { readonly done: false; readonly status: 200 | 400 | 409; readonly answer: FormAnswer; readonly meaning: string };

/** What was asked first is told in words; what was confirmed is carried out. */
export async function answerReorganisation(
  act: Act,
  unit: Unit,
  texts: Record<string, string>,
): Promise<ReorganisationAnswer> {
  if (texts.intent === "restore") return answerOf(await restoreUnit(act, unit.id), texts, "");
  const form = readForm(input, texts);
  if (!form.ok) {
    const { problems, values } = form;
    return { done: false, status: 400, answer: { intent: "", sentence: "", problems, values }, meaning: "" };
  }
  const wish = form.value;
  const other = wish.otherId ? await findUnit(act.db, wish.otherId) : undefined;
  const meaning = meaningOf(unit, other?.officialName ?? "", wish);
  if (texts.intent !== "confirm") {
    return { done: false, status: 200, answer: { intent: "", sentence: "", problems: {}, values: texts }, meaning };
  }
  return answerOf(await carryOut(act, unit.id, wish), texts, meaning);
}

function carryOut(act: Act, unitId: string, { change, day, otherId = "", heirs, goesOn }: Wish) {
  switch (change) {
    case "move":
      return moveUnit(act, unitId, { parentId: otherId, day });
    case "merge":
      return mergeUnit(act, unitId, { intoId: otherId, day });
    case "split":
      return splitUnit(act, unitId, { heirs, goesOn, day });
    case "abolish":
      return abolishUnit(act, unitId, { day });
  }
}

function answerOf(
  outcome: { readonly ok: true } | Refusal,
  values: Record<string, string>,
  meaning: string,
): ReorganisationAnswer {
  if (outcome.ok) return { done: true };
  const answer = { intent: "", sentence: outcome.sentence, problems: {}, values };
  return { done: false, status: 409, answer, meaning };
}

function meaningOf({ officialName }: Unit, other: string, { change, day, heirs, goesOn }: Wish): string {
  const from = dateText(day);
  const last = Number(day.slice(0, 4)) - 1;
  const ends = `“${officialName}”不再编报 ${last + 1} 年度及以后的年报，以前的年报都保留`;
  switch (change) {
    case "move":
      return `自${from}起，“${officialName}”归“${other}”；它和它下面单位的年报由新的上级审查，以前的归属留有记录。`;
    case "merge":
      return `自${from}起，“${officialName}”并入“${other}”。${ends}。“${other}” ${last + 1} 年度的上年结转应等于两个单位 ${last} 年度结转数之和，其他数字不与上年比较。`;
    case "split":
      return `自${from}起，${heirs.map((name) => `“${name}”`).join("、")}承接“${officialName}”的工作；系统里没有的会新建。${
        goesOn ? `“${officialName}”继续存在` : ends
      }。这些单位 ${last + 1} 年度的年报不与上年比较，上年结转由单位按移交清单填写。`;
    case "abolish":
      return `自${from}起，“${officialName}”撤销，没有单位承接。${ends}；账号还能查看以前的年报，不用时请停用。`;
  }
}
