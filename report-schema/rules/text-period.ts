import { textsOf, verbatim } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

/** 自2024年1月1日起至2024年12月31日止, 2024年1月1日-12月31日, 2024.1.1-2024.12.31 */
const period =
  /(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})日?(?:开始)?起?，?(?:至|到|-|~)+(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})日?/gu;

export const textPeriod: Rule<"text.period"> = {
  name: "text.period",
  moments: ["save", "submit", "publish"],
  source: "条例第四十九条、第五十条：年度报告报告上一年度的情况",
  wordsOnly: true,
  check: (subject) => {
    const { year } = subject.report;
    return textsOf(subject).flatMap(({ plain, section, sentences }) =>
      sentences.flatMap((sentence) => {
        if (!/统计|数据|时限|期限/u.test(sentence.text)) return [];
        return [...sentence.text.matchAll(period)].flatMap((match) => {
          const [, firstYear, firstMonth, firstDay, lastYear, lastMonth, lastDay] = match.map(Number);
          const from = match[1] === undefined ? year : firstYear;
          const to = match[4] === undefined ? from : lastYear;
          const isWhole = firstMonth === 1 && firstDay === 1 && lastMonth === 12 && lastDay === 31;
          if (isWhole && from === year && to === year) return [];
          const start = sentence.start + match.index;
          const quote = verbatim(plain, start, start + match[0].length);
          return [
            { rule: "text.period", level: "block", figures: [], section, facts: { quote, year }, quote } as const,
          ];
        });
      }),
    );
  },
};
