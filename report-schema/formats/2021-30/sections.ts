import type { Section } from "#report-schema/format.ts";

const source = "国办公开办函〔2021〕30号";

/** The six sections in printed order; the opening paragraph stands before them under the title. */
export const sections: readonly Section[] = [
  {
    id: "overview",
    heading: "一、总体情况",
    narrative: "overview",
    facets: [
      { label: "主动公开", headings: ["主动公开"], source: `${source} 第一部分；条例第五十条第（一）项` },
      {
        label: "依申请公开",
        headings: ["依申请公开", "申请公开", "公开申请"],
        source: `${source} 第一部分；条例第五十条第（二）项`,
      },
      {
        label: "政府信息管理",
        headings: ["信息管理", "资源管理", "信息公开管理", "规范化管理"],
        source: `${source} 第一部分`,
      },
      { label: "政府信息公开平台建设", headings: ["平台", "载体", "渠道"], source: `${source} 第一部分` },
      { label: "监督保障", headings: ["监督", "保障"], source: `${source} 第一部分` },
      {
        label: "工作考核、社会评议和责任追究结果情况",
        headings: ["考核", "评议", "责任追究"],
        governmentOnly: true,
        anywhere: true,
        source: "条例第五十条第（四）项",
      },
    ],
    source: `${source} 第一部分`,
  },
  {
    id: "proactive",
    heading: "二、主动公开政府信息情况",
    table: "proactive",
    source: `${source} 第二部分；条例第二十条`,
  },
  {
    id: "applications",
    heading: "三、收到和处理政府信息公开申请情况",
    table: "applications",
    source: `${source} 第三部分；条例第五十条第（二）项`,
  },
  {
    id: "contest",
    heading: "四、政府信息公开行政复议、行政诉讼情况",
    table: "contest",
    source: `${source} 第四部分；条例第五十条第（三）项`,
  },
  {
    id: "problems",
    heading: "五、存在的主要问题及改进情况",
    narrative: "problems",
    source: `${source} 第五部分；条例第五十条第（四）项`,
  },
  {
    id: "other",
    heading: "六、其他需要报告的事项",
    narrative: "other",
    whenEmpty: "无",
    source: `${source} 第六部分；国办函〔2020〕109号`,
  },
];
