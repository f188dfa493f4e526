import { roles, type Role } from "#report-schema/access.ts";
import { explanationKinds, type ExplanationKind } from "#report-schema/explanation-kind.ts";
import { unitKinds, type UnitKind } from "#report-schema/format.ts";
import { moves, reportStates, type Move, type ReportState } from "#report-schema/lifecycle.ts";
import { roundSteps, type RoundStepKind } from "#report-schema/round-terms.ts";
import { answerKinds, remarkScopes, remarkSteps } from "#report-schema/remark.ts";
import type { AnswerKind, RemarkScope, RemarkStep } from "#report-schema/remark.ts";
import {
  appealSteps,
  evidenceKinds,
  sheetStates,
  sheetStepNames,
  type AppealStep,
  type EvidenceKind,
  type SheetState,
  type SheetStep,
} from "#report-schema/sheet/sheet-step.ts";
import { waiverSteps, type WaiverStep } from "#report-schema/waiver.ts";

export const nameKinds = ["official", "short", "alias"] as const;
export type NameKind = (typeof nameKinds)[number];

/**
 * How far a log-in has come: `code` = the password was right and the code is still asked for; `enrol` = the second step
 * must be set up first.
 */
export const sessionStages = ["code", "enrol"] as const;
/** null = open for everything. */
export type SessionStage = (typeof sessionStages)[number] | null;

export const reminderStates = ["waiting", "sending", "sent", "failed"] as const;
export type ReminderState = (typeof reminderStates)[number];

const moveNames = Object.keys(moves) as Move[];

/** Text columns that hold one word of a fixed list. Each throws a sentence with the row's place when it does not. */
export const readRole = reader<Role>(roles, "role");
export const readUnitKind = reader<UnitKind>(unitKinds, "kind");
export const readNameKind = reader<NameKind>(nameKinds, "kind");
export const readMove = reader<Move>(moveNames, "move");
export const readState = reader<ReportState>(reportStates, "state");
export const readExplanationKind = reader<ExplanationKind>(explanationKinds, "kind");
export const readRoundStep = reader<RoundStepKind>(roundSteps, "step");
export const readWaiverStep = reader<WaiverStep>(waiverSteps, "step");
export const readRemarkScope = reader<RemarkScope>(remarkScopes, "scope");
export const readRemarkStep = reader<RemarkStep>(remarkSteps, "step");
export const readAnswerKind = reader<AnswerKind>(answerKinds, "answer");

export const readSheetState = reader<SheetState>(sheetStates, "state");
export const readSheetStep = reader<SheetStep>(sheetStepNames, "step");
export const readEvidenceKind = reader<EvidenceKind>(evidenceKinds, "kind");
export const readAppealStep = reader<AppealStep>(appealSteps, "step");
export const readReminderState = reader<ReminderState>(reminderStates, "state");
export const readSessionStage = reader<(typeof sessionStages)[number]>(sessionStages, "stage");

function reader<W extends string>(words: readonly W[], column: string): (text: string, place: string) => W {
  return (text, place) => {
    const found = words.find((word) => word === text);
    if (found) return found;
    throw new Error(`数据库中${place} 的 ${column} 列是“${text}”，只能是：${words.join("、")}。请从备份恢复这一行。`);
  };
}
