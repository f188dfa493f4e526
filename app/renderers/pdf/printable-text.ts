/**
 * What of a text comes onto paper: characters without a shape of their own (zero-width marks, byte order marks,
 * control characters, variation selectors) are left out, and every kind of Western space is one plain space.
 * U+3000 stays: it is a character wide.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]/gu, " ")
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu,
      "",
    );
}
