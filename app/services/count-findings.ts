import { setImmediate } from "node:timers/promises";
import type { Finding } from "#report-schema/finding.ts";
import type { Level } from "#report-schema/format.ts";
import type { Db } from "#db/client.ts";
import { keepReportCounts, listUncounted } from "#db/queries/report-counts.ts";
import { readReport } from "./open-report.ts";
import { reportFindings } from "./report-findings.ts";

export function countByLevel(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return { block: count("block"), explain: count("explain"), note: count("note") };
}

/**
 * Counts what the rules find in reports saved since they were last counted, at most so many, others getting their turn in
 * between. Texts in common with other units are looked for at hand-in only. A report that cannot be read does not stop
 * the rest.
 * @returns how many were counted; as many as asked for means there may be more
 * @throws what the first report that could not be counted threw, after the others were
 */
export async function countFindings(db: Db, now: () => Date, most: number): Promise<number> {
  const ids = await listUncounted(db, most);
  const troubles: unknown[] = [];
  for (const id of ids) {
    try {
      const open = await readReport(db, id);
      const counts = countByLevel(await reportFindings(db, open));
      await keepReportCounts(db, { reportId: id, version: open.stored.version, at: now().toISOString(), ...counts });
    } catch (error) {
      troubles.push(error);
    }
    await setImmediate();
  }
  if (troubles.length > 0) throw troubles[0];
  return ids.length;
}
