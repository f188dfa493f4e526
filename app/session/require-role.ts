import { forbidden } from "#app/refusals.ts";
import type { AppContext } from "#app/server/app-context.ts";
import { unitsAdministeredBy, unitsKeptScoresOf, unitsRunBy } from "#app/services/held-units.ts";
import { requirePerson, type Person } from "./require-person.ts";

/** A person, and the units that with all below them are theirs to look after. */
export interface Keeper {
  readonly person: Person;
  readonly unitIds: readonly string[];
}

/** Whoever runs rounds anywhere. @throws Response 403 */
export async function requireOffice(request: Request, context: AppContext): Promise<Keeper> {
  const person = await requirePerson(request, context);
  return { person, unitIds: someUnits(unitsRunBy(person)) };
}

/** Whoever administers any unit. @throws Response 403 */
export async function requireAdmin(request: Request, context: AppContext): Promise<Keeper> {
  const person = await requirePerson(request, context);
  return { person, unitIds: someUnits(unitsAdministeredBy(person)) };
}

/** Whoever keeps score sheets anywhere. @throws Response 403 */
export async function requireScoreKeeper(request: Request, context: AppContext): Promise<Keeper> {
  const person = await requirePerson(request, context);
  return { person, unitIds: someUnits(unitsKeptScoresOf(person)) };
}

function someUnits(unitIds: readonly string[]): readonly string[] {
  if (unitIds.length === 0) throw forbidden();
  return unitIds;
}
