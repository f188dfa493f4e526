import type { Migration } from "kysely";
import * as firstTables from "./migrations/2026-11-22-first-tables.ts";
import * as waivers from "./migrations/2026-11-23-waivers.ts";
import * as ruleSettings from "./migrations/2026-11-23-yearly-rule-settings.ts";
import * as statements from "./migrations/2026-11-25-statements-beside-figures.ts";
import * as roundsWithTerms from "./migrations/2026-11-25-rounds-with-terms.ts";
import * as unitsOverTime from "./migrations/2026-11-25-units-over-time.ts";
import * as auditEntries from "./migrations/2026-11-25-who-did-what.ts";
import * as piecesOfTexts from "./migrations/2026-11-25-pieces-of-texts.ts";
import * as scoreSheets from "./migrations/2026-11-25-score-sheets.ts";
import * as ownSchemes from "./migrations/2026-11-25-own-schemes.ts";
import * as signOff from "./migrations/2026-11-25-sign-off-in-the-unit.ts";
import * as remarks from "./migrations/2026-11-25-remarks-and-publications.ts";
import * as boardNumbers from "./migrations/2026-11-25-board-numbers.ts";
import * as safeLogIn from "./migrations/2026-11-25-safe-log-in.ts";
import * as numbersInIndexes from "./migrations/2026-11-25-numbers-read-from-indexes.ts";
import * as oneTimeLinks from "./migrations/2026-11-25-one-time-links.ts";
import * as likenessAndScores from "./migrations/2026-11-27-likeness-and-scores-at-hand-in.ts";
import * as writtenReminders from "./migrations/2026-11-25-written-reminders.ts";
import * as progressSummedUp from "./migrations/2026-11-27-progress-summed-up.ts";
import * as sheetChangesSentAgain from "./migrations/2026-11-29-sheet-changes-sent-again.ts";

/** In order of date. Listed by hand because a bundled program has no folder to look into. */
export const migrations: Readonly<Record<string, Migration>> = {
  "2026-11-22-first-tables": firstTables,
  "2026-11-23-waivers": waivers,
  "2026-11-23-yearly-rule-settings": ruleSettings,
  "2026-11-25-board-numbers": boardNumbers,
  "2026-11-25-numbers-read-from-indexes": numbersInIndexes,
  "2026-11-25-one-time-links": oneTimeLinks,
  "2026-11-25-own-schemes": ownSchemes,
  "2026-11-25-pieces-of-texts": piecesOfTexts,
  "2026-11-25-remarks-and-publications": remarks,
  "2026-11-25-rounds-with-terms": roundsWithTerms,
  "2026-11-25-safe-log-in": safeLogIn,
  "2026-11-25-score-sheets": scoreSheets,
  "2026-11-25-sign-off-in-the-unit": signOff,
  "2026-11-25-statements-beside-figures": statements,
  "2026-11-25-units-over-time": unitsOverTime,
  "2026-11-25-who-did-what": auditEntries,
  "2026-11-25-written-reminders": writtenReminders,
  "2026-11-27-likeness-and-scores-at-hand-in": likenessAndScores,
  "2026-11-27-progress-summed-up": progressSummedUp,
  "2026-11-29-sheet-changes-sent-again": sheetChangesSentAgain,
};
