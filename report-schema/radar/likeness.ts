/**
 * How alike two levelled sentences are: the share of three-character pieces they have in common. A short signature
 * (MinHash with fixed seeds) tells beforehand whether it is worth reckoning.
 */

/** A word put in or left out of a sentence of common length stays above, two different sentences far below. */
export const alike = 0.7;
const pieceLength = 3;
const seeds = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1, 0x6c62272e] as const;
const seedsPerBand = 2;
export const bandCount = seeds.length / seedsPerBand;

/** The smallest mix of the pieces under each seed; alike sentences have most of them in common. */
export type Signature = readonly number[];

export function signatureOf(words: string): Signature {
  const least = seeds.map(() => 0xffffffff);
  for (let at = 0; at + pieceLength <= words.length; at += 1) {
    const piece =
      Math.imul(words.charCodeAt(at), 0x01000193) ^
      Math.imul(words.charCodeAt(at + 1), 0x0019660d) ^
      Math.imul(words.charCodeAt(at + 2), 0x3c6ef35f);
    for (let index = 0; index < seeds.length; index += 1) {
      const mixed = mix(piece ^ seeds[index]!);
      if (mixed < least[index]!) least[index] = mixed;
    }
  }
  return least;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Keys under which alike sentences meet: with a likeness of 0.7 seven in eight do, equal ones always. */
export function bandsOf(signature: Signature): number[] {
  const bands: number[] = [];
  for (let band = 0; band < bandCount; band += 1) {
    const first = signature[band * seedsPerBand]!;
    const second = signature[band * seedsPerBand + 1]!;
    // Within the safe integers: 2 bits of band, 32 and 19 bits of signature.
    bands.push((band * 2 ** 32 + first) * 2 ** 19 + (second >>> 13));
  }
  return bands;
}

/** Whether two sentences can be alike at all; wrong for one alike pair in a hundred. */
export function mayBeAlike(a: Signature, b: Signature): boolean {
  let equal = 0;
  for (let index = 0; index < a.length; index += 1) if (a[index] === b[index]) equal += 1;
  return equal >= 2;
}

/** Pieces in common ÷ pieces in all (Jaccard), 0–1; the same whichever is named first. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const ofA = pieces(a);
  const ofB = pieces(b);
  let common = 0;
  for (const piece of ofA) if (ofB.has(piece)) common += 1;
  const all = ofA.size + ofB.size - common;
  return all === 0 ? 0 : common / all;
}

function pieces(words: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + pieceLength <= words.length; at += 1) found.add(words.slice(at, at + pieceLength));
  return found;
}
