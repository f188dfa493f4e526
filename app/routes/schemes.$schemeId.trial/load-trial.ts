import type { Actor } from "#report-schema/access.ts";
import { headingsOf } from "#report-schema/scoring/entries-headings.ts";
import { schemeFaults } from "#report-schema/scoring/scheme-faults.ts";
import { shippedScheme } from "#report-schema/scoring/shipped.ts";
import type { Db } from "#db/client.ts";
import { listScoreSheets, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { findScheme } from "#db/queries/schemes.ts";
import { listTopUnits } from "#db/queries/unit-tree.ts";
import { tableFileTypes } from "#app/readers/read-table-file.ts";
import { ownSchemeFor } from "#app/services/open-scheme.ts";

const mostSheets = 60;

/** The scheme tried, and the one it was copied from; where that is gone or does not add up, the scheme itself. */
export async function loadTrial(db: Db, person: Actor, schemeId: string) {
  const { scheme: after, copiedFrom } = await ownSchemeFor(db, person, schemeId);
  const source = shippedScheme(copiedFrom) ?? (await findScheme(db, copiedFrom))?.scheme;
  const before = source && schemeFaults(source).length === 0 ? source : after;
  const sheets = await keptSheets(db);
  const page = {
    schemeId,
    schemeName: after.name,
    beforeName: before.name,
    faults: schemeFaults(after),
    headings: headingsOf(before),
    fileTypes: tableFileTypes,
    sheets: sheets.map(({ id, period, scheme }) => ({ value: id, label: `${periodText(period)}（${scheme.name}）` })),
  };
  return { before, after, sheets, page };
}

/** Sheets of the whole region, the newest period first. */
async function keptSheets(db: Db): Promise<ScoreSheet[]> {
  return (await listScoreSheets(db, await listTopUnits(db))).slice(0, mostSheets);
}

/** 2022-08 → 2022年8月; 2022 → 2022年 */
function periodText(period: string): string {
  const [year, month] = period.split("-");
  return month ? `${year}年${Number(month)}月` : `${year}年`;
}
