/** Which of the reports given make up the sum: each unit once, of the right year, nothing that is in doubt. */
import { typedFigures } from "../figure-index.ts";
import type { Format } from "../format.ts";
import type { Report } from "../report.ts";
import { matchUnit, plainName, type KnownUnit } from "../scoring/unit-match.ts";

export interface GivenReport {
  readonly file: string;
  readonly report: Report;
}

/** A report under the name its unit is known by. */
export interface UnitReport extends GivenReport {
  readonly unit: string;
}

/**
 * year, format: of another year, or not in the year's format · conflict: the unit has reports with other figures ·
 * unlisted: not on the list, near names beside it · ambiguous: several units of the list go by its name
 */
export interface AsideReport extends GivenReport {
  readonly reason: "year" | "format" | "conflict" | "unlisted" | "ambiguous";
  /** The unit it would have counted for; absent where nobody knows. */
  readonly unit?: string;
  /** Files that contradict it, or units it might be. */
  readonly beside: readonly string[];
}

export interface GatheredReports {
  readonly counted: readonly UnitReport[];
  /** The government's own report: never an addend, held against the sums. */
  readonly own: GivenReport | undefined;
  readonly aside: readonly AsideReport[];
  /** The same figures of a unit counted already. */
  readonly repeated: readonly UnitReport[];
  /** Units that belong to the sum and are not in it. */
  readonly missing: readonly string[];
}

export interface RollUpOf {
  readonly format: Format;
  readonly year: number;
  /** Every name the government goes by. */
  readonly governmentNames: readonly string[];
  /** The units its figures are the sum of; absent where nobody said: then those whose reports are given. */
  readonly expected?: readonly KnownUnit[] | undefined;
}

const itself = "";

export function gatherReports(given: readonly GivenReport[], of: RollUpOf): GatheredReports {
  const aside: AsideReport[] = [];
  const byUnit = new Map<string, UnitReport[]>();
  const asked = new Map((of.expected ?? []).map(({ id }) => [id, id]));
  for (const one of given) {
    const match = unitOf(one.report.unit, of);
    if (typeof match !== "string") {
      aside.push({ ...one, ...match });
      continue;
    }
    if (match !== itself) asked.set(match, asked.get(match) ?? one.report.unit);
    const wrong = one.report.year !== of.year ? "year" : one.report.formatId !== of.format.id ? "format" : undefined;
    const named = { ...one, unit: asked.get(match) ?? one.report.unit };
    if (wrong) aside.push({ ...named, reason: wrong, beside: [] });
    else byUnit.set(match, [...(byUnit.get(match) ?? []), named]);
  }
  const alike = [...byUnit].filter(([, reports]) =>
    reports.every((one) => haveSameFigures(of.format, reports[0]!, one)),
  );
  const settled = new Map(alike);
  for (const [unit, reports] of byUnit) {
    if (settled.has(unit)) continue;
    const files = (one: UnitReport): string[] => reports.filter((other) => other !== one).map(({ file }) => file);
    aside.push(...reports.map((one) => ({ ...one, reason: "conflict" as const, beside: files(one) })));
  }
  const order = [...asked.keys()];
  return {
    counted: order.flatMap((unit) => settled.get(unit)?.slice(0, 1) ?? []),
    own: settled.get(itself)?.[0],
    aside,
    repeated: alike.flatMap(([, reports]) => reports.slice(1)),
    missing: order.filter((unit) => !settled.has(unit)).map((unit) => asked.get(unit)!),
  };
}

/** The unit's id: of the list, or its own plain name where there is no list. */
function unitOf(
  written: string,
  { governmentNames, expected }: RollUpOf,
): string | Pick<AsideReport, "reason" | "beside"> {
  const government = { id: itself, names: governmentNames };
  if (matchUnit(written, [government]).kind === "found") return itself;
  if (!expected) return plainName(written);
  const match = matchUnit(written, expected);
  if (match.kind === "found") return match.id;
  return match.kind === "ambiguous"
    ? { reason: "ambiguous", beside: match.ids }
    : { reason: "unlisted", beside: match.suggested };
}

function haveSameFigures(format: Format, { report: one }: UnitReport, { report: other }: UnitReport): boolean {
  return typedFigures(format).every(
    ({ id }) => one.figures[id] === other.figures[id] && one.unread[id] === other.unread[id],
  );
}
