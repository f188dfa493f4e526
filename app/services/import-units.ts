import { createHash } from "node:crypto";
import { newAccountRole } from "#report-schema/access.ts";
import { isGovernmentName, type UnitLine } from "#report-schema/unit-list.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { findAccountByLogin, insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { insertUnitName, deleteUnitName } from "#db/queries/unit-names.ts";
import { lastSortOrder, lockUnitTree } from "#db/queries/unit-tree.ts";
import { insertUnit, updateUnit } from "#db/queries/units.ts";
import type { NameKind } from "#db/word-columns.ts";
import { nobodysHash } from "#app/session/password.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { nameClash } from "./name-clash.ts";
import { planUnitImport, type PlannedLine } from "./plan-unit-import.ts";
import { recordAct } from "./record-act.ts";
import { sortStep } from "./unit-input.ts";

/** Tells whether a plan is still the one a person saw. */
export function planSeal(plan: readonly PlannedLine[]): string {
  const told = plan.map(({ line, outcome, unit, notes }) => [line.row, line.name, outcome, unit?.id ?? "", notes]);
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}

export interface Imported {
  readonly ok: true;
  readonly added: number;
  readonly changed: number;
  readonly accounts: number;
}

/**
 * Puts a list of units in as it was shown: what is refused is left out, all the rest or nothing. Accounts come without a
 * password; a one-time link lets the person set one.
 */
export async function importUnits(act: Act, lines: readonly UnitLine[], seal: string): Promise<Imported | Refusal> {
  const { db, actor } = act;
  return db
    .transaction()
    .execute(async (transaction): Promise<Imported | Refusal> => {
      await lockUnitTree(transaction);
      const plan = await planUnitImport(transaction, actor, lines);
      if (planSeal(plan) !== seal) {
        return refusal("预览之后单位有了变化，没有导入。下面是最新的预览，请核对后再确认。");
      }
      const added = await addAll(transaction, act, plan);
      const changes = plan.filter(({ outcome }) => outcome === "changed");
      for (const planned of changes) await change(transaction, act, planned);
      const accounts = plan.filter(({ outcome, addsAccount }) => outcome !== "refused" && addsAccount).length;
      const what = `导入单位名单：新增 ${added} 个单位，修改 ${changes.length} 个，添加账号 ${accounts} 个`;
      await recordAct(transaction, act, { kind: "unit", what });
      return { ok: true, added, changed: changes.length, accounts };
    })
    .catch((error: unknown) => {
      if (error instanceof ImportStopped) return refusal(error.message);
      throw error;
    });
}

/** Undoes the transaction; the message is the sentence to show. */
class ImportStopped extends Error {}

/** Parents before what stands below them. @returns how many */
async function addAll(db: Db, act: Act, plan: readonly PlannedLine[]): Promise<number> {
  const waiting = new Set(plan.filter(({ outcome }) => outcome === "new"));
  const count = waiting.size;
  const madeBy = new Map<number, string>();
  let sortOrder = await lastSortOrder(db);
  while (waiting.size > 0) {
    const ready = [...waiting].filter(({ parent }) => parent && ("unitId" in parent || madeBy.has(parent.row)));
    if (ready.length === 0) {
      const [left] = waiting;
      throw new ImportStopped(`第 ${left?.line.row} 行的上级单位没有导入成功，全部没有导入。请改正后再试。`);
    }
    for (const planned of ready) {
      const { parent, line } = planned;
      const parentId = parent && "unitId" in parent ? parent.unitId : madeBy.get(parent?.row ?? -1);
      sortOrder += sortStep;
      madeBy.set(line.row, await add(db, act, planned, parentId ?? "", sortOrder));
      waiting.delete(planned);
    }
  }
  return count;
}

async function add(db: Db, act: Act, { line }: PlannedLine, parentId: string, sortOrder: number): Promise<string> {
  const unitId = newId();
  await insertUnit(db, {
    id: unitId,
    parentId,
    kind: line.kind ?? "department",
    groupName: line.group || null,
    isGovernment: isGovernmentName(line.name),
    reports: true,
    sortOrder,
    createdAt: act.now.toISOString(),
    contactName: line.contact,
    contactPhone: line.phone,
  });
  await putName(db, line, unitId, parentId, "official", line.name);
  if (line.short !== "" && line.short !== line.name) await putName(db, line, unitId, parentId, "short", line.short);
  for (const alias of line.aliases) await putName(db, line, unitId, parentId, "alias", alias);
  if (line.login !== "") await putAccount(db, act, line, unitId);
  return unitId;
}

async function change(db: Db, act: Act, { line, unit, newAliases, addsAccount }: PlannedLine): Promise<void> {
  if (!unit) throw new Error(`第 ${line.row} 行要修改的单位不见了`);
  await updateUnit(db, {
    ...unit,
    kind: line.kind ?? unit.kind,
    groupName: line.group || unit.groupName,
    contactName: line.contact || unit.contactName,
    contactPhone: line.phone || unit.contactPhone,
  });
  const isNewShort = line.short !== "" && line.short !== unit.shortName;
  if (isNewShort) {
    for (const { id, kind } of unit.names) if (kind === "short") await deleteUnitName(db, id);
    if (line.short !== unit.officialName) await putName(db, line, unit.id, unit.parentId, "short", line.short);
  }
  for (const alias of newAliases) await putName(db, line, unit.id, unit.parentId, "alias", alias);
  if (addsAccount) await putAccount(db, act, line, unit.id);
}

async function putName(
  db: Db,
  line: UnitLine,
  unitId: string,
  parentId: string | null,
  kind: NameKind,
  name: string,
): Promise<void> {
  const clash = await nameClash(db, { kind, name, unitId, parentId });
  if (clash) throw new ImportStopped(`第 ${line.row} 行“${line.name}”：${clash}全部没有导入，请改正后再试。`);
  await insertUnitName(db, { id: newId(), unitId, kind, name, validFrom: null, validTo: null });
}

async function putAccount(db: Db, { now }: Act, line: UnitLine, unitId: string): Promise<void> {
  if (await findAccountByLogin(db, line.login))
    throw new ImportStopped(`登录名“${line.login}”已有人在用，全部没有导入。`);
  const accountId = newId();
  const name = line.person || line.contact || "填报员";
  await insertAccount(db, {
    id: accountId,
    login: line.login,
    name,
    passwordHash: nobodysHash,
    createdAt: now.toISOString(),
  });
  await replaceGrants(db, accountId, [{ role: newAccountRole, unitId }]);
}
