import type { Db } from "#db/client.ts";
import { listTopUnits } from "#db/queries/unit-tree.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import type { AuditFilter } from "#db/queries/audit-list.ts";

/** What of the record of acts a keeper of these units may read: all of it at the top, else what is about them. */
export interface AuditReach {
  readonly isWhole: boolean;
  readonly units: ReadonlyMap<string, string>;
}

export async function auditReach(db: Db, unitIds: readonly string[]): Promise<AuditReach> {
  const tops = await listTopUnits(db);
  const units = await listUnitsUnder(db, unitIds);
  return {
    isWhole: tops.length > 0 && tops.every((unitId) => unitIds.includes(unitId)),
    units: new Map(units.map(({ id, officialName }) => [id, officialName])),
  };
}

/** @param unitWords part of the names of the units asked for; "" = all the keeper may read about */
export function unitsAsked({ isWhole, units }: AuditReach, unitWords: string): Pick<AuditFilter, "unitIds"> {
  if (unitWords === "" && isWhole) return {};
  return { unitIds: [...units].filter(([, name]) => name.includes(unitWords)).map(([id]) => id) };
}
