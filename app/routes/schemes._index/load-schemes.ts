import type { Actor } from "#report-schema/access.ts";
import { placedLeaves } from "#report-schema/scoring/leaves.ts";
import { schemeFaults } from "#report-schema/scoring/scheme-faults.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { shippedSchemes } from "#report-schema/scoring/shipped.ts";
import type { Db } from "#db/client.ts";
import { listSchemes } from "#db/queries/schemes.ts";
import { setsSchemes } from "#app/services/copy-scheme.ts";

export interface ListedScheme {
  readonly id: string;
  readonly name: string;
  readonly year: number | null;
  readonly version: number;
  readonly indicators: number;
  readonly groups: string;
  readonly state: string;
}

export async function loadSchemes(db: Db, person: Actor) {
  const own = await listSchemes(db);
  return {
    mayEdit: await setsSchemes(db, person),
    own: own.map(({ scheme, frozenAt }) => listed(scheme, stateText(scheme, frozenAt))),
    shipped: shippedSchemes.map((scheme) => listed(scheme, "可直接使用")),
  };
}

function listed(scheme: Scheme, state: string): ListedScheme {
  const { id, name, year, version, groups } = scheme;
  return {
    id,
    name,
    year,
    version,
    indicators: placedLeaves(scheme).length,
    groups: groups.map((group) => group.name).join("、"),
    state,
  };
}

function stateText(scheme: Scheme, frozenAt: string | null): string {
  if (frozenAt !== null) return "已印发结果，不再修改";
  const faults = schemeFaults(scheme).length;
  return faults === 0 ? "可以使用" : `还有 ${faults} 处要改`;
}
