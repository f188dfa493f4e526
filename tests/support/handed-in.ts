import { insertEvent } from "#db/queries/events.ts";
import { insertReport } from "#db/queries/reports.ts";
import { insertRevision } from "#db/queries/revisions.ts";
import { findRoundByYear, insertRound } from "#db/queries/rounds.ts";
import type { Db } from "#db/client.ts";
import { moves, type Move } from "#report-schema/lifecycle.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { now } from "./region.ts";

export interface HandedIn {
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly content: ReportContent;
  /** The year's own round where none is said. */
  readonly roundId?: string;
  /** What happened to it after the start; as in the office's book, unasked. */
  readonly moves?: readonly Move[];
}

/** A report of some year as it lies in the store, its round opened where there is none. @returns its id */
export async function layIn(db: Db, { unitId, unitName, year, content, ...given }: HandedIn): Promise<string> {
  const at = now.toISOString();
  const roundId = given.roundId ?? (await findRoundByYear(db, year))?.id ?? `round-${year}`;
  if (!given.roundId)
    await insertRound(db, {
      id: roundId,
      year,
      formatId: "2021-30",
      dueOn: `${year + 1}-01-31`,
      openedAt: at,
      openedBy: "office",
    });
  const id = `${unitId}-${year}`;
  await insertReport(db, { id, roundId, unitId, content, createdAt: at, createdBy: "clerk" });
  for (const [index, move] of (["start", ...(given.moves ?? ["submit"])] as const).entries()) {
    const revisionId = move === "submit" ? `${id}-${index}` : null;
    if (revisionId) {
      await insertRevision(db, {
        id: revisionId,
        reportId: id,
        number: index,
        unitName,
        year,
        formatId: "2021-30",
        content,
        explanations: [],
        sha256: "ab".repeat(32),
        createdAt: at,
        createdBy: "clerk",
      });
    }
    await insertEvent(db, {
      id: `${id}-event-${index}`,
      reportId: id,
      sequence: index + 1,
      move,
      state: moves[move].to,
      accountId: "clerk",
      at,
      remark: move === "return" ? "请核对" : null,
      revisionId,
    });
  }
  return id;
}
