import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { findUnit, listUnitsUnder, type Unit } from "#db/queries/units.ts";
import { listAccounts } from "#db/queries/accounts.ts";
import { signOffSettingsOf } from "#db/queries/sign-off-settings.ts";
import { listSuccessions } from "#db/queries/unit-successions.ts";
import { groupNames } from "#app/components/unit/group-names.ts";
import { unitChoices } from "#app/components/unit-tree.ts";
import { openUnit } from "#app/services/open-unit.ts";

/** A unit with all that can be changed of it. */
export async function loadUnitPage(db: Db, person: Actor, administered: readonly string[], unitId: string) {
  const { unit, path } = await openUnit(db, person, unitId);
  const [units, parent] = await Promise.all([
    listUnitsUnder(db, administered),
    unit.parentId === null ? undefined : findUnit(db, unit.parentId),
  ]);
  const below = new Set((await listUnitsUnder(db, [unitId])).map(({ id }) => id));
  const signers = (await listAccounts(db, [unitId])).filter(
    (account) => account.disabledAt === null && mayActOnReport(account, "signOff", path),
  );
  const isOwnTop = !units.some(({ id }) => id === unit.parentId);
  return {
    id: unit.id,
    name: unit.officialName,
    abolishedOn: unit.abolishedOn,
    heirs: unit.abolishedOn === null ? [] : await heirsOf(db, unit),
    parentName: parent?.officialName ?? "",
    values: factsValues(unit),
    // Neither itself nor what is below it can be above it; a unit whose parent is somebody else's stays there.
    parents: isOwnTop ? [] : unitChoices(units.filter(({ id }) => !below.has(id))),
    groups: groupNames(units),
    officialNames: unit.names
      .filter(({ kind }) => kind === "official")
      .map(({ name, validFrom, validTo }) => ({ name, validFrom, validTo })),
    reports: unit.reports,
    signOff: await signOffSettingsOf(db, unitId),
    signers: signers.map(({ name }) => name),
    aliases: unit.names.filter(({ kind }) => kind === "alias").map(({ id, name }) => ({ id, name })),
  };
}

export type UnitPage = Awaited<ReturnType<typeof loadUnitPage>>;

function factsValues(unit: Unit): Record<string, string> {
  return {
    shortName: unit.shortName === unit.officialName ? "" : unit.shortName,
    groupName: unit.groupName ?? "",
    kind: unit.kind,
    parentId: unit.parentId ?? "",
    sortOrder: String(unit.sortOrder),
    contactName: unit.contactName,
    contactPhone: unit.contactPhone,
    ...(unit.isGovernment && { isGovernment: "on" }),
    ...(unit.reports && { reports: "on" }),
  };
}

/** Names of the units that took over what an abolished unit did. */
async function heirsOf(db: Db, { id, abolishedOn }: Unit): Promise<string[]> {
  const taken = (await listSuccessions(db)).filter((one) => one.predecessorId === id && one.from === abolishedOn);
  const heirs = await Promise.all(taken.map(({ successorId }) => findUnit(db, successorId)));
  return heirs.flatMap((heir) => (heir ? [heir.officialName] : []));
}
