import type { Chance } from "../chance.ts";
import { told, type Draft, type Told } from "../draft.ts";
import { quantityOf } from "../quantities.ts";

/** What sentences are made with: the year's true numbers, the unit's words for itself, and chance. */
export interface Maker {
  readonly draft: Draft;
  readonly chance: Chance;
  readonly year: number;
  readonly we: string;
  /** The true number of a quantity. */
  value(quantity: string): number;
  /** The same, to be told in one of the ways people write numbers. */
  n(quantity: string): Told;
  /** A number of something no table holds. */
  any(quantity: string, value: number): Told;
}

export function makerFor(draft: Draft, chance: Chance): Maker {
  const value = (quantity: string): number => quantityOf(draft.figures, quantity) ?? 0;
  const styled = (quantity: string, number: number): Told => {
    if (quantity === "fees") return told(quantity, number, "wan");
    const styles = ["plain", "plain", "plain", "plain", "wide", number > 999 ? "comma" : "plain"] as const;
    return told(quantity, number, number > 1 && number < 100 && chance.is(0.05) ? "words" : chance.pick(styles));
  };
  return {
    draft,
    chance,
    year: draft.year,
    we: draft.unit.we,
    value,
    n: (quantity) => styled(quantity, value(quantity)),
    any: styled,
  };
}
