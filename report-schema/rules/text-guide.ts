import type { RuleName } from "../finding.ts";
import type { GuidePart } from "./guide-part.ts";

export const textGuide: GuidePart<Exclude<Extract<RuleName, `text.${string}`>, "text.copied">> = {
  "text.empty": {
    title: "必须写的部分已经写了，不是“无”",
    levels: ["block"],
    example: { heading: "五、存在的主要问题及改进情况", text: "无" },
  },
  "text.title": {
    title: "标题写法正确（读入的文件）",
    levels: ["explain", "note"],
    example: { said: "示例县水务局2025年政务公开年报", right: "示例县水务局2025年政府信息公开工作年度报告" },
  },
  "text.vague": {
    title: "正文写了具体情况，不是空话",
    levels: ["explain", "note"],
    example: { kind: "no-number", heading: "一、总体情况", characters: 268 },
  },
  "text.facets": {
    title: "总体情况写全各个方面",
    levels: ["explain"],
    example: { heading: "一、总体情况", missing: ["政府信息公开平台建设", "监督保障"] },
  },
  "text.figure": {
    title: "正文的数字与表格一致",
    levels: ["explain"],
    example: {
      quote: "全年收到政府信息公开申请13件",
      stated: 13,
      approximate: false,
      unit: "件",
      terms: [{ label: "表三·一、本年新收政府信息公开申请数量·总计", value: 12 }],
      total: 12,
      withCarriedIn: 1,
    },
  },
  "text.sum": {
    title: "“共…其中…”各项相加等于总数",
    levels: ["explain", "note"],
    example: {
      quote: "发布政策解读51次，其中本地14次、转发上级36次",
      whole: 51,
      unit: "次",
      parts: [
        { label: "本地", value: 14 },
        { label: "转发上级", value: 36 },
      ],
      total: 50,
      isCertain: true,
    },
  },
  "text.percentage": {
    title: "百分比与所列数字相符",
    levels: ["explain"],
    example: { quote: "不予公开3件，占20%", kind: "share", part: 3, whole: 12, stated: 20, computed: 25 },
  },
  "text.repeated": {
    title: "同一个数前后一致",
    levels: ["explain", "note"],
    example: { first: "主动公开信息126条", second: "主动公开信息162条", firstValue: 126, secondValue: 162 },
  },
  "text.period": {
    title: "统计期限为本年度 1 月 1 日至 12 月 31 日",
    levels: ["block"],
    example: { quote: "2024年1月1日至12月31日", year: 2025 },
  },
  "text.year": {
    title: "正文说的是本年度的情况",
    levels: ["explain"],
    example: { quote: "2024年，我局认真落实", said: 2024, year: 2025, kind: "old" },
  },
  "text.basis": {
    title: "条例、格式通知和发文机关名称正确",
    levels: ["explain"],
    example: {
      kind: "issuer",
      said: "国务院办公厅政府信息公开与政务公开办公室",
      right: "国务院办公厅政府信息与政务公开办公室",
    },
  },
  "text.unit-name": {
    title: "单位名称和所说的地方正确",
    levels: ["explain", "note"],
    example: { kind: "other-unit", said: "示例县林业局", unit: "示例县水务局" },
  },
  "text.leftover": {
    title: "没有模板遗留的空白和提示",
    levels: ["block"],
    example: { quote: "共公开条", said: "共公开条" },
  },
  "text.personal-data": {
    title: "没有身份证号和个人手机号码",
    levels: ["block"],
    example: { kind: "mobile", masked: "139******78" },
  },
  "text.fees": {
    title: "信息处理费的收费通知和金额写明且相符",
    levels: ["explain"],
    example: {
      kind: "amount",
      heading: "",
      place: "表二·行政事业性收费·本年收费金额",
      value: 0.03,
      said: "实际收取信息处理费400元",
    },
  },
  "text.papers": {
    title: "正文所说的规范性文件已填入表二",
    levels: ["note"],
    example: { quote: "共公布各类文件45件", table: "表二", row: "规范性文件" },
  },
  "text.scores": {
    title: "政府年报所写的考核情况与已下发的得分一致",
    levels: ["explain"],
    example: { quote: "对45个单位的政务公开工作按月考核", quantity: "units", of: "", stated: 45, known: 44 },
  },
  "text.length": {
    title: "第一部分的字数符合当地规定",
    levels: ["explain"],
    example: { kind: "long", heading: "一、总体情况", characters: 1326, limit: 1000 },
  },
};
