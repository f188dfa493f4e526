/**
 * The pages of a paper in the order they are best drawn: those looked at, then those below, then those above, the
 * nearest first. Pages that had no place before come in their own order, so that each can be put behind the last.
 * @param count of pages @param inSight pages looked at now, from 0, ascending; none where nothing is drawn yet
 * @returns every page once, from 0
 */
export function drawingOrder(count: number, inSight: readonly number[]): readonly number[] {
  const [first = 0, ...others] = inSight.map((page) => Math.min(page, count - 1));
  const seen = [...new Set([first, ...others])];
  const pages = Array.from({ length: count }, (_, page) => page).filter((page) => !seen.includes(page));
  return [...seen, ...pages.filter((page) => page > first), ...pages.filter((page) => page < first).toReversed()];
}

/** The pages of a place that are looked at, from 0. */
export function pagesInSight(place: Element): readonly number[] {
  const sight = place.getBoundingClientRect();
  return [...place.children].flatMap((page, index) => {
    const { top, bottom } = page.getBoundingClientRect();
    return bottom > sight.top && top < sight.bottom ? [index] : [];
  });
}
