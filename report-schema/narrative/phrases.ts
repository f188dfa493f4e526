/**
 * The words in which reports speak of what the tables count — data, seen in published reports of towns, bureaus,
 * counties and cities; the labels are those the formats print. A phrase that fits two labels of different formats
 * lists both: the first one the format prints is meant.
 */

/** What a sentence is speaking of; a shorter phrase after it (废止3件, 维持2件) is understood from it. */
export type Topic = "applications" | "review" | "suit" | "contest" | "normative" | "rules" | "decisions" | "fees";

export interface Phrase {
  readonly topic: Topic;
  /** Words; the whole match must stand just before the number, filler apart. */
  readonly said: RegExp;
  /** row: a line of a table · column: whose, or how it ended · verb: needs its object (申请) beside it. */
  readonly kind: "row" | "column" | "verb" | "object";
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  /** Understood only when the sentence already speaks of one of these. */
  readonly after?: readonly Topic[];
}

const g = (pattern: string): RegExp => new RegExp(pattern, "gu");
const received = "本年新收政府信息公开申请数量";
const lastYear = "(?:上一?年度?|上个年度|去年|往年|20\\d\\d年度?)";
const nextYear = "(?:下一?年度?|次年|来年|明年|20\\d\\d年度?)";

const applications: readonly Phrase[] = [
  {
    topic: "applications",
    kind: "verb",
    said: g(
      "新收|(?<!不予|暂不|未|不)(?:收到|受理|接收|接到|接受|共收|收悉)(?:并(?:依法|按时|按期)?(?:受理|处理|答复|办理|办结))?",
    ),
    rows: [received],
  },
  {
    topic: "applications",
    kind: "verb",
    said: g("(?<!请)(?:办结|答复|办理|处理|回复|办复|办毕)(?:完毕|完成|结束|完结)?"),
    rows: ["总计"],
  },
  {
    topic: "applications",
    kind: "row",
    said: g(
      `${lastYear}(?:未办结)?(?:结转|转结|转入|转来|遗留)(?:(?:至|到)?(?:本年度?|今年))?(?:继续)?(?:办理|处理)?|结转${lastYear}`,
    ),
    rows: ["上年结转政府信息公开申请数量"],
  },
  {
    topic: "applications",
    kind: "row",
    said: g(
      `(?:结转|转结|转入|顺延|延至)(?:至|到|为|入)?${nextYear}(?:继续)?(?:办理|处理|答复)?|(?:下一?年度?|次年)结转|跨年度?(?:办理|结转)`,
    ),
    rows: ["结转下年度继续办理"],
  },
  { topic: "applications", kind: "row", said: g("(?:准予|同意|予以)(?:全部)?公开"), rows: ["予以公开"] },
  { topic: "applications", kind: "row", said: g("部分公开"), rows: ["部分公开"] },
  { topic: "applications", kind: "row", said: g("不予公开|不同意公开"), rows: ["不予公开"] },
  { topic: "applications", kind: "row", said: g("无法提供"), rows: ["无法提供"] },
  { topic: "applications", kind: "row", said: g("不予处理"), rows: ["不予处理"] },
  { topic: "applications", kind: "row", said: g("其他(?:方式|情形)?处理"), rows: ["其他处理"] },
  { topic: "applications", kind: "row", said: g("国家秘密"), rows: ["属于国家秘密"] },
  { topic: "applications", kind: "row", said: g("法律、?行政法规禁止公开"), rows: ["其他法律行政法规禁止公开"] },
  { topic: "applications", kind: "row", said: g("三安全一稳定"), rows: ["危及“三安全一稳定”"] },
  { topic: "applications", kind: "row", said: g("第三方合法权益"), rows: ["保护第三方合法权益"] },
  { topic: "applications", kind: "row", said: g("(?:三类)?内部事务"), rows: ["属于三类内部事务信息"] },
  { topic: "applications", kind: "row", said: g("(?:四类)?过程性"), rows: ["属于四类过程性信息"] },
  { topic: "applications", kind: "row", said: g("行政执法案卷"), rows: ["属于行政执法案卷"] },
  { topic: "applications", kind: "row", said: g("行政查询事项"), rows: ["属于行政查询事项"] },
  { topic: "applications", kind: "row", said: g("不掌握"), rows: ["本机关不掌握相关政府信息"] },
  { topic: "applications", kind: "row", said: g("(?:另行|重新)制作"), rows: ["没有现成信息需要另行制作"] },
  {
    topic: "applications",
    kind: "row",
    said: g("补正后(?:申请)?(?:内容)?仍?不明确"),
    rows: ["补正后申请内容仍不明确"],
  },
  { topic: "applications", kind: "row", said: g("信访、?举报、?投诉类"), rows: ["信访举报投诉类申请"] },
  { topic: "applications", kind: "row", said: g("重复申请"), rows: ["重复申请"] },
  { topic: "applications", kind: "row", said: g("公开出版物"), rows: ["要求提供公开出版物"] },
  { topic: "applications", kind: "row", said: g("大量、?反复申请"), rows: ["无正当理由大量反复申请"] },
  {
    topic: "applications",
    kind: "row",
    said: g("(?:确认或重新出具|重新出具)已?获取"),
    rows: ["要求行政机关确认或重新出具已获取信息"],
  },
  {
    topic: "applications",
    kind: "row",
    said: g("逾期不补正"),
    rows: ["申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  },
  { topic: "applications", kind: "column", said: g("自然人|公民个人"), columns: ["自然人"] },
  { topic: "applications", kind: "column", said: g("商业企业|(?<!商业|国有|公共)企业"), columns: ["商业企业"] },
  { topic: "applications", kind: "column", said: g("科研机构"), columns: ["科研机构"] },
  { topic: "applications", kind: "column", said: g("社会公益组织"), columns: ["社会公益组织"] },
  { topic: "applications", kind: "column", said: g("法律服务机构"), columns: ["法律服务机构"] },
  {
    topic: "applications",
    kind: "column",
    said: g("法人(?:(?:或者?|和|及|与|、)其(?:他|它)组织)?"),
    columns: ["法人或其他组织"],
  },
];

const contest: readonly Phrase[] = [
  {
    topic: "contest",
    kind: "object",
    said: g("行政复议(?:案件|申请)?(?:和|及|与|或者?|、)(?:提起)?(?:行政)?诉讼(?:案件)?"),
    columns: ["总计"],
  },
  {
    topic: "review",
    kind: "object",
    said: g("复议(?!决定|文书|体制|改革|法|委|机构|机关|工作|能力|意见|应诉|发生率|纠错|后)(?:案件|申请|事项|案)?"),
    columns: ["行政复议", "总计"],
  },
  {
    topic: "suit",
    kind: "object",
    said: g("诉讼(?!法|文书|发生率|纠错|败诉|工作|风险)(?:案件|事项|案)?"),
    columns: ["行政诉讼", "总计"],
  },
  {
    topic: "suit",
    kind: "object",
    said: g("未经复议直接(?:起诉|提起(?:行政)?诉讼)"),
    columns: ["未经复议直接起诉", "总计"],
  },
  {
    topic: "suit",
    kind: "object",
    said: g("复议后(?:又|再)?(?:起诉|提起(?:行政)?诉讼)"),
    columns: ["复议后起诉", "总计"],
  },
  {
    topic: "contest",
    kind: "column",
    said: g("维持(?:原决定|原行政行为)?"),
    columns: ["结果维持"],
    after: ["review", "suit"],
  },
  { topic: "contest", kind: "column", said: g("纠正|纠错"), columns: ["结果纠正"], after: ["review", "suit"] },
  { topic: "contest", kind: "column", said: g("其他结果"), columns: ["其他结果"], after: ["review", "suit"] },
  {
    topic: "contest",
    kind: "column",
    said: g("(?:尚?未|正在)(?:审结|审理)(?:中|完毕|结束)?|未结案"),
    columns: ["尚未审结"],
    after: ["review", "suit"],
  },
];

const papers = "(?:行政)?规范性文件";
const made = "(?:制发|制定|新制发|新制定|制定出台|制定印发|出台|印发)";
const proactive: readonly Phrase[] = [
  {
    topic: "normative",
    kind: "object",
    said: g(`${made}(?:了|的)?${papers}`),
    rows: ["normative"],
    columns: ["issued"],
  },
  {
    topic: "normative",
    kind: "object",
    said: g(`废止(?:了|的)?${papers}`),
    rows: ["normative"],
    columns: ["repealed"],
  },
  {
    topic: "normative",
    kind: "object",
    said: g(`现行有效(?:的)?${papers}`),
    rows: ["normative"],
    columns: ["inForce"],
  },
  {
    topic: "normative",
    kind: "object",
    said: g(`(?<!制发|制定)制发|制定`),
    rows: ["normative"],
    columns: ["issued"],
    after: ["normative"],
  },
  {
    topic: "normative",
    kind: "object",
    said: g("废止"),
    rows: ["normative"],
    columns: ["repealed"],
    after: ["normative"],
  },
  {
    topic: "normative",
    kind: "object",
    said: g("现行有效"),
    rows: ["normative"],
    columns: ["inForce"],
    after: ["normative"],
  },
  {
    topic: "rules",
    kind: "object",
    said: g("(?:制发|制定|新制定|出台)(?:政府|市政府)?规章"),
    rows: ["rules"],
    columns: ["issued"],
  },
  { topic: "rules", kind: "object", said: g("废止(?:政府|市政府)?规章"), rows: ["rules"], columns: ["repealed"] },
  {
    topic: "rules",
    kind: "object",
    said: g("现行有效(?:的)?(?:政府|市政府)?规章"),
    rows: ["rules"],
    columns: ["inForce"],
  },
  ...["licences", "penalties", "coercion"].flatMap((row): Phrase[] => {
    const name = { licences: "行政许可", penalties: "行政处罚", coercion: "行政强制(?:措施|执行)?" }[row]!;
    const decided = { topic: "decisions", kind: "object", rows: [row], columns: ["decided"] } as const;
    return [
      {
        ...decided,
        said: g(
          `(?:作出|做出|办理|处理|实施|采取|办结|核发)(?:的|各类)?${name}(?:处理)?(?:决定)?|${name}(?:处理)?决定`,
        ),
      },
      { ...decided, said: g(name), after: ["decisions"] },
    ];
  }),
  {
    topic: "fees",
    kind: "object",
    said: g("(?:收取|征收|收缴)?行政事业性收费(?:金额|收入)?"),
    rows: ["fees"],
    columns: ["collected"],
  },
];

export const phrases: readonly Phrase[] = [...applications, ...contest, ...proactive];

/** The labels a proactive quantity may be printed under, in either format. */
export const labelsSaid: Readonly<Record<string, readonly string[]>> = {
  normative: ["行政规范性文件", "规范性文件"],
  rules: ["规章"],
  licences: ["行政许可"],
  penalties: ["行政处罚"],
  coercion: ["行政强制"],
  fees: ["行政事业性收费"],
  issued: ["本年制发件数", "本年新制作数量"],
  repealed: ["本年废止件数"],
  inForce: ["现行有效件数", "对外公开总数量"],
  decided: ["本年处理决定数量", "处理决定数量"],
  collected: ["本年收费金额"],
};

/** Between a phrase and its number stands nothing that tells of something else. */
export const filler =
  /^(?:的|了|共|计|有|为|是|达|到|数|量|总|合|全部|案件?|申请|信息|公开|政府|事项|情形|情况|类|件|次|：|，|均|已|各|约|近|超|超过|本年度?|全年|决定|方面|“|”|行政|发生|相关|性|依法|告知|书|比例|人|提出|提起|被|的|累计|（|起诉|次|、(?:信访)?(?:举报|投诉|信访)+)*$/u;

/** What an application is called. */
export const applicationWords = /申请|公开件|依申请/u;
/** A verb with one of these for its object counts something else: 办理人大代表建议, 受理信访, 处理留言. */
export const otherObjects =
  /许可|建议|提案|信访(?!举报投诉类)|投诉(?!类)|举报(?!投诉类)|咨询|留言|来信|来电|来访|热线|意见|邮件|舆情|备案|审查|救助|低保|补贴|公积金|注册|工伤|仲裁|复议|诉讼|执行|援助|职称|项目|资金|问题|诉求|工单|许可|补正|转办|转送|网民|费/u;
/** The way an application came parts the whole, unless all ways are told (通过网络、信函等渠道共收到). */
export const channels = /网上|网络|线上|书面|当面|现场|信函|邮寄|电子|邮箱|窗口|传真|口头|平台|网站/u;
export const allChannels =
  /等(?:各|多)?(?:种|类)?(?:渠道|方式|形式|途径|平台)|(?:各|多)(?:种|类|个)?(?:渠道|方式)|线上线下/u;
/** What each kind of thing is counted in. */
export const countedIn: Readonly<Record<Topic, readonly string[]>> = {
  applications: ["", "件", "件次", "份", "条", "个", "起", "宗", "项", "人"],
  review: ["", "件", "起", "宗", "次", "个"],
  suit: ["", "件", "起", "宗", "次", "个"],
  contest: ["", "件", "起", "宗", "次", "个"],
  normative: ["", "件", "份", "个", "部", "项"],
  rules: ["", "件", "份", "个", "部", "项"],
  decisions: ["", "件", "起", "宗", "个", "项", "份", "次"],
  fees: ["元", "万元", "亿元"],
};
/** 公布行政复议决定书3件, 公示行政许可12条 count what was published. */
export const publishing =
  /公示|公布|发布|公开(?!申请)|归集|推送|录入|上传|报送|解读|转载|清理|审查|审核|审理|评估|修订|修改|备案/u;
