import { plainWidth } from "../plain-width.ts";

/** Text without spaces and widths, with the way back to where each character stood. */
export interface Squeezed {
  readonly text: string;
  /** Place in the source of each character, and of the end. */
  readonly places: readonly number[];
}

export function squeeze(source: string): Squeezed {
  let text = "";
  const places: number[] = [];
  let at = 0;
  for (const character of source) {
    const plain = plainWidth(character).replace(/[\s\u200b\ufeff]/gu, "");
    for (let index = 0; index < plain.length; index += 1) places.push(at);
    text += plain;
    at += character.length;
  }
  places.push(source.length);
  return { text, places };
}

/** The words of a label as they are looked for in squeezed text. */
export function squeezedWords(words: string): string {
  return squeeze(words).text;
}

/** Whether the source has a gap between two neighbouring characters of the squeezed text. */
export function hasGapBefore({ places }: Squeezed, index: number): boolean {
  return index > 0 && places[index]! - places[index - 1]! > 1;
}
