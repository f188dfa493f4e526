import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { narrativeKeys, type NarrativeKey } from "#report-schema/format.ts";
import { compareTexts, type Comparison, type Side } from "#report-schema/radar/compare-texts.ts";
import { findCopies } from "#report-schema/radar/round-index.ts";
import { reportTitle, type Narrative } from "#report-schema/report.ts";
import type { Db } from "#db/client.ts";
import { findReport } from "#db/queries/reports.ts";
import { unitPath } from "#db/queries/units.ts";
import { openReport, reportOf, type OpenReport } from "#app/services/open-report.ts";
import { previousReportOf } from "#app/services/previous-report.ts";
import { roundTexts } from "#app/services/round-texts.ts";

/** Below this share two reports have nothing to show side by side. */
const worthShowing = 0.1;
const mostOthers = 20;
const lastYear = "last-year";

interface Other {
  /** `last-year`, or the other report's id. */
  readonly key: string;
  readonly unit: string;
  readonly year: number;
  readonly narrative: Narrative;
  readonly comparison: Comparison;
  /** Another unit's text is for whoever may read its report. */
  readonly mayRead: boolean;
}

/** The report beside last year's and beside the most alike of its round, with what they share marked on both sides. */
export async function loadLikeness(db: Db, person: Actor, reportId: string, asked: string | null) {
  const open = await openReport(db, person, reportId, "view");
  const others = [...(await besideLastYear(db, open)), ...(await besideRound(db, person, open))];
  const shown = others.find(({ key }) => key === asked) ?? others[0];
  const { narrative } = reportOf(open);
  return {
    id: reportId,
    title: reportTitle(open.unitName, open.stored.year),
    isRehearsal: open.stored.isRehearsal,
    unit: open.unitName,
    year: open.stored.year,
    others: others.map(({ key, unit, year, comparison }) => ({ key, unit, year, share: comparison.first.share })),
    shown: shown && {
      key: shown.key,
      unit: shown.unit,
      year: shown.year,
      share: shown.comparison.first.share,
      sentences: shown.comparison.first.marks.length,
      own: sideOf(narrative, shown.comparison.first),
      other: shown.mayRead ? sideOf(shown.narrative, shown.comparison.second) : null,
    },
  };
}

export type LikenessPage = Awaited<ReturnType<typeof loadLikeness>>;

async function besideLastYear(db: Db, open: OpenReport): Promise<Other[]> {
  const previous = await previousReportOf(db, open);
  if (!previous) return [];
  const comparison = compareTexts(reportOf(open), previous);
  if (comparison.first.share < worthShowing) return [];
  return [{ ...previous, key: lastYear, comparison, mayRead: true }];
}

async function besideRound(db: Db, person: Actor, open: OpenReport): Promise<Other[]> {
  const round = await roundTexts(db, open);
  if (!round) return [];
  const { unit, narrative } = reportOf(open);
  const copies = findCopies(round.index, { id: round.id, unit, narrative }, worthShowing).slice(0, mostOthers);
  return Promise.all(
    copies.map(async ({ report, comparison }) => ({
      key: report.id,
      unit: report.unit,
      year: open.stored.year,
      narrative: report.narrative,
      comparison,
      mayRead: await mayReadReport(db, person, report.id),
    })),
  );
}

async function mayReadReport(db: Db, person: Actor, reportId: string): Promise<boolean> {
  const stored = await findReport(db, reportId);
  const path = stored && (await unitPath(db, stored.unitId));
  return path !== undefined && mayActOnReport(person, "view", path);
}

/** A text with the places of its shared sentences. */
export interface MarkedSide {
  readonly texts: readonly { readonly key: NarrativeKey; readonly text: string }[];
  readonly marks: readonly {
    readonly key: NarrativeKey;
    readonly start: number;
    readonly end: number;
    readonly counterpart: number;
  }[];
}

function sideOf(narrative: Narrative, { marks }: Side): MarkedSide {
  return {
    texts: narrativeKeys.map((key) => ({ key, text: narrative[key] })).filter(({ text }) => text !== ""),
    marks: marks.map(({ key, start, end, counterpart }) => ({ key, start, end, counterpart })),
  };
}
