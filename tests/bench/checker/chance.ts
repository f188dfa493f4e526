/** Chance that can be repeated: the same seed gives the same reports and the same faults, on every machine. */
export interface Chance {
  /** Whole number, both ends included. */
  int(from: number, to: number): number;
  /** True this often (0–1). */
  is(often: number): boolean;
  /** @throws when there is nothing to pick from */
  pick<T>(things: readonly T[]): T;
  shuffled<T>(things: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    is: (often) => next() < often,
    pick: (things) => {
      const picked = things[int(0, things.length - 1)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    shuffled: (things) => {
      const rest = [...things];
      return things.map(() => rest.splice(int(0, rest.length - 1), 1)[0]!);
    },
  };
}
