/** Parts of a 通报 that are plain text, and what a form calls those of one line. */
export const plainParts = [
  "series",
  "office",
  "officeShort",
  "subject",
  "tableSubject",
  "namePrefix",
  "problems",
  "opening",
  "lead",
  "sendTo",
  "issueTo",
  "signedBy",
  "reviewedBy",
  "editedBy",
  "contact",
] as const;

/** Name, label, characters at most, hint. */
export const partLabels: readonly (readonly [name: string, label: string, most: number, hint?: string])[] = [
  ["series", "版头", 30],
  ["office", "印发单位全称", 100],
  ["officeShort", "正文里怎么称呼印发单位", 100, "如：区政府办公室；不填用全称"],
  ["subject", "通报什么（标题用）", 60],
  ["tableSubject", "附表叫什么", 60],
  ["namePrefix", "第一个部门名称前加", 10, "如：区"],
  ["lead", "工作要求前的一句话", 200],
  ["sendTo", "送", 300],
  ["issueTo", "发", 300],
  ["signedBy", "签发", 50],
  ["reviewedBy", "审核", 50],
  ["editedBy", "责任编辑", 50],
  ["contact", "联系方式", 200],
];
