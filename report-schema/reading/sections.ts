/** A document cut at the six printed headings. */
import type { Format, Section } from "../format.ts";
import type { DocumentPart } from "./document.ts";
import { squeeze, squeezedWords } from "./squeezed.ts";

export interface DocumentSection {
  /** Undefined before the first heading. */
  readonly section: Section | undefined;
  readonly parts: readonly DocumentPart[];
}

interface Place {
  readonly section: Section;
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/**
 * @returns what stands before the first heading, then each section that has its heading in the document, in their order;
 * a section without its heading has no part of its own
 */
export function cutIntoSections(format: Format, parts: readonly DocumentPart[]): readonly DocumentSection[] {
  const places = headingPlaces(format, parts);
  const borders = [...places, { section: undefined, part: parts.length, start: 0, end: 0 }];
  return [undefined, ...places].map((place, index) => ({
    section: place?.section,
    parts: between(parts, place, borders[index]!),
  }));
}

/** A table of contents names headings too: the last place from which all later ones still follow is meant. */
function headingPlaces(format: Format, parts: readonly DocumentPart[]): Place[] {
  const found: Place[] = [];
  let before = { part: parts.length, start: 0 };
  for (const section of [...format.sections].reverse()) {
    const place = lastPlace(section, parts, before);
    if (!place) continue;
    found.unshift(place);
    before = place;
  }
  return found;
}

function lastPlace(
  section: Section,
  parts: readonly DocumentPart[],
  before: { readonly part: number; readonly start: number },
): Place | undefined {
  const words = squeezedWords(section.heading);
  for (let part = Math.min(before.part, parts.length - 1); part >= 0; part -= 1) {
    const one = parts[part]!;
    if (one.kind !== "text") continue;
    const text = part === before.part ? one.text.slice(0, before.start) : one.text;
    const squeezed = squeeze(text);
    const exact = squeezed.text.lastIndexOf(words);
    if (exact >= 0) {
      const end = squeezed.places[exact + words.length]!;
      return { section, part, start: squeezed.places[exact]!, end: end + headingTail(text.slice(end)) };
    }
    const near = nearHeading(squeezed.text, words);
    if (near) return { section, part, start: 0, end: text.length };
    const within = squeezed.text.length > words.length * 2 ? nearPlace(squeezed.text, words) : -1;
    if (within >= 0) {
      return { section, part, start: squeezed.places[within]!, end: squeezed.places[within + words.length]! };
    }
  }
  return undefined;
}

function headingTail(rest: string): number {
  return /^[。：:]?[ \t]*/u.exec(rest)?.[0].length ?? 0;
}

/** A line of its own that says the heading in other words: 一、总体情况概述, 一 总体情况. */
function nearHeading(line: string, words: string): boolean {
  if (line.length > words.length + 4) return false;
  const [mark = ""] = /^[一二三四五六]/u.exec(words) ?? [];
  const core = words.replace(/^[一二三四五六]、/u, "");
  const own = line.replace(/^[(（]?[一二三四五六][)）]?[、.．,，]?/u, "");
  return line.replace(/^[(（]/u, "").startsWith(mark) && (own === core || own.includes(core));
}

/** The heading with a letter or two too many or wrong, in text without lines. */
function nearPlace(text: string, words: string): number {
  const mark = words.slice(0, 2);
  for (let at = text.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(mark, at - 1)) {
    const piece = text.slice(at, at + words.length + 1);
    const same = [...words].filter((letter) => piece.includes(letter)).length;
    if (words.length >= 8 && same >= words.length - 1 && piece.slice(2, 4) === words.slice(2, 4)) return at;
  }
  return -1;
}

function between(
  parts: readonly DocumentPart[],
  from: Place | undefined,
  to: { readonly part: number; readonly start: number },
): DocumentPart[] {
  const first = from?.part ?? 0;
  return parts.slice(first, Math.min(to.part + 1, parts.length)).flatMap((one, index): DocumentPart[] => {
    if (one.kind !== "text") return [one];
    const part = first + index;
    const start = from && part === from.part ? from.end : 0;
    const end = part === to.part ? to.start : one.text.length;
    const text = one.text.slice(start, Math.max(start, end)).trim();
    return text === "" ? [] : [{ kind: "text", text }];
  });
}
