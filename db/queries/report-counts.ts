import type { Db } from "../client.ts";

/** How much the rules find in a report as it stands at a version. */
export interface ReportCounts {
  readonly reportId: string;
  readonly version: number;
  readonly block: number;
  readonly explain: number;
  readonly note: number;
  readonly at: string;
}

/** Takes the place of what was counted before. */
export async function keepReportCounts(
  db: Db,
  { reportId, version, at, block, explain, note }: ReportCounts,
): Promise<void> {
  const numbers = { version, block, explain, note, at };
  await db
    .insertInto("report_counts")
    .values({ report_id: reportId, ...numbers })
    .onConflict((conflict) => conflict.column("report_id").doUpdateSet(numbers))
    .execute();
}

/** Ids of reports whose present version was not counted yet, those waiting longest first. */
export async function listUncounted(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("reports")
    .leftJoin("report_counts", "report_counts.report_id", "reports.id")
    .select("reports.id")
    .where((eb) =>
      eb.or([eb("report_counts.version", "is", null), eb("report_counts.version", "!=", eb.ref("reports.version"))]),
    )
    .orderBy("reports.updated_at")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
