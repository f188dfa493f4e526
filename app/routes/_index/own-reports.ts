import { reportingUnitIds, type Actor } from "#report-schema/access.ts";
import { canMove, isEditable, isReturned, type ReportState } from "#report-schema/lifecycle.ts";
import { daysLeft } from "#report-schema/round-dates.ts";
import { isReminderShown } from "#report-schema/reminder.ts";
import { isBeforeHandIn, standingOf } from "#report-schema/standing.ts";
import { awaitedSignature, type AwaitedSignature } from "#app/services/awaited-signature.ts";
import { reminderPlan } from "#app/services/reminder-plan.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import type { UnitTerms } from "#report-schema/round-terms.ts";
import { isAskedFor } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { listReportsOfUnits, type ReportSummary } from "#db/queries/reports.ts";
import { listRounds, type Round } from "#db/queries/rounds.ts";
import { findUnit } from "#db/queries/units.ts";
import { dueDay } from "#app/services/due-day.ts";
import { termsOfUnit } from "#app/services/asked-units.ts";

export interface OwnYear {
  readonly roundId: string;
  readonly label: string;
  readonly isRehearsal: boolean;
  readonly asked: boolean;
  /** The unit's own day, where it was given a later one. */
  readonly dueOn: string;
  readonly daysLeft: number;
  /** It is time to hand in, and nothing was handed in yet. */
  readonly isReminded: boolean;
  readonly publishBy: string | null;
  readonly extensionReason: string;
  /** Why it need not report this time. */
  readonly exemptReason: string;
  readonly report?: {
    readonly id: string;
    readonly state: ReportState;
    readonly updatedAt: string;
    readonly editable: boolean;
    readonly isReturned: boolean;
    readonly awaitsPublication: boolean;
    /** In the unit's own review: whose turn it is. */
    readonly signature?: AwaitedSignature | undefined;
    readonly isInUnitReview: boolean;
    readonly awaitsOffice: boolean;
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
  const [rounds, reports] = await Promise.all([listRounds(db), listReportsOfUnits(db, unitIds)]);
  const own: OwnUnitReports[] = [];
  for (const id of unitIds) {
    const unit = await findUnit(db, id);
    if (!unit) continue;
    const years: OwnYear[] = [];
    for (const round of rounds) {
      const report = reports.find(({ roundId, unitId }) => roundId === round.id && unitId === id);
      const unitTerms = await termsOfUnit(db, round, id);
      const terms = { ...unitTerms, dueOn: await dueDay(db, unitTerms.dueOn, report) };
      const concerns = isAskedFor(round.year, unit) && (terms.asked || terms.exemptReason !== "");
      // What was begun stays in sight, whatever is asked by now.
      const left = daysLeft(now, terms.dueOn);
      const isReminded = isReminderShown(await reminderPlan(db, round.id), left);
      if (!concerns && !report) continue;
      const isUnderReview = report && canMove(report.state, "signOff");
      const signature = isUnderReview ? await awaitedSignature(db, person, report.id) : undefined;
      years.push({
        ...ownYear(round, terms, report, signature, now),
        isReminded: isReminded && waits(round, terms, report),
      });
    }
    own.push({ id, name: unit.officialName, years });
  }
  return own;
}

/** Nothing was handed in although the round asks for it. */
function waits({ isRehearsal }: Round, { asked }: UnitTerms, report: ReportSummary | undefined): boolean {
  return asked && !isRehearsal && isBeforeHandIn(standingOf(report?.state));
}

function ownYear(
  round: Round,
  terms: UnitTerms,
  report: ReportSummary | undefined,
  signature: AwaitedSignature | undefined,
  now: Date,
): Omit<OwnYear, "isReminded"> {
  return {
    roundId: round.id,
    label: roundLabel(round),
    isRehearsal: round.isRehearsal,
    asked: terms.asked,
    dueOn: terms.dueOn,
    daysLeft: daysLeft(now, terms.dueOn),
    publishBy: round.publishBy,
    extensionReason: terms.extensionReason,
    exemptReason: terms.exemptReason,
    ...(report && {
      report: {
        id: report.id,
        state: report.state,
        updatedAt: report.updatedAt,
        editable: isEditable(report.state),
        isReturned: isReturned(report.state),
        awaitsPublication: canMove(report.state, "publish"),
        signature,
        isInUnitReview: canMove(report.state, "signOff"),
        awaitsOffice: canMove(report.state, "approve"),
      },
    }),
  };
}
