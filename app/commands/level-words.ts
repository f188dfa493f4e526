import type { Level } from "#report-schema/format.ts";

export const levelWords: Readonly<Record<Level, string>> = {
  block: "必须改正",
  explain: "请改正或说明",
  note: "提请注意",
};
