/** Numbers that lost the spaces between them: 713000074 was 71 3 0 0 0 0 74. */

/** A number in the row that is printed as the sum of others in it. */
export interface RunSum {
  readonly total: number;
  readonly of: readonly number[];
}

/** Whether the numbers of a row are proved by its sums: one without any is not. */
export function addUp(numbers: readonly number[], sums: readonly RunSum[]): boolean {
  const sumOf = (places: readonly number[]): number => places.reduce((sum, place) => sum + (numbers[place] ?? 0), 0);
  return sums.length > 0 && sums.every(({ total, of }) => sumOf(of) === numbers[total]);
}

const mostSteps = 200_000;

/**
 * The one way to cut the digits into so many numbers.
 * @param digits without any space
 * @param count how many numbers the row has
 * @param sums which of them, by place, must be the sum of which others
 * @returns undefined where there is no way, or more than one: then only the person knows
 */
export function splitRun(digits: string, count: number, sums: readonly RunSum[]): readonly number[] | undefined {
  if (!/^\d+$/u.test(digits) || digits.length < count) return undefined;
  if (digits.length === count) return [...digits].map(Number);
  if (sums.length === 0) return undefined;
  const found: number[][] = [];
  let steps = 0;
  const cut = (at: number, made: readonly number[]): void => {
    steps += 1;
    if (found.length > 1 || steps > mostSteps) return;
    if (made.length === count) {
      if (at === digits.length) found.push([...made]);
      return;
    }
    const left = count - made.length - 1;
    // A number does not begin with nought unless it is nought.
    const longest = digits[at] === "0" ? 1 : digits.length - at - left;
    for (let length = left === 0 ? longest : 1; length <= longest; length += 1) {
      const next = [...made, Number(digits.slice(at, at + length))];
      if (holds(next, sums)) cut(at + length, next);
    }
  };
  cut(0, []);
  return found.length === 1 && steps <= mostSteps ? found[0] : undefined;
}

/** Whether the sums that can be told already are right. */
function holds(numbers: readonly number[], sums: readonly RunSum[]): boolean {
  return sums.every(
    ({ total, of }) =>
      total !== numbers.length - 1 || of.reduce((sum, place) => sum + (numbers[place] ?? 0), 0) === numbers[total],
  );
}
