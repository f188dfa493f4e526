/** A name in quotation marks; those it has of its own become single ones: “‘政务协商’活动”. */
export function quoted(name: string): string {
  return `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
