/** What is said in words: period, years, basis, names, parts left out, left-overs, personal data, fees. */
import { formatById } from "#report-schema/formats/registry.ts";
import { plain, type Draft } from "../draft.ts";
import { family, withFigures, withSentence, withText, withWords, type Broken } from "./fault.ts";

function marked(draft: Draft | undefined, mark: string): Broken | undefined {
  return draft && { draft, mark };
}

const leftovers = [
  "共公开条，其中政策文件若干。",
  "全年召开专题会议XX次。",
  "组织培训____次。",
  "该部分以表格形式报告。",
  "全年收到申请（请填写数字）件。",
  "××局主要负责人亲自部署。",
];

const emptyTalk =
  "我们高度重视政府信息公开工作，切实加强组织领导，健全工作机制，严格落实责任，不断提升公开的质量和水平，主动接受社会监督，取得了明显成效。";

export const wordFaults = family("正文文字", [
  {
    name: "正文没有一个数字",
    rule: "text.vague",
    apply: (draft) => {
      const facets = [...new Set(draft.text.overview.flatMap(({ facet }) => facet ?? []))];
      return withText(
        draft,
        "overview",
        facets.map((facet, index) => ({
          facet,
          sayings: [plain(`（${"一二三四五六"[index]}）${facet}。`), plain(emptyTalk)],
        })),
      );
    },
  },
  {
    name: "问题和改进缺少内容，只有半句",
    rule: "text.vague",
    apply: (draft) => withText(draft, "problems", [{ sayings: [plain("公开意识有待加强，今后将努力改进。")] }]),
  },
  {
    name: "统计期限写成上一年",
    rule: "text.period",
    apply: (draft) => withWords(draft, new RegExp(`${draft.year}(?=年1月1日)`, "gu"), String(draft.year - 1)),
  },
  {
    name: "统计期限截止日写错",
    rule: "text.period",
    apply: (draft, chance) => withWords(draft, /12月31日(?=止?。)/u, chance.pick(["11月30日", "12月30日", "10月31日"])),
  },
  {
    name: "开头写成上一年",
    rule: "text.year",
    apply: (draft) => withWords(draft, new RegExp(`^${draft.year}年，(?=.*贯彻落实)`, "u"), `${draft.year - 1}年，`),
  },
  {
    name: "把上年的打算留了下来",
    rule: "text.year",
    apply: (draft, chance) =>
      withText(draft, "problems", [
        ...draft.text.problems.slice(0, 1),
        {
          sayings: [
            plain(`${draft.year}年，${draft.unit.we}将${chance.pick(["进一步", "继续", "着力"])}规范依申请公开办理。`),
          ],
        },
      ]),
  },
  {
    name: "发文机关名称写错",
    rule: "text.basis",
    apply: (draft, chance) => {
      const wrong = chance.pick([
        "国务院办公厅政府信息公开与政务公开办公室",
        "国务院办公厅政务公开办公室",
        "国务院办公厅政府信息公开办公室",
      ]);
      return marked(withWords(draft, /国务院办公厅政府信息与政务公开办公室/u, wrong), wrong);
    },
  },
  {
    name: "引了另一个年度的格式通知",
    rule: "text.basis",
    apply: (draft) => {
      const { number } = formatById(draft.formatId).notice;
      const wrong = /2021/u.test(number) ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
      return marked(withWords(draft, /国办公开办函.20\d\d.\d+号/u, wrong), wrong);
    },
  },
  {
    name: "条例用了旧令号",
    rule: "text.basis",
    apply: (draft) => marked(withWords(draft, /国务院令第711号/u, "国务院令第492号"), "492"),
  },
  {
    name: "写成别的单位的年报",
    rule: "text.unit-name",
    apply: (draft) => {
      const { name, neighbour } = draft.unit;
      return marked(withWords(draft, new RegExp(`现公布${name}`, "u"), `现公布${neighbour}`), neighbour);
    },
  },
  {
    name: "整句抄自别的单位",
    rule: "text.unit-name",
    apply: (draft, chance) => {
      const { neighbour } = draft.unit;
      const did = chance.pick(["认真落实政府信息公开工作责任", "高度重视政务公开工作", "严格执行保密审查制度"]);
      return marked(withSentence(draft, "overview", plain(`${neighbour}${did}。`), "监督保障"), neighbour);
    },
  },
  {
    name: "层级词写错",
    rule: "text.unit-name",
    apply: (draft, chance) => {
      const own = draft.unit.name;
      const word = /街道/u.test(own) ? "镇" : /[镇乡]/u.test(own) ? "街道" : /县/u.test(own) ? "区" : "县";
      if (draft.unit.kind === "prefecture" || /清溪市/u.test(own)) return undefined;
      const said = `${chance.pick(["全", "我"])}${word}`;
      return marked(withSentence(draft, "overview", plain(`${said}政务公开工作水平持续提升。`), "监督保障"), said);
    },
  },
  {
    name: "缺一个方面",
    rule: "text.facets",
    apply: (draft, chance) => {
      const facet = chance.pick(["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]);
      const rest = draft.text.overview.filter((paragraph) => paragraph.facet !== facet);
      return { draft: withText(draft, "overview", rest), mark: facet };
    },
  },
  {
    name: "没有小标题",
    rule: "text.facets",
    apply: (draft) => withWords(draft, /^（[一二三四五]）.{4,14}$/u, ""),
  },
  {
    name: "政府缺考核评议责任追究",
    rule: "text.facets",
    apply: (draft) =>
      draft.unit.isGovernment ? marked(withWords(draft, /^政务公开纳入.*情形。$/u, ""), "责任追究") : undefined,
  },
  ...(["overview", "problems"] as const).flatMap((key) =>
    ["", "无"].map((words) => ({
      name: `${key === "overview" ? "总体情况" : "存在的问题"}${words === "" ? "没有写" : "只写“无”"}`,
      rule: "text.empty" as const,
      apply: (draft: Draft) => withText(draft, key, [{ sayings: [plain(words)] }]),
    })),
  ),
  ...leftovers.map((words) => ({
    name: `模板没有填完：${words.slice(0, 9)}`,
    rule: "text.leftover" as const,
    apply: (draft: Draft) => withSentence(draft, "overview", plain(words), "监督保障"),
  })),
  {
    name: "身份证号",
    rule: "text.personal-data",
    apply: (draft) =>
      withSentence(draft, "overview", plain("申请人李某（11010519491231002X）的申请已答复。"), "依申请公开"),
  },
  {
    name: "手机号码",
    rule: "text.personal-data",
    apply: (draft, chance) =>
      withSentence(
        draft,
        "overview",
        plain(`申请人王某（139${chance.int(10_000_000, 99_999_999)}）已撤回申请。`),
        "依申请公开",
      ),
  },
  {
    name: "有逾期未缴费而不说收费通知",
    rule: "text.fees",
    apply: (draft) => {
      const id = "applications.other.notPaid.person";
      if (draft.figures[id] === undefined) return undefined;
      return withFigures(withText(draft, "other", [{ sayings: [plain("无")] }]), { [id]: draft.figures[id] + 1 });
    },
  },
  {
    name: "收取的处理费多于收费金额",
    rule: "text.fees",
    apply: (draft, chance) =>
      draft.figures["proactive.fees.collected"] === 0
        ? withSentence(draft, "other", plain(`全年发出收费通知1件，实际收取信息处理费${chance.int(100, 900)}元。`))
        : undefined,
  },
  {
    name: "规范性文件全填零而正文有文件",
    rule: "text.papers",
    apply: (draft) => {
      const zeros = Object.keys(draft.figures).filter((id) => id.startsWith("proactive.normative."));
      const words = "本机关制发的规范性文件统一在门户网站发布，全年共公布各类文件45件。";
      return withFigures(
        withSentence(draft, "overview", plain(words), "主动公开"),
        Object.fromEntries(zeros.map((id) => [id, 0])),
      );
    },
  },
]);
