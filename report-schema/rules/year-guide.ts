import type { RuleName } from "../finding.ts";
import type { GuidePart } from "./guide-part.ts";

const stock = {
  table: "表二",
  row: "行政规范性文件",
  lastYear: 2024,
  last: { label: "现行有效件数", value: 8 },
  added: { label: "本年制发件数", value: 2 },
};

export const yearGuide: GuidePart<Extract<RuleName, `years.${string}` | "text.copied">> = {
  "years.carried-in": {
    title: "上年结转与上一年度年报的结转下年度一致",
    levels: ["block", "explain", "note"],
    example: {
      table: "表三",
      row: "二、上年结转政府信息公开申请数量",
      lastRow: "四、结转下年度继续办理",
      lastYear: 2024,
      columns: [{ label: "总计", value: 1, last: 2 }],
      isTotal: true,
      unitReorganised: false,
    },
  },
  "years.in-force": {
    title: "现行有效件数与上年相衔接",
    levels: ["explain"],
    example: { ...stock, removed: { label: "本年废止件数", value: 1 }, stock: { label: "现行有效件数", value: 12 } },
  },
  "years.repealed": {
    title: "废止件数不超过上年现行有效加本年制发",
    levels: ["block", "explain"],
    example: {
      ...stock,
      removed: { label: "本年废止件数", value: 11 },
      stock: { label: "现行有效件数", value: 0 },
      unitReorganised: false,
    },
  },
  "years.previous-items": {
    title: "上一年项目数量与上一年度年报相衔接",
    levels: ["explain"],
    example: {
      table: "表二",
      row: "行政许可",
      lastYear: 2019,
      value: { label: "上一年项目数量", value: 15 },
      last: [
        { label: "上一年项目数量", value: 12 },
        { label: "本年增/减", value: 2 },
      ],
    },
  },
  "years.jump": {
    title: "较大的数字与上年相差悬殊（通常十倍以上）",
    levels: ["note"],
    example: {
      table: "表二",
      lastYear: 2024,
      factor: 10,
      rows: [{ label: "行政许可·本年处理决定数量", value: "860", last: "86" }],
    },
  },
  "years.identical": {
    title: "全部数字与上年相同",
    levels: ["explain"],
    example: { lastYear: 2024, count: 173 },
  },
  "text.copied": {
    title: "正文与本单位上年年报或其他单位年报雷同",
    levels: ["explain"],
    example: {
      kind: "last-year",
      unit: "示例县水务局",
      year: 2024,
      share: 0.72,
      most: 0.5,
      sentences: 9,
      examples: ["及时更新农村供水、水旱灾害防御等栏目"],
      others: 0,
    },
  },
};
