/** What the form sends of single fields. The browser needs only its types. */
import { z } from "zod";
import { mostChangesAtOnce, type FieldChange } from "./field-changes.ts";

/** Longer texts than can be kept are let in, so that the one field is refused in words and not the whole request. */
const longestSent = 500_000;

const fieldChangeSchema: z.ZodType<FieldChange> = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/u),
  name: z.string().max(200),
  base: z.string().max(longestSent),
  text: z.string().max(longestSent),
});

export const fieldsInputSchema = z.object({
  /** Whose form it is; another person may have logged in on the same machine since. */
  accountId: z.string().max(200),
  /** The version of the report the form last heard of. */
  since: z.int().min(0),
  changes: z
    .array(fieldChangeSchema)
    .max(mostChangesAtOnce)
    .refine((changes) => new Set(changes.map(({ name }) => name)).size === changes.length, "一次只能改一个字段一遍"),
});
