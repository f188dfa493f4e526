import { figuresUnder } from "../narrative/labelled-figures.ts";
import { isReckoned, percentagesIn } from "../narrative/percentages.ts";
import { textsOf } from "./narrative-text.ts";
import type { Rule, Subject } from "./rule.ts";

export const textPercentage: Rule<"text.percentage"> = {
  name: "text.percentage",
  moments: ["save", "submit", "publish"],
  source: "国办公开办函〔2021〕30号：内容应当准确；百分比应当与所列数字相符",
  check: (subject) =>
    textsOf(subject).flatMap(({ section, ...text }) =>
      percentagesIn(text)
        // The share may be of all that was received or handled, said or not.
        .filter(
          (found) =>
            !isReckoned(found, found.kind === "share" ? [...found.wholes, ...totalsOf(subject)] : found.wholes),
        )
        .map((found) => {
          const whole = found.wholes[0] ?? 0;
          const computed = (found.part / whole) * 100;
          return {
            rule: "text.percentage",
            level: "explain",
            figures: [],
            section,
            facts: {
              quote: found.quote,
              kind: found.kind,
              part: found.part,
              whole,
              stated: found.stated,
              computed: Number(computed.toFixed(Math.max(found.decimals, 1))),
            },
            quote: found.quote,
            expected: Number(computed.toFixed(Math.max(found.decimals, 1))),
            actual: found.stated,
          } as const;
        }),
    ),
};

function totalsOf({ format, figures }: Subject): number[] {
  const value = (row: string): number => figures[figuresUnder(format, [row], ["总计"])[0] ?? ""] ?? 0;
  const received = value("本年新收政府信息公开申请数量");
  return [received, received + value("上年结转政府信息公开申请数量"), value("总计")];
}
