import { facetStates } from "../narrative/facets.ts";
import type { Rule } from "./rule.ts";

export const textFacets: Rule<"text.facets"> = {
  name: "text.facets",
  moments: ["submit", "publish"],
  source: "条例第五十条；年报格式第一部分",
  wordsOnly: true,
  check: ({ format, report, unit }) =>
    format.sections.flatMap((section) => {
      const text = section.narrative ? report.narrative[section.narrative] : "";
      if (!section.facets || text.trim() === "") return [];
      const missing = facetStates(section, text, unit.isGovernment ?? false)
        .filter((facet) => !facet.present)
        .map((facet) => facet.label);
      if (missing.length === 0) return [];
      return [
        {
          rule: "text.facets",
          level: "explain",
          figures: [],
          section: section.id,
          facts: { heading: section.heading, missing },
        } as const,
      ];
    }),
};
