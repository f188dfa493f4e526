import type { Column, Table } from "#report-schema/format.ts";

const items: readonly Column[] = [
  { key: "previous", labels: ["上一年项目数量"] },
  { key: "change", labels: ["本年增/减"], kind: "change" },
];
const itemsAndDecisions: readonly Column[] = [...items, { key: "decided", labels: ["处理决定数量"] }];

export const proactive: Table = {
  id: "proactive",
  name: "表二",
  widths: [34, 22, 22, 22],
  onePage: true,
  blocks: [
    {
      title: "第二十条第（一）项",
      corner: "信息内容",
      labelColumns: 1,
      columns: [
        { key: "made", labels: ["本年新制作数量"] },
        { key: "published", labels: ["本年新公开数量"] },
        { key: "publicTotal", labels: ["对外公开总数量"] },
      ],
      rows: [
        { key: "rules", labels: ["规章"] },
        { key: "normative", labels: ["规范性文件"] },
      ],
      source: "条例第二十条第（一）项",
    },
    {
      title: "第二十条第（五）项",
      corner: "信息内容",
      labelColumns: 1,
      columns: itemsAndDecisions,
      rows: [
        { key: "licences", labels: ["行政许可"] },
        { key: "services", labels: ["其他对外管理服务事项"] },
      ],
      source: "条例第二十条第（五）项",
    },
    {
      title: "第二十条第（六）项",
      corner: "信息内容",
      labelColumns: 1,
      columns: itemsAndDecisions,
      rows: [
        { key: "penalties", labels: ["行政处罚"] },
        { key: "coercion", labels: ["行政强制"] },
      ],
      source: "条例第二十条第（六）项",
    },
    {
      title: "第二十条第（八）项",
      corner: "信息内容",
      labelColumns: 1,
      columns: items,
      rows: [{ key: "fees", labels: ["行政事业性收费"] }],
      source: "条例第二十条第（八）项",
    },
    {
      title: "第二十条第（九）项",
      corner: "信息内容",
      labelColumns: 1,
      columns: [
        { key: "items", labels: ["采购项目数量"] },
        { key: "amount", labels: ["采购总金额（单位：万元，保留4位小数）"], kind: "money" },
      ],
      rows: [{ key: "procurement", labels: ["政府集中采购"] }],
      source: "条例第二十条第（九）项",
    },
  ],
};
