import type { GreatestLikeness } from "#report-schema/radar/greatest-likeness.ts";
import type { Narrative, ReportContent } from "#report-schema/report.ts";
import type { ScoreFacts } from "#report-schema/sheet/score-facts.ts";
import type { GivenStatements } from "#report-schema/statements.ts";
import type { Db } from "../client.ts";
import {
  contentFromColumns,
  contentToColumns,
  type Judged,
  judgedFromColumn,
  type KeptExplanation,
  keptExplanationsFromColumn,
  likenessFromColumn,
  narrativeFromColumn,
  scoresFromColumn,
  statementsFromColumn,
} from "../json-columns.ts";
import type { RevisionsTable } from "../schema/revisions.ts";

/** A report as it was handed in. Never changed, never deleted. */
export interface Revision {
  readonly id: string;
  readonly reportId: string;
  /** 1, 2, 3 … within the report. */
  readonly number: number;
  readonly unitName: string;
  readonly year: number;
  readonly formatId: string;
  readonly content: ReportContent;
  readonly explanations: readonly KeptExplanation[];
  /** Absent of those handed in before this was kept. */
  readonly judged?: Judged;
  /** Absent of those handed in before this was kept. */
  readonly statements?: GivenStatements;
  /** How much of its text stood elsewhere; absent of those handed in before this was kept. */
  readonly likeness?: GreatestLikeness;
  /** What a government's report was held against of its units' scores. */
  readonly scores?: ScoreFacts;
  readonly sha256: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** @returns false when the report has a revision of this number already */
export async function insertRevision(db: Db, revision: Revision): Promise<boolean> {
  const result = await db
    .insertInto("revisions")
    .values({
      id: revision.id,
      report_id: revision.reportId,
      number: revision.number,
      unit_name: revision.unitName,
      year: revision.year,
      format_id: revision.formatId,
      ...contentToColumns(revision.content),
      explanations: JSON.stringify(revision.explanations),
      judged: revision.judged ? JSON.stringify(revision.judged) : null,
      statements: revision.statements ? JSON.stringify(revision.statements) : null,
      likeness: revision.likeness ? JSON.stringify(revision.likeness) : null,
      scores: revision.scores ? JSON.stringify(revision.scores) : null,
      sha256: revision.sha256,
      created_at: revision.createdAt,
      created_by: revision.createdBy,
    })
    .onConflict((conflict) => conflict.columns(["report_id", "number"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Oldest first. */
export async function listRevisions(db: Db, reportId: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom("revisions")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("number")
    .execute();
  return rows.map(toRevision);
}

export async function findRevision(db: Db, id: string): Promise<Revision | undefined> {
  const row = await db.selectFrom("revisions").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toRevision(row);
}

export async function findRevisionByNumber(db: Db, reportId: string, number: number): Promise<Revision | undefined> {
  const row = await db
    .selectFrom("revisions")
    .selectAll()
    .where("report_id", "=", reportId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && toRevision(row);
}

export async function latestRevision(db: Db, reportId: string): Promise<Revision | undefined> {
  const row = await db
    .selectFrom("revisions")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toRevision(row);
}

/** The newest revision of every report of these units in a round, in no given order; one statement. */
export async function listLatestRevisions(
  db: Db,
  roundId: string,
  unitIds: readonly string[],
): Promise<(Revision & { readonly unitId: string })[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("reports")
    .innerJoin("revisions", (join) =>
      join.onRef("revisions.report_id", "=", "reports.id").on("revisions.number", "=", (eb) =>
        eb
          .selectFrom("revisions as later")
          .select((one) => one.fn.max("later.number").as("last"))
          .whereRef("later.report_id", "=", "reports.id"),
      ),
    )
    .selectAll("revisions")
    .select("reports.unit_id")
    .where("reports.round_id", "=", roundId)
    .where("reports.unit_id", "in", unitIds)
    .execute();
  return rows.map((row) => ({ ...toRevision(row), unitId: row.unit_id }));
}

/** What the rules said of the first revision of each report in a round, by report id; those kept without it are absent. */
export async function listFirstJudged(db: Db, roundId: string): Promise<ReadonlyMap<string, Judged>> {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("revisions", "revisions.report_id", "reports.id")
    .select(["revisions.id", "revisions.report_id", "revisions.judged"])
    .where("reports.round_id", "=", roundId)
    .where("revisions.number", "=", 1)
    .execute();
  return new Map(
    rows.flatMap(({ id, report_id, judged }) =>
      judged === null ? [] : [[report_id, judgedFromColumn(judged, `revisions 表 ${id} 行`)]],
    ),
  );
}

/** How much of its text each report of a round had in common with others when last handed in, by report id. */
export async function listLikeness(db: Db, roundId: string): Promise<ReadonlyMap<string, GreatestLikeness>> {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("revisions", "revisions.report_id", "reports.id")
    .select(["revisions.id", "revisions.report_id", "revisions.likeness"])
    .where("reports.round_id", "=", roundId)
    .orderBy("revisions.number")
    .execute();
  const known = new Map<string, GreatestLikeness>();
  for (const { id, report_id, likeness } of rows) {
    known.delete(report_id);
    if (likeness !== null) known.set(report_id, likenessFromColumn(likeness, `revisions 表 ${id} 行`));
  }
  return known;
}

/** Ids of the newest revision of every report in a round, in no given order. */
export async function latestRevisionIds(db: Db, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("revisions", (join) =>
      join.onRef("revisions.report_id", "=", "reports.id").on("revisions.number", "=", (eb) =>
        eb
          .selectFrom("revisions as later")
          .select((one) => one.fn.max("later.number").as("last"))
          .whereRef("later.report_id", "=", "reports.id"),
      ),
    )
    .select("revisions.id")
    .where("reports.round_id", "=", roundId)
    .execute();
  return rows.map(({ id }) => id);
}

/** These revisions, with the unit of each, in no given order. */
export async function listRevisionsById(
  db: Db,
  ids: readonly string[],
): Promise<(Revision & { readonly unitId: string })[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("revisions")
    .innerJoin("reports", "reports.id", "revisions.report_id")
    .selectAll("revisions")
    .select("reports.unit_id")
    .where("revisions.id", "in", ids)
    .execute();
  return rows.map((row) => ({ ...toRevision(row), unitId: row.unit_id }));
}

/** What was written in these revisions, without the figures; in no given order. */
export async function listRevisionTexts(
  db: Db,
  ids: readonly string[],
): Promise<(Pick<Revision, "id" | "reportId" | "unitName"> & { readonly narrative: Narrative })[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("revisions")
    .select(["id", "report_id", "unit_name", "narrative"])
    .where("id", "in", ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    unitName: row.unit_name,
    narrative: narrativeFromColumn(row.narrative, `revisions 表 ${row.id} 行`),
  }));
}

function toRevision(row: RevisionsTable): Revision {
  const place = `revisions 表 ${row.id} 行`;
  return {
    id: row.id,
    reportId: row.report_id,
    number: row.number,
    unitName: row.unit_name,
    year: row.year,
    formatId: row.format_id,
    content: contentFromColumns(row, place),
    explanations: keptExplanationsFromColumn(row.explanations, place),
    ...(row.judged !== null && { judged: judgedFromColumn(row.judged, place) }),
    ...(row.statements !== null && { statements: statementsFromColumn(row.statements, place) }),
    ...(row.likeness !== null && { likeness: likenessFromColumn(row.likeness, place) }),
    ...(row.scores !== null && { scores: scoresFromColumn(row.scores, place) }),
    sha256: row.sha256,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}
