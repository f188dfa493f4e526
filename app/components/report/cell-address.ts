import type { FigureId } from "#report-schema/format.ts";

/** Anchors inside the report page: a line of the findings list leads to them. */
export function cellAnchor(id: FigureId): string {
  return `cell-${id.replaceAll(".", "-")}`;
}

export function sectionAnchor(sectionId: string): string {
  return `section-${sectionId}`;
}

/** Anchor of a field of the form: `figure:…` stands in its cell, `narrative:…` in its text. */
export function fieldAnchor(name: string): string {
  return name
    .replace(/^figure:/u, "cell-")
    .replace(/^narrative:/u, "text-")
    .replaceAll(":", "-");
}

/** Brings a field into sight and puts the cursor there. */
export function goToField(name: string): void {
  const field = document.getElementById(fieldAnchor(name));
  field?.scrollIntoView({ block: "center", inline: "nearest" });
  field?.focus({ preventScroll: true });
}
