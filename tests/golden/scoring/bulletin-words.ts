import december2020 from "./yanshi-2020-12.words.json" with { type: "json" };
import august2022 from "./yanshi-2022-08.words.json" with { type: "json" };
import { bulletinSchema, type Bulletin } from "#report-schema/bulletin/bulletin.ts";

/** What the two bulletins of 偃师 say besides their tables, in the order of `bulletins`. */
export const bulletinWords: readonly Bulletin[] = [december2020, august2022].map((words) =>
  bulletinSchema.parse(words),
);
