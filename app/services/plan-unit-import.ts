import { mayAdminister, type Actor } from "#report-schema/access.ts";
import { unitKindLabels } from "#report-schema/format.ts";
import type { UnitLine } from "#report-schema/unit-list.ts";
import type { Db } from "#db/client.ts";
import { listAccounts } from "#db/queries/accounts.ts";
import { listUnits, type Unit } from "#db/queries/units.ts";
import { unitsAdministeredBy } from "./held-units.ts";

/** What a line of the list would do. */
export interface PlannedLine {
  readonly line: UnitLine;
  readonly outcome: "new" | "changed" | "same" | "refused";
  /** The unit it is about, where it is there already. */
  readonly unit?: Unit;
  /** A unit there is, or the line that makes it. */
  readonly parent?: { readonly unitId: string } | { readonly row: number };
  /** In words: what changes, or why it is refused. */
  readonly notes: readonly string[];
  readonly newAliases: readonly string[];
  readonly addsAccount: boolean;
}

/**
 * Holds a list against the units there are: each line is new, changes something, says what is known, or is refused with
 * the reason. A blank cell changes nothing; a unit's place and its official name are changed by dated acts only.
 */
export async function planUnitImport(db: Db, actor: Actor, lines: readonly UnitLine[]): Promise<PlannedLine[]> {
  const units = (await listUnits(db)).filter(({ abolishedOn }) => abolishedOn === null);
  const register = newRegister(units);
  const logins = new Map((await listAccounts(db)).map((account) => [account.login, account]));
  const tops = unitsAdministeredBy(actor);
  const byName = new Map<string, UnitLine>();
  const taken = new Map<string, number>();
  for (const line of lines) if (!byName.has(line.name)) byName.set(line.name, line);

  return lines.map((line): PlannedLine => {
    const refuse = (...notes: string[]): PlannedLine => ({
      line,
      outcome: "refused",
      notes,
      newAliases: [],
      addsAccount: false,
    });
    if (line.problems.length > 0) return refuse(...line.problems);
    const first = byName.get(line.name);
    if (first && first.row !== line.row) return refuse(`与第 ${first.row} 行重名`);
    const login = line.login === "" ? undefined : logins.get(line.login);
    if (line.login !== "" && taken.has(line.login)) return refuse(`登录名与第 ${taken.get(line.login)} 行相同`);
    if (line.login !== "") taken.set(line.login, line.row);
    const found = register.find(line.name);
    if (found.length > 1) return refuse(`有 ${found.length} 个单位用过“${line.name}”这个名称，分不清是哪一个`);
    const [unit] = found;
    if (unit) {
      if (!administers(actor, register, unit.id)) return refuse("不在您管理的范围");
      if (login && !login.grants.some(({ unitId }) => unitId === unit.id))
        return refuse(`登录名“${line.login}”已有别的单位在用`);
      return existing(line, unit, register, login === undefined && line.login !== "");
    }
    if (login) return refuse(`登录名“${line.login}”已有人在用`);
    return added(line, tops, actor, register, byName, refuse);
  });
}

interface Register {
  find(name: string): Unit[];
  unit(id: string): Unit | undefined;
  above(id: string): string[];
}

function newRegister(units: readonly Unit[]): Register {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const name of new Set(unit.names.map((one) => one.name)))
      byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return {
    // Who is called so today comes before who was called so once, or is called so by some.
    find: (name) => {
      const all = byName.get(name) ?? [];
      const official = all.filter((unit) => unit.officialName === name);
      return official.length > 0 ? official : all;
    },
    unit: (id) => byId.get(id),
    above: (id) => {
      const path: string[] = [];
      for (let one = byId.get(id)?.parentId; one && !path.includes(one); one = byId.get(one)?.parentId) path.push(one);
      return path;
    },
  };
}

function administers(actor: Actor, register: Register, unitId: string): boolean {
  return mayAdminister(actor, { unitId, above: register.above(unitId) });
}

function existing(line: UnitLine, unit: Unit, register: Register, addsAccount: boolean): PlannedLine {
  const changes: string[] = [];
  const changed = (label: string, before: string, after: string): void => {
    if (after !== "" && after !== before) changes.push(`${label}：${before === "" ? "（空）" : before} → ${after}`);
  };
  changed("简称", unit.shortName === unit.officialName ? "" : unit.shortName, line.short);
  changed("组别", unit.groupName ?? "", line.group);
  changed("联系人", unit.contactName, line.contact);
  changed("联系电话", unit.contactPhone, line.phone);
  if (line.kind && line.kind !== unit.kind) changed("类别", unitKindLabels[unit.kind], unitKindLabels[line.kind]);
  const known = new Set(unit.names.map(({ name }) => name));
  const newAliases = line.aliases.filter((alias) => !known.has(alias));
  if (newAliases.length > 0) changes.push(`增加别名：${newAliases.join("、")}`);
  if (addsAccount) changes.push(`添加账号：${line.login}`);
  const notes = unit.officialName === line.name ? [] : [`认作“${unit.officialName}”，全称不变`];
  const parent = unit.parentId === null ? undefined : register.unit(unit.parentId);
  if (line.parent !== "" && parent && !parent.names.some(({ name }) => name === line.parent)) {
    notes.push(`上级单位现在是“${parent.officialName}”，不在这里改；确有调整的请在单位页面办理`);
  }
  const outcome = changes.length > 0 ? "changed" : "same";
  return { line, outcome, unit, notes: [...changes, ...notes], newAliases, addsAccount };
}

function added(
  line: UnitLine,
  tops: readonly string[],
  actor: Actor,
  register: Register,
  byName: ReadonlyMap<string, UnitLine>,
  refuse: (...notes: string[]) => PlannedLine,
): PlannedLine {
  const notes = line.login === "" ? [] : [`添加账号：${line.login}`];
  const made = { line, outcome: "new", notes, newAliases: line.aliases, addsAccount: line.login !== "" } as const;
  if (line.parent === "") {
    const [top] = tops;
    if (tops.length !== 1 || !top) return refuse("没有写上级单位，您管理着几个单位，请写明放在哪一个下面");
    return {
      ...made,
      parent: { unitId: top },
      notes: [`放在“${register.unit(top)?.officialName ?? ""}”下面`, ...notes],
    };
  }
  const found = register.find(line.parent);
  if (found.length > 1) return refuse(`上级单位“${line.parent}”有 ${found.length} 个，请写全称`);
  const [parent] = found;
  if (parent) {
    if (!administers(actor, register, parent.id)) return refuse(`上级单位“${line.parent}”不在您管理的范围`);
    return { ...made, parent: { unitId: parent.id } };
  }
  const above = byName.get(line.parent);
  if (!above) return refuse(`上级单位“${line.parent}”不在系统里，也不在名单里`);
  for (let one: UnitLine | undefined = above, steps = 0; one; one = byName.get(one.parent), steps += 1) {
    if (one.row === line.row || steps > 20) return refuse("上级单位绕成了圈");
  }
  return { ...made, parent: { row: above.row } };
}
