/** Full-width letters, digits and signs as plain ones. Raised and circled numbers stay: 22① is not 221. */
export function plainWidth(text: string): string {
  return text.replace(/\p{No}|\P{No}+/gu, (part) => {
    const plain = part.normalize("NFKC");
    return /^\p{No}$/u.test(part) && /^\d+$/u.test(plain) ? part : plain;
  });
}
