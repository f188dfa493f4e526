import type { Finding } from "#report-schema/finding.ts";

const texts = new WeakMap<Finding, string>();

function textOf(finding: Finding): string {
  const known = texts.get(finding) ?? JSON.stringify(finding);
  texts.set(finding, known);
  return known;
}

/**
 * The findings of a new check, those that say the same as before being the same objects, so that they need no drawing.
 * @returns `before` itself where nothing at all has changed
 */
export function steadyFindings(found: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [textOf(finding), finding]));
  const steady = found.map((finding) => known.get(textOf(finding)) ?? finding);
  const isSame = steady.length === before.length && steady.every((finding, place) => finding === before[place]);
  return isSame ? before : steady;
}
