const firstMs = 1_000;
const longestMs = 30_000;

/**
 * How long to wait before trying again: twice as long each time, up to half a minute, and never all browsers of a
 * building at the same moment.
 * @param failures in a row, from 1 @param chance 0 to 1
 */
export function backOffMs(failures: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return Math.round(full * (0.5 + chance / 2));
}
