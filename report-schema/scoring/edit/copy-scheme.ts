import type { Scheme } from "../scheme.ts";

export interface CopyAs {
  readonly id: string;
  readonly name: string;
  readonly year: number;
}

/** A scheme of one's own from another: indicators keep their ids, so that entries of the one can be tried on the other. */
export function copyScheme(from: Scheme, { id, name, year }: CopyAs): Scheme {
  return { ...from, id, name, year, version: from.year === year ? from.version + 1 : 1 };
}
