import type { Facet, Section } from "../format.ts";
import { headingsOf } from "./headings.ts";

export interface FacetState {
  readonly label: string;
  readonly present: boolean;
}

/**
 * Which of the section's facets the text has as headings. Where a text has no headings at all, the opening words of
 * its paragraphs are looked at instead.
 */
export function facetStates(section: Section, text: string, isGovernment: boolean): FacetState[] {
  const headings = headingsOf(text).map((heading) => heading.text);
  const places = headings.length > 0 ? headings : text.split("\n").map((line) => line.trim().slice(0, 20));
  return facetsFor(section, isGovernment).map((facet) => ({
    label: facet.label,
    present: places.some((place) => facet.headings.some((word) => place.includes(word))),
  }));
}

function facetsFor(section: Section, isGovernment: boolean): readonly Facet[] {
  return (section.facets ?? []).filter((facet) => isGovernment || !facet.governmentOnly);
}
