/** Scores are whole numbers of 0.01 分, so that sums are exact; in schemes and files they are written in 分. */

/** A score, or any number an entry holds (次数、天数、百分率), as a whole number of hundredths. */
export type Points = number;

export const decimalsOfPoints = 2;
const hundred = 100;

/** From 分 as written in a scheme: 0.5 → 50. @throws RangeError where more than two decimals are written */
export function pointsOf(written: number): Points {
  const points = Math.round(written * hundred);
  if (!isWhole(written)) throw new RangeError(`${written} 分的小数多于两位`);
  return points === 0 ? 0 : points;
}

/** Whether a written number has at most two decimals and a size sums stay exact with. */
export function isWhole(written: number): boolean {
  return Math.abs(written) < 1e9 && Number((Math.round(written * hundred) / hundred).toFixed(2)) === written;
}

/** 4750 → 47.5, the number JSON shows. */
export function writtenPoints(points: Points): number {
  return points / hundred;
}

/** 4750 → “47.5”, 1300 → “13”, −50 → “-0.5”. */
export function pointsText(points: Points): string {
  const whole = Math.trunc(Math.abs(points) / hundred);
  const rest = String(Math.abs(points) % hundred)
    .padStart(2, "0")
    .replace(/0+$/u, "");
  return `${points < 0 ? "-" : ""}${whole}${rest && `.${rest}`}`;
}

export type Decimals = 0 | 1 | 2;

/** `sum` ÷ `by`, rounded half away from zero (四舍五入) to so many decimals of 分. */
export function dividedPoints(sum: Points, by: number, decimals: Decimals): Points {
  const step = 10 ** (decimalsOfPoints - decimals);
  const size = Math.abs(sum);
  // Whole numbers throughout: 2·size + step·by never leaves what a number holds exactly at the sizes a scheme allows.
  const rounded = Math.floor((2 * size + step * by) / (2 * step * by)) * step;
  return sum < 0 && rounded !== 0 ? -rounded : rounded;
}

/** `points` × `percent` %, rounded the same way; the percentage is in hundredths too (40 % = 4000). */
export function shareOfPoints(points: Points, percent: Points, decimals: Decimals): Points {
  return dividedPoints(points * percent, hundred * hundred, decimals);
}
