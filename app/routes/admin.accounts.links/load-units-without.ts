import { newAccountRole, roleLabels, roles, type Role } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { listAccounts } from "#db/queries/accounts.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import { takePage } from "#app/components/paging.ts";

/** Units below these that nobody holds a role for yet; those that need not report come last. */
export async function loadUnitsWithout(
  db: Db,
  unitIds: readonly string[],
  asked: string | null,
  words: string,
  page: string | null,
) {
  const role: Role = roles.find((one) => one === asked) ?? newAccountRole;
  const units = (await listUnitsUnder(db, unitIds)).filter(({ abolishedOn }) => abolishedOn === null);
  const held = new Set(
    (await listAccounts(db))
      .filter(({ disabledAt }) => disabledAt === null)
      .flatMap(({ grants }) => grants.filter((grant) => grant.role === role).map(({ unitId }) => unitId)),
  );
  const without = units
    .filter(({ id, names }) => !held.has(id) && (words === "" || names.some(({ name }) => name.includes(words))))
    .toSorted((a, b) => Number(b.reports) - Number(a.reports));
  const { rows, ...paging } = takePage(without, page);
  return {
    role,
    roles: roles.map((one) => ({ value: one, label: roleLabels[one] })),
    words,
    page: paging,
    units: rows.map((unit) => ({ id: unit.id, name: unit.officialName, group: unit.groupName ?? "" })),
  };
}
