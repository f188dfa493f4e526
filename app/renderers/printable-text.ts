/**
 * What of a text comes onto paper: characters without a shape of their own (zero-width marks, byte order marks,
 * control characters, variation selectors) are left out, and every kind of Western space is one plain space.
 * U+3000 stays: it is a character wide.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, "")
    .replace(/[^\S\u3000]/gu, " ")
    .replace(/\p{Cc}/gu, "");
}
