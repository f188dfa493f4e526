/** Names of units as files write them, held against names that are known. */

export interface KnownUnit {
  readonly id: string;
  /** The official name first, then its other names. */
  readonly names: readonly string[];
}

export type UnitMatch =
  | { readonly kind: "found"; readonly id: string }
  /** Several units go by this name. */
  | { readonly kind: "ambiguous"; readonly ids: readonly string[] }
  /** Nobody does; ids of those whose name is near, to be confirmed by a person. */
  | { readonly kind: "unknown"; readonly suggested: readonly string[] };

/** 乡镇政府 and 街道办事处 are the same unit as their 乡镇 and 街道. */
const officialEndings = ["人民政府", "办事处"];
const mostSuggested = 3;

/**
 * Exact names and known other names are found, with or without a prefix of the place (偃师市公安局, 公安局); a name that
 * is only near is suggested, never taken.
 */
export function matchUnit(written: string, known: readonly KnownUnit[], prefixes: readonly string[] = []): UnitMatch {
  const name = plainName(written);
  const exact = known.filter(({ names }) => names.some((one) => plainName(one) === name));
  const [only] = exact;
  if (only && exact.length === 1) return { kind: "found", id: only.id };
  if (exact.length > 1) return { kind: "ambiguous", ids: exact.map(({ id }) => id) };
  const bare = bareName(name, prefixes);
  const found = known.filter(({ names }) => names.some((one) => bareName(plainName(one), prefixes) === bare));
  const [first] = found;
  if (first && found.length === 1) return { kind: "found", id: first.id };
  if (found.length > 1) return { kind: "ambiguous", ids: found.map(({ id }) => id) };
  const near = known
    .map(({ id, names }) => ({
      id,
      far: Math.min(...names.map((one) => distance(bare, bareName(plainName(one), prefixes)))),
    }))
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far);
  return { kind: "unknown", suggested: near.slice(0, mostSuggested).map(({ id }) => id) };
}

/** Gaps and quotes go, brackets and digits are of one width. */
export function plainName(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\u200b\ufeff“”"'‘’「」《》]/gu, "");
}

function bareName(name: string, prefixes: readonly string[]): string {
  const ending = officialEndings.find((one) => name.endsWith(one) && name.length > one.length + 1);
  const short = ending ? name.slice(0, -ending.length) : name;
  // The longest first: 偃师市 before 市. What is left must still be a name.
  const prefix = prefixes
    .map(plainName)
    .toSorted((a, b) => b.length - a.length)
    .find((one) => short.startsWith(one) && short.length > one.length + 1);
  return prefix ? short.slice(prefix.length) : short;
}

/** How many characters differ; infinite for names that are not near. A short form (卫健委) keeps its order of characters. */
function distance(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  const steps = edits(one, other);
  const least = Math.min(one.length, other.length);
  if (steps <= (least <= 3 ? 1 : 2) && steps < least) return steps;
  const isShortForm = least >= 3 && (isWithin(one, other) || isWithin(other, one));
  return isShortForm ? 2 + Math.abs(one.length - other.length) / 10 : Infinity;
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

function edits(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, left] of a.entries()) {
    const next = [i + 1];
    for (const [j, right] of b.entries())
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (left === right ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
