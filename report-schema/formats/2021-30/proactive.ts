import type { Column, Table } from "#report-schema/format.ts";

const decided: readonly Column[] = [{ key: "decided", labels: ["本年处理决定数量"] }];

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
        { key: "issued", labels: ["本年制发件数"] },
        { key: "repealed", labels: ["本年废止件数"] },
        { key: "inForce", labels: ["现行有效件数"] },
      ],
      rows: [
        { key: "rules", labels: ["规章"] },
        { key: "normative", labels: ["行政规范性文件"] },
      ],
      source: "条例第二十条第（一）项",
    },
    {
      title: "第二十条第（五）项",
      corner: "信息内容",
      labelColumns: 1,
      columns: decided,
      rows: [{ key: "licences", labels: ["行政许可"] }],
      source: "条例第二十条第（五）项",
    },
    {
      title: "第二十条第（六）项",
      corner: "信息内容",
      labelColumns: 1,
      columns: decided,
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
      columns: [{ key: "collected", labels: ["本年收费金额（单位：万元）"], kind: "money" }],
      rows: [{ key: "fees", labels: ["行政事业性收费"] }],
      source: "条例第二十条第（八）项",
    },
  ],
};
