import type { Rule } from "./rule.ts";

/** Sections that must be written may be neither empty nor “无”. */
export const textEmpty: Rule<"text.empty"> = {
  name: "text.empty",
  moments: ["submit", "publish"],
  source: "条例第五十条；年报格式第一、第五部分",
  wordsOnly: true,
  check: ({ format, report }) =>
    format.sections.flatMap((section) => {
      if (!section.narrative || section.whenEmpty !== undefined) return [];
      const text = report.narrative[section.narrative].trim();
      if (text !== "" && !/^(?:无|暂无|没有|略)[。.]?$/u.test(text)) return [];
      return [
        {
          rule: "text.empty",
          level: "block",
          figures: [],
          section: section.id,
          facts: { heading: section.heading, text },
        } as const,
      ];
    }),
};
