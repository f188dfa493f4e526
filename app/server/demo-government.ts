import { newId } from "#db/new-id.ts";
import type { Db } from "#db/client.ts";
import { findAccountByLogin, insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { findUnit } from "#db/queries/units.ts";
import { demoAdmin, governmentAccount } from "#db/seed/accounts.ts";
import { government } from "#db/seed/units.ts";
import { editUnit } from "#app/services/edit-unit.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";

/**
 * The government itself reports in the current year, so that its paragraph on how its units were scored is there to be
 * seen; of earlier years its office's report told. Done once, on a new store.
 */
export async function letGovernmentReport(
  db: Db,
  { now, year, passwordHash }: { readonly now: Date; readonly year: number; readonly passwordHash: string },
): Promise<void> {
  const admin = await findAccountByLogin(db, demoAdmin);
  const office = await findAccountByLogin(db, "kezhang");
  const unit = await findUnit(db, government.id);
  if (!admin || !office || !unit) throw new Error("演示数据里没有管理员、主管部门或区政府。请检查 db/seed。");
  const act = { db, now, address: "127.0.0.1" };
  const done = await editUnit({ ...act, actor: admin }, unit.id, {
    ...unit,
    shortName: unit.shortName ?? "",
    groupName: unit.groupName ?? "",
    reports: true,
  });
  if (!done.ok) throw new Error(done.sentence);
  for (const round of (await listRounds(db)).filter((one) => one.year !== year)) {
    const reason = "当年由政府办公室的年报一并报告";
    const wish = { step: "exempt", unitIds: [unit.id], until: null, reason } as const;
    const exempt = await setUnitTerms({ ...act, actor: office }, round.id, wish);
    if (!exempt.ok) throw new Error(exempt.sentence);
  }
  const { login, name, role, unitId } = governmentAccount;
  const id = newId();
  await insertAccount(db, { id, login, name, passwordHash, createdAt: now.toISOString() });
  await replaceGrants(db, id, [{ role, unitId }]);
}
