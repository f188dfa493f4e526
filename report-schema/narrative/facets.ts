import type { Section } from "../format.ts";
import { headingsOf, unnumberedRank } from "./headings.ts";

export interface FacetState {
  readonly label: string;
  readonly present: boolean;
}

/**
 * Which of the section's facets the text has as headings. Facets stand side by side, so only headings of one rank
 * count — the rank that shows most of them: a “三是推进公开平台规范化” below another part is no part of its own.
 * Where a text has no headings at all, the opening words of its paragraphs are looked at instead.
 */
export function facetStates(section: Section, text: string, isGovernment: boolean): FacetState[] {
  const facets = (section.facets ?? []).filter((facet) => isGovernment || !facet.governmentOnly);
  const rows = headingRows(text).map((places) =>
    facets.map(({ label, headings, anywhere }) => ({
      label,
      present: (anywhere ? [text] : places).some((place) => headings.some((word) => place.includes(word))),
    })),
  );
  return rows.reduce((best, row) => (shown(row) > shown(best) ? row : best));
}

/** Texts of the headings by rank; lines without a number belong to every rank, as they have none of their own. */
function headingRows(text: string): string[][] {
  const headings = headingsOf(text);
  const bare = headings.filter(({ rank }) => rank === unnumberedRank);
  const ranks = [...new Set(headings.map(({ rank }) => rank))].filter((rank) => rank !== unnumberedRank);
  const rows = ranks.map((rank) => [...headings.filter((heading) => heading.rank === rank), ...bare]);
  if (rows.length > 0) return rows.map((row) => row.map((heading) => heading.text));
  return [text.split("\n").map((line) => line.trim().slice(0, 20))];
}

function shown(states: readonly FacetState[]): number {
  return states.filter(({ present }) => present).length;
}
