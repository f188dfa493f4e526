import { figureIndex } from "#report-schema/figure-index.ts";
import type { Finding } from "#report-schema/finding.ts";
import type { Format } from "#report-schema/format.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { narrativeKeyOf } from "#report-schema/text-marks.ts";
import { cellAnchor, sectionAnchor } from "./cell-address.ts";

/** Where a person should look first: the text its words stand in, a cell that can be typed into, else the section. */
export function placeAnchor(format: Format, finding: Finding): string {
  if (finding.quote !== undefined && narrativeKeyOf(format, finding.section) !== undefined) {
    return sectionAnchor(finding.section || "opening");
  }
  const index = figureIndex(format);
  const cell = finding.figures.find((id) => index.get(id)?.computed === false) ?? finding.figures[0];
  return cell ? cellAnchor(cell) : sectionAnchor(finding.section);
}

/** The cells a finding speaks of stand out until another is looked at. */
function light(finding: Finding | undefined): void {
  for (const cell of document.querySelectorAll(".statutory .lit")) cell.classList.remove("lit");
  for (const id of finding?.figures ?? []) document.getElementById(cellAnchor(id))?.closest("td")?.classList.add("lit");
}

/** What can be typed into or chosen at a place: itself, or the first in it. */
export function fieldIn(place: Element): HTMLElement | null {
  const fields = "textarea, input:not([type=hidden])";
  return place instanceof HTMLElement && place.matches(fields) ? place : place.querySelector<HTMLElement>(fields);
}

/** To the words of a finding, else to its cell or section. @returns false where there is no such place here */
export function goToFinding(format: Format, anchor: string, finding: Finding | undefined): boolean {
  light(finding);
  if (finding && selectWords(format, finding)) return true;
  const target = document.getElementById(anchor);
  if (!target) return false;
  target.scrollIntoView({ block: "center", inline: "nearest" });
  fieldIn(target)?.focus({ preventScroll: true });
  return true;
}

/** Words of a text are selected where they stand, so that typing replaces them. @returns false where there are none */
function selectWords(format: Format, finding: Finding): boolean {
  const words = finding.quote ?? (finding.rule === "text.repeated" ? finding.facts.first : undefined);
  const field = document.getElementById(`text-${narrativeKeyOf(format, finding.section)}`);
  if (words === undefined || !(field instanceof HTMLTextAreaElement)) return false;
  const start = field.value.indexOf(words);
  if (start < 0) return false;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + words.length);
  const part = start / Math.max(1, field.value.length);
  const { top, height } = field.getBoundingClientRect();
  scrollTo({ top: scrollY + top + height * part - innerHeight / 2 });
  return true;
}

/** A finding's sentence, leading to its place. @param page where that place is, when not here */
export function FindingLink({
  format,
  finding,
  page = "",
}: {
  readonly format: Format;
  readonly finding: Finding;
  readonly page?: string;
}) {
  return (
    <a
      href={`${page}#${placeAnchor(format, finding)}`}
      onClick={(event) => {
        if (page === "" && goToFinding(format, placeAnchor(format, finding), finding)) event.preventDefault();
      }}
    >
      {sentenceOf(finding)}
    </a>
  );
}
