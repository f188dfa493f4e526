import { roleLabels } from "#report-schema/access.ts";
import { listAccounts } from "#db/queries/accounts.ts";
import { listLinkedAccounts } from "#db/queries/account-links.ts";
import { listTwoStepAccounts } from "#db/queries/two-step.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import type { AppContext } from "#app/server/app-context.ts";
import { shutOutLogins } from "#app/services/log-in-guard.ts";
import { takePage } from "#app/components/paging.ts";

/** Accounts with a role at these units or below; `words` looks in log-in name, person's name and unit. */
export async function loadAccounts(
  { db, now }: Pick<AppContext, "db" | "now">,
  personId: string,
  unitIds: readonly string[],
  words: string,
  asked: string | null,
) {
  const units = await listUnitsUnder(db, unitIds);
  const nameOf = new Map(units.map((unit) => [unit.id, unit.officialName]));
  const accounts = await listAccounts(
    db,
    units.map(({ id }) => id),
  );
  const [shutOut, withTwoSteps, linked] = await Promise.all([
    shutOutLogins(db, now),
    listTwoStepAccounts(db),
    listLinkedAccounts(db, now.toISOString()),
  ]);
  const all = accounts.map((account) => ({
    id: account.accountId,
    login: account.login,
    name: account.name,
    roles: account.grants.map(({ role, unitId }) => ({
      label: roleLabels[role],
      unit: nameOf.get(unitId) ?? "其他单位",
    })),
    isDisabled: account.disabledAt !== null,
    isShutOut: shutOut.has(account.login),
    hasTwoSteps: withTwoSteps.has(account.accountId),
    hasLink: linked.has(account.accountId),
    isSelf: account.accountId === personId,
    // Whose roles reach elsewhere is somebody else's to change.
    isOurs: account.grants.every(({ unitId }) => nameOf.has(unitId)),
  }));
  const found = all.filter(
    ({ login, name, roles }) =>
      words === "" || login.includes(words) || name.includes(words) || roles.some(({ unit }) => unit.includes(words)),
  );
  const { rows, ...page } = takePage(found, asked);
  return { words, page, accounts: rows };
}

export type AccountRow = Awaited<ReturnType<typeof loadAccounts>>["accounts"][number];
