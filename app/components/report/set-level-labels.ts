import type { SetLevel } from "#report-schema/rules/rule-policy.ts";

/** How strictly a rule is taken, in words. */
export const setLevelLabels: Readonly<Record<SetLevel, string>> = {
  block: "必须改正",
  explain: "请改正或说明",
  note: "提请注意",
  off: "停用",
};
