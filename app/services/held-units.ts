import {
  mayActOnReport,
  mayAdminister,
  mayKeepScores,
  mayRunRounds,
  type Actor,
  type UnitPath,
} from "#report-schema/access.ts";

/** Units at which the person runs rounds; the same holds for everything below them. */
export function unitsRunBy(actor: Actor): string[] {
  return heldUnits(actor, mayRunRounds);
}

/** Units the person administers; the same holds for everything below them. */
export function unitsAdministeredBy(actor: Actor): string[] {
  return heldUnits(actor, mayAdminister);
}

/** Units whose reports the person decides on; the same holds for everything below them. */
export function unitsReviewedBy(actor: Actor): string[] {
  return heldUnits(actor, (person, unit) => mayActOnReport(person, "approve", unit));
}

/** Units whose score sheets the person keeps. */
export function unitsKeptScoresOf(actor: Actor): string[] {
  return heldUnits(actor, mayKeepScores);
}

function heldUnits(actor: Actor, may: (actor: Actor, unit: UnitPath) => boolean): string[] {
  const unitIds = new Set(actor.grants.map(({ unitId }) => unitId));
  return [...unitIds].filter((unitId) => may(actor, { unitId, above: [] }));
}
