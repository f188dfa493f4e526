import type { AccountGrantsTable } from "./account-grants.ts";
import type { AccountsTable } from "./accounts.ts";
import type { AuditEntriesTable, AuditHeadTable } from "./audit-entries.ts";
import type { EventsTable } from "./events.ts";
import type { ExplanationsTable } from "./explanations.ts";
import type { ReportChangesTable } from "./report-changes.ts";
import type { ReportsTable } from "./reports.ts";
import type { RevisionsTable } from "./revisions.ts";
import type { RoundsTable } from "./rounds.ts";
import type { RuleSettingsTable } from "./rule-settings.ts";
import type { SessionsTable } from "./sessions.ts";
import type { UnitNamesTable } from "./unit-names.ts";
import type { UnitPlacesTable } from "./unit-places.ts";
import type { UnitSuccessionsTable } from "./unit-successions.ts";
import type { UnitsTable } from "./units.ts";
import type { WaiverStepsTable } from "./waiver-steps.ts";

export interface Database {
  units: UnitsTable;
  unit_names: UnitNamesTable;
  unit_places: UnitPlacesTable;
  unit_successions: UnitSuccessionsTable;
  accounts: AccountsTable;
  account_grants: AccountGrantsTable;
  sessions: SessionsTable;
  rounds: RoundsTable;
  reports: ReportsTable;
  report_changes: ReportChangesTable;
  explanations: ExplanationsTable;
  revisions: RevisionsTable;
  events: EventsTable;
  waiver_steps: WaiverStepsTable;
  rule_settings: RuleSettingsTable;
  audit_entries: AuditEntriesTable;
  audit_head: AuditHeadTable;
}
