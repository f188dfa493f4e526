/** A scheme from JSON: its shape, and then whether it adds up. Every fault is a sentence that names the place. */
import { z } from "zod";
import { schemeFaults } from "./scheme-faults.ts";
import { schemeSchema, type Scheme } from "./scheme.ts";

export type SchemeReading =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly problems: readonly string[] };

export function readScheme(value: unknown): SchemeReading {
  const parsed = schemeSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => shapeFault(value, issue)) };
  const problems = schemeFaults(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scheme: parsed.data };
}

/** What the parts of a scheme are called. */
const partNames: Readonly<Record<string, string>> = {
  schema: "文件格式标记",
  id: "代号",
  name: "名称",
  year: "年度",
  version: "版本",
  source: "出处",
  notes: "说明",
  full: "满分",
  period: "计分周期",
  prefixes: "名称前缀",
  groups: "分组",
  units: "单位名单",
  aliases: "别名",
  kinds: "单位类别",
  endings: "名称结尾",
  indicators: "指标",
  children: "下级指标",
  number: "序号",
  text: "评分内容",
  method: "评分方式及标准",
  evidence: "佐证材料",
  heldFor: "被评定单位",
  column: "列名",
  fedBy: "取自年报的数",
  kind: "计分办法",
  parts: "分项",
  tiers: "分档",
  from: "起点",
  points: "分值",
  minus: "扣分",
  base: "扣分前的分",
  counted: "计数单位",
  floor: "最低分",
  each: "每次分值",
  factor: "倍数",
  most: "单项上限",
  of: "所看的项目",
  threshold: "分数线",
  top: "名次",
  among: "范围",
  more: "界限",
  cap: "加分上限",
  weight: "权重",
  rounding: "小数位数",
  decimals: "小数位数",
  notApplicable: "不涉及的算法",
  take: "算法",
  accumulation: "全年累计",
  before: "此前累计的列名",
  totalName: "总分列名",
  ranking: "排名",
  by: "依据",
  ties: "同分规则",
  tieBreak: "同分先看的项目",
  lists: "名单",
  best: "较好家数",
  worst: "较差家数",
  notUpdated: "未更新所看的项目",
  grades: "等次",
  atLeast: "分数线",
  percent: "比例",
  rest: "其余的等次",
  round: "家数取整",
};

/** 指标“组织领导”的满分：应为数字 */
function shapeFault(value: unknown, issue: z.core.$ZodIssue): string {
  let at: unknown = value;
  const place: string[] = [];
  for (const key of issue.path) {
    at = typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key as string] : undefined;
    if (typeof key === "number") {
      const named = typeof at === "object" && at !== null && "name" in at ? at.name : undefined;
      place.push(`${place.pop() ?? ""}${typeof named === "string" && named ? `“${named}”` : `第 ${key + 1} 个`}`);
    } else place.push(partNames[String(key)] ?? String(key));
  }
  const where = place.length > 0 ? place.join("的") : "方案";
  if (issue.code === "unrecognized_keys") return `${where}里有不认识的项目：${issue.keys.join("、")}`;
  return `${where}：${/\p{Script=Han}/u.test(issue.message) ? issue.message : "没有填，或者填得不对"}`;
}
