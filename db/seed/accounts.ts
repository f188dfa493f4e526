import type { Role } from "#report-schema/access.ts";

export interface SeedAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
}

/** Everyone in the demonstration has this password. */
export const demoPassword = "nianbao-demo";

/** The log-in of whoever administers the demonstration. */
export const demoAdmin = "admin";

/** Invented persons, named after what they do. */
export const seedAccounts: readonly SeedAccount[] = [
  { login: demoAdmin, name: "管理员", role: "admin", unitId: "yanshi" },
  { login: "kezhang", name: "李审查（政务公开科）", role: "office", unitId: "yanshi" },
  { login: "zhengfuban", name: "张填报", role: "clerk", unitId: "zhengfuban" },
  { login: "zhengfuban-shen", name: "王审核", role: "approver", unitId: "zhengfuban" },
  { login: "gonganju", name: "赵填报", role: "clerk", unitId: "gonganju" },
  { login: "guxian", name: "孙填报", role: "clerk", unitId: "guxian" },
];

/** Writes the government's own report; invented too. */
export const governmentAccount: SeedAccount = { login: "quzhengfu", name: "周填报", role: "clerk", unitId: "yanshi" };
