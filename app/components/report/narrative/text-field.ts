import type { NarrativeKey } from "#report-schema/format.ts";

/** The field a text of the report is written in, where the page has one. */
export function textField(name: NarrativeKey): HTMLTextAreaElement | undefined {
  const field = document.getElementById(`text-${name}`);
  return field instanceof HTMLTextAreaElement ? field : undefined;
}
