import type { SeedAccount } from "../accounts.ts";

/** Surnames of invented people, who are named after what they do. */
const surnames = "钱周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施曹严华金魏陶姜";

export function invented(index: number, what: string): string {
  return `${surnames[index % surnames.length]}${what}`;
}

/** A clerk for each of these units, named like the unit; a unit's own reviewer, and a second one of the office. */
export function furtherAccounts(unitIds: readonly string[]): SeedAccount[] {
  return [
    ...unitIds.map((id, index) => ({ login: id, name: invented(index, "填报"), role: "clerk" as const, unitId: id })),
    { login: "jiaotiju-shen", name: "陶审核", role: "approver", unitId: "jiaotiju" },
    { login: "kezhang2", name: "魏审查（政务公开科）", role: "office", unitId: "yanshi" },
  ];
}
