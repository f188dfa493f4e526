import type { DraftFields } from "#report-schema/draft-input.ts";
import type { DeskReasons } from "./explaining/reasons.ts";
import type { WaivedFindings } from "./finding-list.tsx";
import type { FieldsAnswer } from "#report-schema/fields-answer.ts";
import type { Report } from "#report-schema/report.ts";
import type { ReportIdentity } from "./live-report.ts";
import type { RuleSettings } from "#report-schema/rules/rule-settings.ts";
import type { ScoreFacts } from "#report-schema/sheet/score-facts.ts";
import type { GivenStatements } from "#report-schema/statements.ts";
import type { UnitFacts } from "#report-schema/rules/rule.ts";

/** What stands beside the form. */
export interface DeskBeside {
  readonly statements: GivenStatements;
  /** Where more is stated. */
  readonly statementsAddress: string;
  readonly reasons: DeskReasons;
  /** ISO date. */
  readonly dueOn: string;
  readonly daysLeft: number;
  /** Prints what stands in the form. */
  readonly previewAddress: string;
}

/** What the form needs of a report, from the server. */
export interface DeskData {
  readonly identity: ReportIdentity;
  readonly unit: UnitFacts;
  /** Last year's report, to check against. */
  readonly previous: Report | null;
  /** What the year's issued scores say of the units under a government; null for any other unit. */
  readonly scores: ScoreFacts | null;
  /** How the round takes the rules. */
  readonly settings: RuleSettings;
  readonly version: number;
  readonly fields: DraftFields;
  readonly lastSave: FieldsAnswer["saved"];
  /** Whose form it is: what is kept on the machine is kept for this person alone. */
  readonly accountId: string;
  readonly reportId: string;
  /** Where single fields are saved. */
  readonly fieldsAddress: string;
  readonly submitAddress: string;
  readonly historyAddress: string;
  readonly pdfAddress: string;
  readonly wordAddress: string;
  readonly excelAddress: string;
  /** Of the edition with the unit's scores; "" where there is none. */
  readonly internalAddress: string;
  readonly waived: WaivedFindings;
  /** Where the office can be asked to let a finding stand. */
  readonly waiversAddress: string;
  readonly beside: DeskBeside;
}
