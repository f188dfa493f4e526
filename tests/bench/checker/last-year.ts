/** The report of the year before, such that this one goes on from it. */
import { formatForYear } from "#report-schema/formats/registry.ts";
import { emptyNarrative, type Report } from "#report-schema/report.ts";
import type { Chance } from "./chance.ts";
import type { Draft } from "./draft.ts";
import { applicants, soundFigures } from "./sound-figures.ts";

/** Before it no format is known. */
const firstYear = 2019;

export function lastYearOf({ unit, year, figures }: Draft, chance: Chance): Report | undefined {
  if (year === firstYear) return undefined;
  const formatId = formatForYear(year - 1).id;
  const last = soundFigures(formatId, unit, chance);
  for (const one of applicants) {
    const [received, disclosed, out] = ["received", "disclosed", "carriedOut"].map(
      (row) => `applications.${row}.${one}`,
    ) as [string, string, string];
    const more = figures[`applications.carriedIn.${one}`]! - last[out]!;
    last[out]! += more;
    last[more > 0 ? received : disclosed]! += Math.abs(more);
  }
  for (const id of Object.keys(last)) {
    const row = id.replace(/[^.]+$/u, "");
    const at = (column: string): number => figures[row + column] ?? 0;
    if (id.endsWith("inForce") && figures[id] !== undefined) last[id] = figures[id] - at("issued") + at("repealed");
    if (id.endsWith("publicTotal") && figures[id] !== undefined) last[id] = figures[id] - at("published");
    if (id.endsWith("previous") && figures[id] !== undefined) last[id] = figures[id];
    if (/collected|amount/u.test(id) && figures[id] !== undefined) last[id] = figures[id];
    if (id.endsWith("change")) last[id] = 0;
  }
  return {
    unit: unit.name,
    year: year - 1,
    formatId,
    figures: last,
    unread: {},
    narrative: emptyNarrative,
  };
}
