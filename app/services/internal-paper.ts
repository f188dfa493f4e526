import type { Actor } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { scoreAnnex } from "#app/renderers/score-annex.ts";
import { forbidden } from "#app/refusals.ts";
import { openReport } from "./open-report.ts";
import { reportPaper, type ReportPaper } from "./report-paper.ts";
import { maySeeInternal, unitScoreRecords } from "./unit-score-records.ts";

/** The edition and revision an address asks for: `?edition=internal`, `?revision=2`. */
export function askedPaper(db: Db, actor: Actor, reportId: string, query: URLSearchParams): Promise<ReportPaper> {
  const edition = query.get("edition") === "internal" ? internalPaper : reportPaper;
  return edition(db, actor, reportId, query.get("revision"));
}

/**
 * The internal edition (内部版) of a report: its paper with the unit's scores of the year behind it. The public edition
 * has none. A unit that was not scored in the year has the same paper twice.
 * @throws Response as `reportPaper`; 403 for whoever is neither of the unit nor of the office
 */
export async function internalPaper(
  db: Db,
  actor: Actor,
  reportId: string,
  number: string | null,
): Promise<ReportPaper> {
  const [paper, { stored, path }] = await Promise.all([
    reportPaper(db, actor, reportId, number),
    openReport(db, actor, reportId, "view"),
  ]);
  if (!maySeeInternal(actor, path)) throw forbidden("内部版带有考核得分，由本单位和主管部门查看。");
  const records = await unitScoreRecords(db, path, stored.year);
  if (records.length === 0) return paper;
  return {
    ...paper,
    name: `${paper.name}（内部版）`,
    outline: { ...paper.outline, blocks: [...paper.outline.blocks, ...scoreAnnex(stored.year, records)] },
  };
}
