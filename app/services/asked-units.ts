import { stepsByUnit, termsOf, type UnitTerms } from "#report-schema/round-terms.ts";
import { isAskedFor, lastDayOf } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { listRoundSteps, listRoundStepsOf } from "#db/queries/round-steps.ts";
import type { Round } from "#db/queries/rounds.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { listUnitsUnder, type Unit } from "#db/queries/units.ts";

/** A unit that reports at all and was there when the year ended, with what the round asks of it. */
export interface RoundUnit {
  readonly unit: Unit;
  /** At the end of the report year. */
  readonly name: string;
  readonly terms: UnitTerms;
}

/** Units at or below these that a round may ask, those exempt this time too, in the order of the list. */
export async function roundUnits(db: Db, round: Round, unitIds: readonly string[]): Promise<RoundUnit[]> {
  const units = await listUnitsUnder(db, unitIds);
  const steps = stepsByUnit(await listRoundSteps(db, round.id));
  return units
    .filter((unit) => isAskedFor(round.year, unit))
    .map((unit) => ({
      unit,
      name: nameOn(unit.names, lastDayOf(round.year)) ?? unit.officialName,
      terms: termsOf(round, steps.get(unit.id)),
    }));
}

/** Those of them that must report. */
export async function askedUnits(db: Db, round: Round, unitIds: readonly string[]): Promise<RoundUnit[]> {
  return (await roundUnits(db, round, unitIds)).filter(({ terms }) => terms.asked);
}

/** What a round asks of one unit. */
export async function termsOfUnit(db: Db, round: Round, unitId: string): Promise<UnitTerms> {
  return termsOf(round, await listRoundStepsOf(db, round.id, unitId));
}
