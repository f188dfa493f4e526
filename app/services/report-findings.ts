import type { Finding } from "#report-schema/finding.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf, type Comparisons, type Subject } from "#report-schema/rules/rule.ts";
import type { Db } from "#db/client.ts";
import { listStatements } from "#db/queries/statements.ts";
import { listOtherNames } from "#db/queries/unit-names.ts";
import { reportOf, type OpenReport } from "./open-report.ts";
import { previousReportOf } from "./previous-report.ts";
import { roundSettings } from "./round-settings.ts";
import { scoreFactsOf } from "./score-facts-of.ts";
import { standingCorrections } from "./standing-corrections.ts";

/**
 * What the rules say of a stored report at hand-in, held against all the server knows: last year's report, the other
 * units' names, what the office set for the round, and the round's texts where they are given (they must be read outside a transaction).
 */
export async function reportFindings(db: Db, open: OpenReport, round?: Comparisons["round"]): Promise<Finding[]> {
  return runChecks(await reportSubject(db, open, round), "submit");
}

/** All that the rules look at of a stored report. */
export async function reportSubject(db: Db, open: OpenReport, round?: Comparisons["round"]): Promise<Subject> {
  const { stored, unit, path } = open;
  const previous = await previousReportOf(db, open);
  // The unit's own government and what stands under it are rightly spoken of.
  const otherUnits = await listOtherNames(db, `${stored.year}-12-31`, [unit.id, ...path.above]);
  const settings = await roundSettings(db, stored.roundId);
  const corrections = await standingCorrections(db, stored);
  const statements = { ...(await listStatements(db, stored.id)), corrections };
  const scores = await scoreFactsOf(db, open);
  const against = { previous, round, settings, statements, scores };
  return subjectOf(reportOf(open), { ...open.unitFacts, otherUnits }, against);
}
