import type { FigureCorrection } from "#report-schema/carried-in.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import type { Given } from "#report-schema/statements.ts";
import type { Db } from "#db/client.ts";
import { findReportOf, type StoredReport } from "#db/queries/reports.ts";
import { listRevisions } from "#db/queries/revisions.ts";
import { findRoundByYear } from "#db/queries/rounds.ts";
import { listCorrections } from "#db/queries/statements.ts";
import { pastUnitIds } from "./last-year.ts";

/**
 * The corrections of 上年结转 that were given for what last year's report carries over now, oldest first. Once last year's
 * report was handed in anew with other figures, the reasons before are about figures that are no more.
 */
export async function standingCorrections(db: Db, stored: StoredReport): Promise<(FigureCorrection & Given)[]> {
  const corrections = await listCorrections(db, stored.id);
  if (corrections.length === 0) return corrections;
  const since = await carriedSince(db, stored);
  return corrections.filter(({ at }) => at > since);
}

/** When what is carried over last changed (ISO moment); "" where it is as it was first handed in. */
async function carriedSince(db: Db, stored: StoredReport): Promise<string> {
  const round = await findRoundByYear(db, stored.year - 1);
  if (!round) return "";
  const last = formatById(stored.formatId).carryOver.flatMap((entry) =>
    entry.kind === "balance" ? entry.parts.map((part) => part.last) : [],
  );
  let since = "";
  for (const unitId of await pastUnitIds(db, stored)) {
    const report = await findReportOf(db, round.id, unitId);
    const revisions = report ? await listRevisions(db, report.id) : [];
    for (const [index, { content, createdAt }] of revisions.entries()) {
      const before = revisions[index - 1]?.content;
      const isOther = before && last.some((id) => before.figures[id] !== content.figures[id]);
      if (isOther && createdAt > since) since = createdAt;
    }
  }
  return since;
}
