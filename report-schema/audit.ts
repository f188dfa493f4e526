/** What kinds of acts are put on record (操作记录), in the words people choose from. */
export const auditKinds = [
  "logIn",
  "logInFailed",
  "logOut",
  "security",
  "account",
  "unit",
  "round",
  "rules",
  "report",
  "waiver",
  "papers",
  "publication",
  "reminder",
  "scheme",
  "score",
  "file",
  "setting",
  "audit",
] as const;
export type AuditKind = (typeof auditKinds)[number];

export const auditKindLabels: Readonly<Record<AuditKind, string>> = {
  logIn: "登录",
  logInFailed: "登录未成",
  logOut: "退出",
  security: "账号安全",
  account: "账号管理",
  unit: "单位管理",
  round: "年度",
  rules: "检查规则",
  report: "年报办理",
  waiver: "准予不改",
  papers: "成批下载",
  publication: "发布",
  reminder: "催报",
  scheme: "考核方案",
  score: "考核计分",
  file: "导入导出",
  setting: "系统设置",
  audit: "操作记录",
};

/** The label of a kind as it stands on record; a word of a later program is shown as it is. */
export function auditKindLabel(kind: string): string {
  return Object.hasOwn(auditKindLabels, kind) ? auditKindLabels[kind as AuditKind] : kind;
}
