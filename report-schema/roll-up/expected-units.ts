import { plainName, type KnownUnit } from "../scoring/unit-match.ts";
import type { UnitLine } from "../unit-list.ts";

export type ExpectedUnits =
  | {
      readonly ok: true;
      readonly units: readonly KnownUnit[];
      readonly governmentNames: readonly string[];
      /** Units of the list that are in another one's figures. */
      readonly below: readonly string[];
    }
  /** Two lines go by one name: reports could not be told apart. */
  | { readonly ok: false; readonly name: string; readonly rows: readonly number[] };

/**
 * The units a government's figures are the sum of, out of a list: those right under it. Units under another one of the
 * list are in that one's own figures. A list that does not name the government above anybody is wholly its own.
 */
export function expectedUnits(lines: readonly UnitLine[], government: string): ExpectedUnits {
  const itself = lines.find((line) => namesOf(line).some((name) => isSame(name, government)));
  const governmentNames = [government, ...(itself ? namesOf(itself) : [])];
  const others = lines.filter((line) => line !== itself);
  const named = others.filter((line) => isOver(governmentNames, line));
  const tops = others.filter((line) => !others.some((other) => other !== line && isOver(namesOf(other), line)));
  const under = named.length > 0 ? named : tops;
  const units = under.map((line) => ({ id: line.name, names: namesOf(line) }));
  const doubled = units.find(({ id }, place) => units.slice(0, place).some((other) => isSame(other.id, id)));
  const below = others.filter((line) => !under.includes(line)).map(({ name }) => name);
  if (!doubled) return { ok: true, units, governmentNames, below };
  const rows = lines.filter(({ name }) => isSame(name, doubled.id)).map(({ row }) => row);
  return { ok: false, name: doubled.id, rows };
}

function namesOf({ name, short, aliases }: UnitLine): string[] {
  return [name, ...(short === "" ? [] : [short]), ...aliases];
}

function isOver(names: readonly string[], { parent }: UnitLine): boolean {
  return names.some((name) => isSame(name, parent));
}

function isSame(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}
