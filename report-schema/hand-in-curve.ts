import { beijingDate } from "./round-dates.ts";

/** How many units had handed in by the end of a day (ISO date, in Beijing). */
export interface CurvePoint {
  readonly day: string;
  readonly total: number;
}

/** Points at most: a line on a screen has no use for more. */
const mostPoints = 120;

/**
 * First hand-ins added up day by day, from one day to another, both included; days in between are left out evenly where
 * there are too many, the last one never.
 * @param moments ISO moments of first hand-ins, in any order
 */
export function handInCurve(moments: readonly string[], from: string, to: string): CurvePoint[] {
  const perDay = new Map<string, number>();
  // Thousands of moments fall into a few hundred hours.
  const dayOf = new Map<string, string>();
  for (const moment of moments) {
    const hour = moment.slice(0, 13);
    const day = dayOf.get(hour) ?? beijingDate(new Date(moment));
    dayOf.set(hour, day);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  const points: CurvePoint[] = [];
  let total = [...perDay].reduce((sum, [day, count]) => (day < from ? sum + count : sum), 0);
  for (let day = from; day <= to; day = dayAfter(day)) {
    total += perDay.get(day) ?? 0;
    points.push({ day, total });
  }
  const every = Math.ceil(points.length / mostPoints);
  return points.filter((_, place) => (points.length - 1 - place) % every === 0);
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
