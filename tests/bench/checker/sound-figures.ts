/** Figures of a year as a unit could really have them: balanced, within its powers, and plausible in size. */
import { typedFigures } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import type { Chance } from "./chance.ts";
import type { BenchUnit } from "./draft.ts";

export const applicants = ["person", "company", "research", "charity", "lawFirm", "otherOrg"] as const;
type Made = Record<string, number>;

export function soundFigures(formatId: string, unit: BenchUnit, chance: Chance): Made {
  const ids = typedFigures(formatById(formatId)).map(({ id }) => id);
  const figures: Made = Object.fromEntries(ids.map((id) => [id, 0]));
  const most = chance.pick([0, 3, 12, 12, 40, 40, 160, unit.isGovernment ? 900 : 90]);
  applications(figures, most, chance);
  if (most > 0 && chance.is(0.5)) contest(figures, chance);
  if (ids.includes("proactive.fees.collected")) proactiveNow(figures, unit, chance);
  else proactiveBefore(figures, unit, chance);
  return figures;
}

export function outcomeIds(figures: Readonly<Record<string, number>>, applicant: string): string[] {
  return Object.keys(figures).filter(
    (id) =>
      id.startsWith("applications.") && id.endsWith(`.${applicant}`) && !/received|carriedIn|carriedOut/u.test(id),
  );
}

function applications(figures: Made, most: number, chance: Chance): void {
  for (const applicant of applicants) {
    const isPerson = applicant === "person";
    const top = isPerson ? most : Math.floor(most / (applicant === "company" ? 4 : 12));
    const received = chance.is(isPerson ? 1 : 0.5) ? chance.int(Math.min(1, top), top) : 0;
    const carriedIn = received > 0 && chance.is(0.3) ? chance.int(0, 3) : 0;
    const carriedOut = chance.is(0.35) ? chance.int(0, Math.min(3, received)) : 0;
    figures[`applications.received.${applicant}`] = received;
    figures[`applications.carriedIn.${applicant}`] = carriedIn;
    figures[`applications.carriedOut.${applicant}`] = carriedOut;
    const outcomes = outcomeIds(figures, applicant);
    for (let left = received + carriedIn - carriedOut; left > 0; left -= 1) {
      const usual = chance.is(0.55) ? outcomes.find((id) => /\.disclosed\./u.test(id)) : undefined;
      const id = usual ?? chance.pick(outcomes);
      figures[id] = (figures[id] ?? 0) + 1;
    }
  }
  const handled = applicants.flatMap((one) => outcomeIds(figures, one)).reduce((sum, id) => sum + figures[id]!, 0);
  // More than a third in 其他处理, or nearly all 不掌握, would be worth a note.
  for (const applicant of applicants) {
    for (const id of outcomeIds(figures, applicant)) {
      if (figures[id]! > handled * 0.05 && /\.other\.|\.other\b|notHeld/u.test(id)) {
        figures[`applications.disclosed.${applicant}`]! += figures[id]!;
        figures[id] = 0;
      }
    }
  }
}

function contest(figures: Made, chance: Chance): void {
  for (const id of Object.keys(figures).filter((one) => one.startsWith("contest.")))
    figures[id] = chance.is(0.3) ? chance.int(1, 4) : 0;
}

/** 0.01 元, told in 万元 with up to four decimals. */
function money(chance: Chance): number {
  const decimals = chance.pick([0, 1, 2, 4]);
  return (
    chance.int(1, chance.pick([50, 900, 9000])) * 1_000_000 + chance.int(0, 10 ** decimals - 1) * 10 ** (6 - decimals)
  );
}

function proactiveNow(figures: Made, unit: BenchUnit, chance: Chance): void {
  for (const row of unit.kind === "prefecture" ? ["rules", "normative"] : ["normative"]) {
    const issued = chance.is(0.6) ? chance.int(1, 9) : 0;
    figures[`proactive.${row}.issued`] = issued;
    figures[`proactive.${row}.repealed`] = chance.is(0.4) ? chance.int(1, 5) : 0;
    figures[`proactive.${row}.inForce`] = issued + chance.int(0, 60);
  }
  for (const row of ["licences", "penalties", "coercion"])
    figures[`proactive.${row}.decided`] = chance.is(0.6) ? chance.int(1, chance.pick([20, 300, 9000])) : 0;
  figures["proactive.fees.collected"] = chance.is(0.5) ? money(chance) : 0;
}

function proactiveBefore(figures: Made, unit: BenchUnit, chance: Chance): void {
  for (const row of unit.kind === "prefecture" ? ["rules", "normative"] : ["normative"]) {
    const made = chance.is(0.6) ? chance.int(1, 9) : 0;
    figures[`proactive.${row}.made`] = made;
    figures[`proactive.${row}.published`] = made;
    figures[`proactive.${row}.publicTotal`] = made + chance.int(0, 60);
  }
  for (const row of ["licences", "services", "penalties", "coercion", "fees"]) {
    const previous = chance.is(0.7) ? chance.int(1, 200) : 0;
    figures[`proactive.${row}.previous`] = previous;
    figures[`proactive.${row}.change`] = previous > 0 ? chance.int(-Math.min(previous - 1, 5), 5) : 0;
    if (row !== "fees") figures[`proactive.${row}.decided`] = previous > 0 ? chance.int(0, 3000) : 0;
  }
  const items = chance.is(0.6) ? chance.int(1, 40) : 0;
  figures["proactive.procurement.items"] = items;
  figures["proactive.procurement.amount"] = items > 0 ? money(chance) : 0;
}
