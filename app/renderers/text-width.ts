/**
 * Width of a text in the unit of `size`, as programs set it that break their lines themselves: a Chinese character is as
 * wide as the type is high, any other half of it.
 */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (/[ -\u00ff]/u.test(character) ? 0.5 : 1), 0) * size;
}
