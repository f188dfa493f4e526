/** （一）主动公开 and （三）信息管理: what is in 表二, sums of channels, and counts that no table holds. */
import { plain, say, told, type Saying } from "../draft.ts";
import type { Maker } from "./saying-maker.ts";

export function publishingSayings(make: Maker): Saying[] {
  const { chance } = make;
  return [channels(make), ...(chance.is(0.5) ? [decisions(make)] : []), ...chance.shuffled(besides(make)).slice(0, 2)];
}

/** One number, told with its parts. */
function channels({ chance, any }: Maker): Saying {
  const [site, wechat, weibo, others] = [
    chance.int(60, 4000),
    chance.int(3, 800),
    chance.int(2, 400),
    chance.int(1, 90),
  ];
  const total = site + wechat + weibo + others;
  return chance.pick([
    say`全年主动公开政府信息${any("published", total)}条，其中政府网站${any("part", site)}条，微信公众号${any("part", wechat)}条，微博${any("part", weibo)}条，其他方式${any("part", others)}条。`,
    say`通过各类渠道主动公开政府信息共计${any("published", site + wechat)}条，包括政府网站${any("part", site)}条、政务新媒体${any("part", wechat)}条。`,
    say`全年主动公开政府信息${told("published", Math.floor(total / 100) * 100)}余条，其中政府网站${told("loose part", site)}条，政务新媒体${told("loose part", wechat + weibo + others)}条。`,
    say`发布政策解读${any("whole", 3 + weibo)}篇，其中文字解读${any("part", weibo)}篇、图片解读${any("part", 2)}篇、其他解读${any("part", 1)}篇。`,
  ]);
}

function decisions({ chance, n, draft }: Maker): Saying {
  const isNow = draft.figures["proactive.normative.issued"] !== undefined;
  return chance.pick([
    ...(isNow
      ? [
          say`本年度制发行政规范性文件${n("normativeIssued")}件，废止${n("normativeRepealed")}件，现行有效${n("normativeInForce")}件。`,
          say`全年印发行政规范性文件${n("normativeIssued")}件，现行有效行政规范性文件${n("normativeInForce")}件。`,
          say`收取行政事业性收费${n("fees")}万元。`,
        ]
      : []),
    say`全年作出行政许可决定${n("licences")}件，行政处罚决定${n("penalties")}件，行政强制${n("coercion")}件。`,
    say`本年度办理行政许可${n("licences")}件，作出行政处罚${n("penalties")}件。`,
    say`依法作出行政处罚决定${n("penalties")}件。`,
  ]);
}

/** True sentences with numbers that are not in the tables: none of them may be held against one. */
export function besides({ chance, year, any }: Maker): Saying[] {
  const small = (): number => chance.int(2, 60);
  return [
    say`办理人大代表建议${any("aside", small())}件、政协提案${any("aside", small())}件，答复结果全部公开。`,
    say`处理12345热线工单${any("aside", small())}件，回复网民留言${any("aside", small())}条。`,
    say`公示行政许可、行政处罚信息${any("aside", small())}条。`,
    say`审查备案规范性文件${any("aside", small())}件。`,
    say`上半年收到的申请中有${any("aside", 1)}件涉及第三方，已依法征求意见。`,
    say`组织政务公开业务培训${any("aside", small())}场次，参训${any("aside", 200)}余人次。`,
    say`受理群众来信来访${any("aside", small())}件，办结率100%。`,
    plain(`按照《${year}年政务公开工作要点》要求，梳理公开事项目录。`),
    plain("落实《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）要求。"),
    plain("严格执行“先审查、后公开”和“三审三校”制度。"),
  ];
}
