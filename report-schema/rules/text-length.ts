import type { Rule } from "./rule.ts";
import { numberOf } from "./rule-settings.ts";

/** A local limit of the first section's length, where the round sets one. Spaces and line ends are no characters. */
export const textLength: Rule<"text.length"> = {
  name: "text.length",
  moments: ["submit", "publish"],
  source: "各地编制要求，如总体情况不超过 1000 字；由主管部门按年度设定，未设定的不检查",
  wordsOnly: true,
  check: ({ format, report, settings }) => {
    const most = numberOf(settings, "overviewMost");
    const least = numberOf(settings, "overviewLeast");
    const section = format.sections.find(({ narrative }) => narrative === "overview");
    const characters = [...report.narrative.overview.replaceAll(/\s/gu, "")].length;
    // An empty one is text.empty's to say.
    if (!section || characters === 0) return [];
    const isLong = most > 0 && characters > most;
    if (!isLong && characters >= least) return [];
    const limit = isLong ? most : least;
    const facts = { kind: isLong ? "long" : "short", heading: section.heading, characters, limit } as const;
    return [{ rule: "text.length", level: "explain", figures: [], section: section.id, facts } as const];
  },
};
