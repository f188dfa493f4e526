/** The whole form as a plain post brings it. Apart from `draft-input.ts`, which the form in the browser needs too. */
import { z } from "zod";
import { figureField, longestCell, longestNarrative, narrativeField, type DraftFields } from "./draft-input.ts";
import { typedFigures } from "./figure-index.ts";
import { narrativeKeys, type Format } from "./format.ts";

const schemas = new WeakMap<Format, z.ZodType<DraftFields, DraftFields>>();

/** Every field of the format, each bounded in length; missing fields are refused, so that nothing is lost by a cut-off post. */
export function draftFieldsSchema(format: Format): z.ZodType<DraftFields, DraftFields> {
  const known = schemas.get(format);
  if (known) return known;
  const cell = z
    .string({ error: "表单没有完整送达，请重新打开页面再保存" })
    .max(longestCell, `一格最多 ${longestCell} 个字，请改短`);
  const text = z
    .string({ error: "表单没有完整送达，请重新打开页面再保存" })
    .max(longestNarrative, `这一部分最多 ${longestNarrative} 个字，请改短`);
  const made: z.ZodType<DraftFields, DraftFields> = z.object(
    Object.fromEntries([
      ...typedFigures(format).map(({ id }) => [figureField(id), cell] as const),
      ...narrativeKeys.map((key) => [narrativeField(key), text] as const),
    ]),
  );
  schemas.set(format, made);
  return made;
}
