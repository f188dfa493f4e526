import { canMove } from "#report-schema/lifecycle.ts";
import type { Report } from "#report-schema/report.ts";
import type { UnitFacts } from "#report-schema/rules/rule.ts";
import { lastDayOf } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { listLatestRevisions, type Revision } from "#db/queries/revisions.ts";
import { listArrivals } from "#db/queries/round-progress.ts";
import { findRoundByYear } from "#db/queries/rounds.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { listSuccessions } from "#db/queries/unit-successions.ts";
import { listUnits } from "#db/queries/units.ts";
import { lastYearOf } from "#app/services/last-year.ts";

/** What a unit's report is held against besides itself. */
export interface HeldAgainst {
  readonly facts: UnitFacts;
  readonly previous: Report | undefined;
}

type OfUnit = Revision & { readonly unitId: string };

/**
 * Of each report what it was held against when it was handed in: last year's, as it stands now. Units that were renamed,
 * merged or split are asked one by one, as there are few; all others at once.
 */
export async function heldAgainst(db: Db, year: number) {
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const reorganised = new Set(
    (await listSuccessions(db)).flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
  );
  const lastRound = await findRoundByYear(db, year - 1);
  // What lies with its unit again, to be put right, is no measure.
  const settled = new Set(
    lastRound
      ? (await listArrivals(db, lastRound.id)).flatMap(({ unitId, state }) => (canMove(state, "submit") ? [] : unitId))
      : [],
  );
  return async (revisions: readonly OfUnit[]): Promise<ReadonlyMap<string, HeldAgainst>> => {
    const plain = revisions.filter(({ unitId }) => !reorganised.has(unitId) && settled.has(unitId));
    const ids = plain.map(({ unitId }) => unitId);
    const last = lastRound ? await listLatestRevisions(db, lastRound.id, ids) : [];
    const lastOf = new Map(last.map((revision) => [revision.unitId, reportIn(revision)]));
    const against = new Map<string, HeldAgainst>();
    for (const { unitId, formatId } of revisions) {
      const unit = units.get(unitId);
      const past = reorganised.has(unitId) ? await lastYearOf(db, { unitId, year, formatId }) : undefined;
      const name = unit && nameOn(unit.names, lastDayOf(year));
      const lastName = (unit && nameOn(unit.names, lastDayOf(year - 1))) ?? name;
      const isReorganised = lastName !== name || (past !== undefined && past.past !== "same");
      against.set(unitId, {
        facts: unit
          ? { kind: unit.kind, isGovernment: unit.isGovernment, ...(isReorganised && { isReorganised }) }
          : {},
        previous: past ? past.report : lastOf.get(unitId),
      });
    }
    return against;
  };
}

export function reportIn({ unitName, year, formatId, content }: Revision): Report {
  return { unit: unitName, year, formatId, ...content };
}
