import { reportingUnitIds, type Actor } from "#report-schema/access.ts";
import { isEditable, type ReportState } from "#report-schema/lifecycle.ts";
import { daysLeft } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listReportsOfUnits } from "#db/queries/reports.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { findUnit } from "#db/queries/units.ts";

export interface OwnYear {
  readonly roundId: string;
  readonly year: number;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly report?: {
    readonly id: string;
    readonly state: ReportState;
    readonly updatedAt: string;
    readonly editable: boolean;
  };
}

export interface OwnUnitReports {
  readonly id: string;
  readonly name: string;
  readonly years: readonly OwnYear[];
}

/** The person's own units, each with its report of every round or none yet; newest year first. */
export async function listOwnReports(db: Db, person: Actor, now: Date): Promise<OwnUnitReports[]> {
  const unitIds = reportingUnitIds(person);
  const [rounds, reports, units] = await Promise.all([
    listRounds(db),
    listReportsOfUnits(db, unitIds),
    Promise.all(unitIds.map((id) => findUnit(db, id))),
  ]);
  return units.flatMap((unit) => {
    if (!unit) return [];
    const years = rounds.map((round): OwnYear => {
      const report = reports.find(({ roundId, unitId }) => roundId === round.id && unitId === unit.id);
      return {
        roundId: round.id,
        year: round.year,
        dueOn: round.dueOn,
        daysLeft: daysLeft(now, round.dueOn),
        ...(report && {
          report: {
            id: report.id,
            state: report.state,
            updatedAt: report.updatedAt,
            editable: isEditable(report.state),
          },
        }),
      };
    });
    return [{ id: unit.id, name: unit.officialName, years }];
  });
}
