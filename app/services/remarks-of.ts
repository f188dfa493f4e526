import { remarkNumbers, remarkStanding, type MadeMove, type RemarkStanding } from "#report-schema/remark.ts";
import type { Db } from "#db/client.ts";
import { listEvents } from "#db/queries/events.ts";
import { listRemarks, listRemarkSteps, type KeptRemarkStep, type Remark } from "#db/queries/remarks.ts";

export interface StandingRemark extends Remark {
  readonly by: string;
  /** Within its scope and round; 0 of one dropped. */
  readonly number: number;
  readonly standing: RemarkStanding;
  /** What was done about it, oldest first. */
  readonly steps: readonly (KeptRemarkStep & { readonly by: string })[];
}

export interface ReportRemarks {
  readonly remarks: readonly StandingRemark[];
  readonly moves: readonly MadeMove[];
  /** The number the next remark, and the next step, takes. */
  readonly nextRemark: number;
  readonly nextStep: number;
}

/** All remarks ever made on a report, in the order written, each with how it stands. */
export async function remarksOf(db: Db, reportId: string): Promise<ReportRemarks> {
  const remarks = await listRemarks(db, reportId);
  const steps = await listRemarkSteps(db, reportId);
  const moves = await listEvents(db, reportId);
  const numbers = remarkNumbers(remarks, steps);
  return {
    remarks: remarks.map((remark) => ({
      ...remark,
      number: numbers.get(remark.id) ?? 0,
      standing: remarkStanding(remark, steps, moves),
      steps: steps.filter(({ remarkId }) => remarkId === remark.id),
    })),
    moves,
    nextRemark: remarks.length + 1,
    nextStep: steps.length + 1,
  };
}
