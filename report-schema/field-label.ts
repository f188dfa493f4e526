import type { ContentField } from "./content-changes.ts";
import type { Format } from "./format.ts";
import { figureIndex } from "./figure-index.ts";
import { figureText } from "./figure-text.ts";
import { placeText } from "./place.ts";

/** What a person calls a field of the content: the cell's place, or the section's heading. */
export function fieldLabel(format: Format, field: ContentField): string {
  if (field === "narrative.opening") return "开头段";
  const section = format.sections.find((candidate) => field === `narrative.${candidate.narrative}`);
  return section ? section.heading : placeText(format, field);
}

/** A field's kept text as a person reads it. */
export function fieldValueText(format: Format, field: ContentField, text: string | null): string {
  if (text === null) return "（空）";
  const definition = figureIndex(format).get(field);
  if (!definition) return text;
  return text.startsWith("?") ? text.slice(1) : figureText(definition.kind, Number(text));
}
