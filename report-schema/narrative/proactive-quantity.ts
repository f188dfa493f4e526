import { figuresUnder } from "./labelled-figures.ts";
import { labelsSaid, publishing } from "./phrases.ts";
import type { Context, Quantity } from "./quantity.ts";

/** 制发规范性文件2件, 作出行政许可决定86件: what 表二 counts. */
export function proactiveQuantity({ left, last, before, after }: Context): Quantity | undefined {
  const { topic, rows = [], columns = [] } = last.phrase;
  const clause =
    before
      .slice(0, last.start)
      .split(/[，；：（、]/u)
      .at(-1) ?? "";
  // 集中公开现行有效规范性文件698件 tells how many there are; 公开制发的规范性文件3件 may not.
  const vetoed = columns[0] === "inForce" ? /清理|评估|审查|备案|解读/u : publishing;
  if (vetoed.test(clause) || /草案|征求意见|清理|合法性/u.test(before.slice(last.start) + after)) return undefined;
  return {
    start: left + last.start,
    figures: (format) => {
      for (const row of labelsOf(rows[0]))
        for (const column of labelsOf(columns[0])) {
          const found = figuresUnder(format, [row], [column]);
          if (found.length > 0) return found;
        }
      return [];
    },
    isPart: /^(?:信息|事项)/u.test(after) && topic === "decisions",
    understood: { topic },
  };
}

function labelsOf(key: string | undefined): readonly string[] {
  return labelsSaid[key ?? ""] ?? [];
}
