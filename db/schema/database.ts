import type { AccountGrantsTable } from "./account-grants.ts";
import type { AccountLinksTable } from "./account-links.ts";
import type { AccountsTable } from "./accounts.ts";
import type { AuditEntriesTable, AuditHeadTable } from "./audit-entries.ts";
import type { EventsTable } from "./events.ts";
import type { ExplanationsTable } from "./explanations.ts";
import type { FigureCorrectionsTable } from "./figure-corrections.ts";
import type {
  LogInTriesTable,
  PastPasswordsTable,
  RecoveryCodesTable,
  SettingsTable,
  TwoStepSecretsTable,
} from "./log-in-safety.ts";
import type { ReportChangesTable } from "./report-changes.ts";
import type { PublicationsTable } from "./publications.ts";
import type { RemindersTable, UnitMailsTable } from "./reminders.ts";
import type { RemarkStepsTable } from "./remark-steps.ts";
import type { RemarksTable } from "./remarks.ts";
import type { ReviewClaimsTable } from "./review-claims.ts";
import type { ReviewReturnsTable } from "./review-returns.ts";
import type { ReportCountsTable } from "./report-counts.ts";
import type { ReportProgressTable } from "./report-progress.ts";
import type { ReportsTable } from "./reports.ts";
import type { RevisionsTable } from "./revisions.ts";
import type { RoundStepsTable } from "./round-steps.ts";
import type { RoundsTable } from "./rounds.ts";
import type { RuleSettingsTable } from "./rule-settings.ts";
import type {
  ScoreAppealsTable,
  ScoreCellChangesTable,
  ScoreEvidenceTable,
  ScoreFilesTable,
  ScoreSheetsTable,
  ScoreStepsTable,
} from "./score-sheets.ts";
import type { SchemesTable } from "./schemes.ts";
import type { SessionsTable } from "./sessions.ts";
import type { SignOffSettingsTable } from "./sign-off-settings.ts";
import type { SignOffsTable } from "./sign-offs.ts";
import type { UnitNamesTable } from "./unit-names.ts";
import type { UnitPlacesTable } from "./unit-places.ts";
import type { UnitSuccessionsTable } from "./unit-successions.ts";
import type { UnitsTable } from "./units.ts";
import type { WaiverStepsTable } from "./waiver-steps.ts";
import type { ZeroDeclarationsTable } from "./zero-declarations.ts";

export interface Database {
  units: UnitsTable;
  unit_names: UnitNamesTable;
  unit_places: UnitPlacesTable;
  unit_successions: UnitSuccessionsTable;
  accounts: AccountsTable;
  account_links: AccountLinksTable;
  account_grants: AccountGrantsTable;
  sessions: SessionsTable;
  rounds: RoundsTable;
  round_steps: RoundStepsTable;
  reports: ReportsTable;
  report_counts: ReportCountsTable;
  report_progress: ReportProgressTable;
  report_changes: ReportChangesTable;
  explanations: ExplanationsTable;
  revisions: RevisionsTable;
  events: EventsTable;
  waiver_steps: WaiverStepsTable;
  rule_settings: RuleSettingsTable;
  score_sheets: ScoreSheetsTable;
  score_steps: ScoreStepsTable;
  score_cell_changes: ScoreCellChangesTable;
  score_files: ScoreFilesTable;
  score_evidence: ScoreEvidenceTable;
  score_appeals: ScoreAppealsTable;
  schemes: SchemesTable;
  audit_entries: AuditEntriesTable;
  audit_head: AuditHeadTable;
  sign_off_settings: SignOffSettingsTable;
  sign_offs: SignOffsTable;
  figure_corrections: FigureCorrectionsTable;
  zero_declarations: ZeroDeclarationsTable;
  remarks: RemarksTable;
  remark_steps: RemarkStepsTable;
  review_returns: ReviewReturnsTable;
  review_claims: ReviewClaimsTable;
  publications: PublicationsTable;
  log_in_tries: LogInTriesTable;
  past_passwords: PastPasswordsTable;
  two_step_secrets: TwoStepSecretsTable;
  recovery_codes: RecoveryCodesTable;
  settings: SettingsTable;
  reminders: RemindersTable;
  unit_mails: UnitMailsTable;
}
