import type { RuleName } from "../finding.ts";
import type { Level } from "../format.ts";

/** How strictly a rule is applied in a round; a rule that is off is not run. */
export type SetLevel = Level | "off";

/** What an office may decide about a rule, and what leaves it nothing to decide. */
export interface RulePolicy {
  /** The level of what the rule is sure of, where nothing was set. */
  readonly usual: Level;
  /** Levels it may be set to, the strictest first; one alone is fixed. */
  readonly allowed: readonly SetLevel[];
  /** Whether the office may let a unit hand in although the rule blocks it. */
  readonly waivable: boolean;
  /** Why: law and arithmetic fix a rule, our own experience does not. */
  readonly ground: string;
}

function policy(usual: Level, allowed: string, waivable: boolean, ground: string): RulePolicy {
  return { usual, allowed: allowed.split(" ") as SetLevel[], waivable, ground };
}

const arithmetic = policy("block", "block", false, "算术关系，不相等即有错数，不能放宽、不能免改");
const blanks = policy("block", "block", false, "格式要求逐格填写，空白和文字不等于 0，不能放宽、不能免改");
const experience = policy("explain", "explain note off", true, "审查经验，可以放宽或停用");
const accuracy = policy(
  "explain",
  "explain note",
  true,
  "国办公开办函〔2021〕30号要求内容准确，可以放宽为提请注意，不能停用",
);
const carriedOver = policy(
  "block",
  "block explain",
  true,
  "格式要求与上年衔接；机构改革、职能划转的单位确有不一致的，可以免改",
);
const remarkable = policy("note", "explain note off", true, "审查经验，只供核对，可以要求说明或停用");

export const rulePolicies: { readonly [Name in RuleName]: RulePolicy } = {
  "format.wrong-year": policy("block", "block", false, "格式由国家按年度规定，各地不能自定"),
  "format.labels": policy("explain", "block explain note", true, "表格文字由国家格式规定，可以从严或放宽，不能停用"),
  "figures.type": blanks,
  "figures.blank": blanks,
  "applications.balance": arithmetic,
  "applications.handled": arithmetic,
  "applications.row-total": arithmetic,
  "contest.total": arithmetic,
  "proactive.rules-power": policy(
    "block",
    "block",
    false,
    "《立法法》规定了谁有规章制定权，不能免改；单位类别有误的请改单位资料",
  ),
  "proactive.stock": accuracy,
  "proactive.items": arithmetic,
  "proactive.decided-without-items": experience,
  "proactive.procurement": accuracy,
  "proactive.money-unit": accuracy,
  "proactive.money-precision": remarkable,
  "applications.other-share": remarkable,
  "applications.not-held-share": remarkable,
  "text.empty": policy("block", "block", false, "《条例》第五十条规定必须写明，不能放宽、不能免改"),
  "text.title": policy("explain", "block explain note", true, "标题写法全国一致，可以从严或放宽，不能停用"),
  "text.vague": policy("explain", "explain note off", true, "审查经验，是否空泛由人判断，可以放宽或停用"),
  "text.facets": policy("explain", "block explain", true, "《条例》第五十条和格式规定应当写全，可以从严，不能放宽"),
  "text.figure": policy("explain", "block explain", true, "正文与表格应当一致；不是同一口径的可以说明或免改"),
  "text.sum": accuracy,
  "text.percentage": accuracy,
  "text.repeated": policy("explain", "block explain note", true, "同一数量前后应当一致；不是同一口径的可以说明或免改"),
  "text.period": policy("block", "block", true, "格式规定统计期限为全年；年度中间成立、撤销的单位可以免改"),
  "text.year": accuracy,
  "text.basis": policy("explain", "block explain note", true, "名称和文号应当准确，可以从严或放宽，不能停用"),
  "text.unit-name": accuracy,
  "text.leftover": policy("block", "block explain", true, "按文字特征判断，可能误判，可以放宽为说明或免改"),
  "text.personal-data": policy(
    "block",
    "block",
    false,
    "《个人信息保护法》《条例》第十五条：不得公开个人隐私，不能放宽、不能免改",
  ),
  "text.fees": accuracy,
  "text.papers": remarkable,
  "text.scores": policy(
    "explain",
    "block explain note",
    true,
    "写考核情况是《条例》的规定，数字以已下发的得分为准；不是同一口径的可以说明或免改",
  ),
  "text.length": policy("explain", "block explain note", true, "各地自定的要求，字数和松紧由主管部门设定"),
  "contest.without-applications": experience,
  "figures.all-zero": policy("explain", "explain note", true, "零报告是否属实应当核对，可以放宽为提请注意，不能停用"),
  "years.carried-in": carriedOver,
  "years.in-force": accuracy,
  "years.repealed": carriedOver,
  "years.previous-items": accuracy,
  "years.jump": remarkable,
  "years.identical": policy(
    "explain",
    "explain note",
    true,
    "国办公开办函〔2021〕30号要求内容不得雷同，可以放宽为提请注意，不能停用",
  ),
  "text.copied": policy(
    "explain",
    "block explain note",
    true,
    "国办公开办函〔2021〕30号列明内容雷同，可以从严或放宽，不能停用",
  ),
};

/** Whether the office may let this finding stand, however strictly the round takes it. */
export function isWaivable(rule: RuleName): boolean {
  return rulePolicies[rule].waivable;
}
