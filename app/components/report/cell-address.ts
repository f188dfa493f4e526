import type { FigureId } from "#report-schema/format.ts";

/** Anchors inside the report page: a line of the findings list leads to them. */
export function cellAnchor(id: FigureId): string {
  return `cell-${id.replaceAll(".", "-")}`;
}

export function sectionAnchor(sectionId: string): string {
  return `section-${sectionId}`;
}
