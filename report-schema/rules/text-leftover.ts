import { narrativeKeys } from "../format.ts";
import { sectionOfText } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

/**
 * What a template leaves behind when it is not filled: XX, ____, （请填写…）, a verb and its measure without a number.
 * Latin letters are looked at whole, as xx stands in addresses (…@xxgk.gov.cn).
 */
const leftovers = [
  /(?<![A-Za-z0-9@./_-])(?:[XxＸｘ]{2,}|[×✕╳]{2,}|[＊*]{2,})(?![A-Za-z0-9@/_-])/gu,
  /(?<![A-Za-z0-9@./-])[_＿]{2,}(?![A-Za-z0-9@./-])/gu,
  /20[XxＸｘ×]{2}年/gu,
  /某某(?=[局委办厅镇乡县区市街单])|○○(?=[局委办厅镇乡县区市街单])/gu,
  /[（(【[](?:请|此处)[^（）()【】[\]\n]{0,20}[）)】\]]|[（(【[](?:填写|填报|单位名称|单位全称|年份|数字|日期)[^（）()【】[\]\n]{0,12}[）)】\]]|【\s*】/gu,
  /(?:该|此|本)(?:部分|项|表)(?:内容)?以表格形式报告/gu,
  // 共公开条, 收到件: not 公开件 or 申请件, which are words.
  /(?:共公开|公开(?:政府)?信息|发布(?:政府)?信息|公开各类(?:政府)?信息|共发布|共)\s*条(?=[，,。；;、\s]|$)|(?:共收到|共受理|收到|受理|办结|结转|新收)\s*件(?=[，,。；;、]|$)|(?:申请|复议|诉讼|文件)(?:\s+|共)件(?=[，,。；;、]|$)/gu,
] as const;

export const textLeftover: Rule<"text.leftover"> = {
  name: "text.leftover",
  moments: ["submit", "publish"],
  source: "国办公开办函〔2021〕30号：不得敷衍塞责；模板未填完的地方",
  wordsOnly: true,
  check: ({ report, format }) =>
    narrativeKeys.flatMap((key) =>
      leftovers
        .flatMap((pattern) => [...report.narrative[key].matchAll(pattern)])
        .sort((a, b) => a.index - b.index)
        .map((match) => {
          const { input, index } = match;
          // Words around it, so that it can be found.
          const before = /[^，。；：！？\n]{0,8}$/u.exec(input.slice(0, index))?.[0] ?? "";
          const after = /^[^，。；：！？\n]{0,8}\d*/u.exec(input.slice(index + match[0].length))?.[0] ?? "";
          const quote = `${before}${match[0]}${after}`.trim();
          return {
            rule: "text.leftover",
            level: "block",
            figures: [],
            section: sectionOfText(format, key),
            facts: { quote, said: match[0].trim() },
            quote,
          } as const;
        }),
    ),
};
