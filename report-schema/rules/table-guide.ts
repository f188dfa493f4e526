import type { RuleName } from "../finding.ts";
import type { GuidePart } from "./guide-part.ts";

type TableRule = Extract<
  RuleName,
  `figures.${string}` | `applications.${string}` | `proactive.${string}` | `contest.${string}` | `format.${string}`
>;

const [table, row] = ["表二", "行政许可"];
const handled = { label: "（七）总计", value: 18 };

export const tableGuide: GuidePart<TableRule> = {
  "format.wrong-year": {
    title: "使用本年度应当使用的格式",
    levels: ["block"],
    example: { year: 2021, format: "国办公开办函〔2019〕60号", right: "国办公开办函〔2021〕30号" },
  },
  "format.labels": {
    title: "表格的文字与格式一致（读入的文件）",
    levels: ["explain"],
    example: { table: "表三", labels: [{ seen: "5.属于三类内容事务信息", printed: "5.属于三类内部事务信息" }] },
  },
  "figures.type": {
    title: "表内各项均为数字",
    levels: ["block"],
    example: { place: "表四·行政复议·结果维持", text: "/", problem: "not-a-number", kind: "count" },
  },
  "figures.blank": {
    title: "各项均已填写，没有发生的填 0",
    levels: ["block"],
    example: { table: "表三", rows: ["（一）予以公开"], columns: ["自然人"], count: 1, wholeTable: false },
  },
  "applications.balance": {
    title: "表三勾稽关系：一＋二＝（七）总计＋四",
    levels: ["block"],
    example: {
      table: "表三",
      column: "自然人",
      left: [
        { label: "一", value: 10 },
        { label: "二", value: 1 },
      ],
      right: [
        { label: "（七）总计", value: 8 },
        { label: "四", value: 2 },
      ],
    },
  },
  "applications.handled": {
    title: "表三“（七）总计”等于各项办理结果之和",
    levels: ["block"],
    example: {
      place: "表三·（七）总计·自然人",
      terms: [
        { label: "（一）予以公开", value: 4 },
        { label: "（二）部分公开", value: 1 },
      ],
      computed: 5,
      declared: 6,
    },
  },
  "applications.row-total": {
    title: "表三“总计”列等于各类申请人之和",
    levels: ["block"],
    example: {
      place: "表三·一、本年新收政府信息公开申请数量·总计",
      terms: [
        { label: "自然人", value: 9 },
        { label: "商业企业", value: 3 },
      ],
      computed: 12,
      declared: 13,
    },
  },
  "contest.total": {
    title: "表四“总计”等于各种结果之和",
    levels: ["block"],
    example: {
      place: "表四·行政复议·总计",
      terms: [
        { label: "结果维持", value: 10 },
        { label: "尚未审结", value: 1 },
      ],
      computed: 11,
      declared: 0,
    },
  },
  "proactive.rules-power": {
    title: "没有规章制定权的单位，规章填 0",
    levels: ["block", "explain"],
    example: { place: "表二·规章·本年制发件数", value: 2, unitKindKnown: true },
  },
  "proactive.stock": {
    title: "现行有效（对外公开总数）不少于本年制发（新公开）",
    levels: ["explain"],
    example: {
      table,
      row: "行政规范性文件",
      greater: { label: "现行有效件数", value: 1 },
      lesser: { label: "本年制发件数", value: 2 },
    },
  },
  "proactive.items": {
    title: "上一年项目数量加本年增减不小于 0",
    levels: ["block"],
    example: {
      table,
      row,
      terms: [
        { label: "上一年项目数量", value: 3 },
        { label: "本年增/减", value: -4 },
      ],
    },
  },
  "proactive.decided-without-items": {
    title: "有处理决定的，应有相应项目",
    levels: ["explain"],
    example: {
      table,
      row,
      decided: { label: "处理决定数量", value: 92 },
      terms: [
        { label: "上一年项目数量", value: 0 },
        { label: "本年增/减", value: 0 },
      ],
    },
  },
  "proactive.procurement": {
    title: "采购项目数量与采购总金额同为 0 或都不为 0",
    levels: ["explain"],
    example: {
      table,
      row: "政府集中采购",
      zero: "采购项目数量",
      filled: { label: "采购总金额", value: 7 },
    },
  },
  "proactive.money-unit": {
    title: "金额以万元为单位，没有把元填成万元",
    levels: ["explain"],
    example: { place: "表二·行政事业性收费·本年收费金额", amount: "1250000.0000", inYuan: "125.0000" },
  },
  "proactive.money-precision": {
    title: "金额按要求保留小数",
    levels: ["note"],
    example: { place: "表二·政府集中采购·采购总金额（单位：万元，保留4位小数）", amount: "7.0000", decimals: 4 },
  },
  "applications.other-share": {
    title: "其他处理占比过高",
    levels: ["note"],
    example: { table: "表三", part: { label: "（六）其他处理", value: 13 }, whole: handled, most: 0.3 },
  },
  "applications.not-held-share": {
    title: "不掌握相关政府信息占比过高",
    levels: ["note"],
    example: { table: "表三", part: { label: "1.本机关不掌握相关政府信息", value: 17 }, whole: handled, most: 0.9 },
  },
  "contest.without-applications": {
    title: "有复议、诉讼而没有申请",
    levels: ["explain"],
    example: { count: 2 },
  },
  "figures.all-zero": {
    title: "申请和复议、诉讼全部为 0 的，写明核对过的来源",
    levels: ["explain", "note"],
    example: { tables: ["表三", "表四"] },
  },
};
