import { setImmediate } from "node:timers/promises";
import type { Format, UnitKind } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { rollUpFindings } from "#report-schema/roll-up/roll-up-findings.ts";
import { rollUpSentence } from "#report-schema/roll-up/roll-up-words.ts";
import { rollUp, type RollUp } from "#report-schema/roll-up/roll-up.ts";
import { awaitsUnit, hasPassed, standingOf, standingText, type Standing } from "#report-schema/standing.ts";
import type { UnitReport } from "#report-schema/roll-up/gather-reports.ts";
import { lastDayOf } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { listLatestRevisions } from "#db/queries/revisions.ts";
import { listProgress } from "#db/queries/round-progress.ts";
import type { Round } from "#db/queries/rounds.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { listUnitsUnder, type Unit } from "#db/queries/units.ts";
import { notFound } from "#app/refusals.ts";
import { askedUnits } from "./asked-units.ts";

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** The figures of a government in a round, as the sums of what its units handed in. */
export interface RoundRollUp {
  readonly government: NamedUnit;
  /** Governments the person may choose from, this one too. */
  readonly governments: readonly NamedUnit[];
  readonly format: Format;
  readonly rolled: RollUp;
  /** Names of those whose report is in the sum. */
  readonly counted: readonly string[];
  /** How many of them the office has not passed yet. */
  readonly unpassed: number;
  /** Those whose report lies with them, or is not there, with how it stands. */
  readonly missing: readonly { readonly name: string; readonly standing: string }[];
  /** Units asked that stand under another one asked: they are in that one's figures. */
  readonly below: readonly string[];
  /** Whether the government's own report was handed in and is held against the sums. */
  readonly isCompared: boolean;
  /** Blanks, differences and what is to be kept in mind, in words. */
  readonly findings: readonly string[];
}

const withUnits: readonly UnitKind[] = ["province", "prefecture", "county"];
const withRulesPower: readonly UnitKind[] = ["province", "prefecture"];
/** Reading takes about a millisecond a report; others must get their turn in between. */
const atOnce = 50;

/**
 * Only what was handed in and does not lie with its unit again counts; reports as they were last handed in.
 * @param unitIds units the person runs rounds for
 * @param wanted the government, one of those at or below them; null for the first
 * @throws Response 404 for a unit that is none of these
 */
export async function roundRollUp(
  db: Db,
  round: Round,
  unitIds: readonly string[],
  wanted: string | null,
): Promise<RoundRollUp> {
  const all = await listUnitsUnder(db, unitIds);
  const governments = all.filter(({ id, kind }) => unitIds.includes(id) || withUnits.includes(kind));
  const top = wanted === null ? governments[0] : governments.find(({ id }) => id === wanted);
  if (!top) throw notFound("没有这个政府，或不归您管理。");
  const named = ({ id, names, officialName }: Unit): NamedUnit => ({
    id,
    name: nameOn(names, lastDayOf(round.year)) ?? officialName,
  });
  const asked = await askedUnits(db, round, [top.id]);
  const nearest = nearestOnes(top.id, new Set(asked.map(({ unit }) => unit.id)), all);
  const units = asked.filter(({ unit }) => nearest.has(unit.id));
  const standings = await standingsOf(db, round.id);
  const standing = (unitId: string) => standings.get(unitId) ?? { word: "none" as const, returns: 0 };
  const isIn = (unitId: string): boolean => !awaitsUnit(standing(unitId).word);
  const format = formatById(round.formatId);
  const reports = await handedIn(db, round, format, [top.id, ...units.map(({ unit }) => unit.id)].filter(isIn));
  const counted = units.flatMap(({ unit, name }): UnitReport[] => {
    const report = reports.get(unit.id);
    return report ? [{ unit: name, file: "", report }] : [];
  });
  const missing = units.filter(({ unit }) => !reports.has(unit.id));
  const rolled = rollUp(
    format,
    counted.map(({ unit, report }) => ({ unit, figures: report.figures })),
    missing.length,
  );
  const report = reports.get(top.id);
  const own = report && { file: "", report };
  const found = rollUpFindings(rolled, { counted, own, aside: [], missing: [] }, withRulesPower.includes(top.kind));
  return {
    government: named(top),
    governments: governments.map(named),
    format,
    rolled,
    counted: counted.map(({ unit }) => unit),
    unpassed: units.filter(({ unit }) => reports.has(unit.id) && !hasPassed(standing(unit.id).word)).length,
    missing: missing.map(({ unit, name }) => {
      const { word, returns } = standing(unit.id);
      return { name, standing: standingText(word, returns) };
    }),
    below: asked.filter(({ unit }) => unit.id !== top.id && !nearest.has(unit.id)).map(({ name }) => name),
    isCompared: own !== undefined,
    findings: found.map(rollUpSentence),
  };
}

/** The units asked that have no other one asked between them and the government. */
function nearestOnes(topId: string, asked: ReadonlySet<string>, all: readonly Unit[]): ReadonlySet<string> {
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const isNearest = (id: string): boolean => {
    for (let above = parents.get(id); above && above !== topId; above = parents.get(above))
      if (asked.has(above)) return false;
    return id !== topId;
  };
  return new Set([...asked].filter(isNearest));
}

async function standingsOf(db: Db, roundId: string) {
  const progress = await listProgress(db, roundId);
  return new Map(
    progress.map(({ unitId, state, returns }): [string, { readonly word: Standing; readonly returns: number }] => [
      unitId,
      { word: standingOf(state), returns },
    ]),
  );
}

/** The reports of these units as last handed in; of another format, which nothing can add up, none. */
async function handedIn(db: Db, round: Round, format: Format, unitIds: readonly string[]) {
  const reports = new Map<string, UnitReport["report"]>();
  for (let from = 0; from < unitIds.length; from += atOnce) {
    for (const one of await listLatestRevisions(db, round.id, unitIds.slice(from, from + atOnce))) {
      const { unitId, unitName: unit, year, formatId, content } = one;
      if (formatId === format.id) reports.set(unitId, { unit, year, formatId, ...content });
    }
    await setImmediate();
  }
  return reports;
}
