import { administersUnit } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { listAccounts, type Account } from "#db/queries/accounts.ts";
import { findUnit } from "#db/queries/units.ts";

/** Whether nobody else administers a unit at the top; the tree must be locked, so that this stays true. */
export async function isLastAdmin(db: Db, account: Account): Promise<boolean> {
  for (const { unitId } of account.grants.filter((grant) => administersUnit([grant], grant.unitId))) {
    if ((await findUnit(db, unitId))?.parentId !== null) continue;
    const others = (await listAccounts(db, [unitId])).filter(
      ({ accountId, disabledAt, grants }) =>
        accountId !== account.accountId && disabledAt === null && administersUnit(grants, unitId),
    );
    if (others.length === 0) return true;
  }
  return false;
}
