import { polyphonic } from "pinyin-pro";
import type { Initials } from "#report-schema/name-search.ts";

/** Names read so far: a name never changes its reading, and a region has thousands. */
const read = new Map<string, Initials>();
const mostKept = 50_000;

/** The first letters of a name's characters, in every way each can be read (重 → zc). */
export function initialsOf(name: string): Initials {
  const known = read.get(name);
  if (known) return known;
  const initials = polyphonic(name, { toneType: "none", pattern: "first", type: "array" }).map((ways) =>
    [...new Set(ways.map((way) => way.toLowerCase()))].join(""),
  );
  if (read.size >= mostKept) read.clear();
  read.set(name, initials);
  return initials;
}
