import { z } from "zod";
import { correctionOf, lockedFigures, type FigureCorrection, type LockedFigures } from "#report-schema/carried-in.ts";
import { fieldsOfContent, figureField } from "#report-schema/draft-input.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { readFigureText } from "#report-schema/figure-text.ts";
import type { FigureId, Format } from "#report-schema/format.ts";
import { isEditable, stateLabels } from "#report-schema/lifecycle.ts";
import { placeText } from "#report-schema/place.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import type { Db } from "#db/client.ts";
import { lockReport, type StoredReport } from "#db/queries/reports.ts";
import { insertCorrections, listCorrections } from "#db/queries/statements.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { guardDraft } from "./guard-draft.ts";
import { openReport } from "./open-report.ts";
import { previousReportOf } from "./previous-report.ts";
import { recordAct } from "./record-act.ts";
import { standingCorrections } from "./standing-corrections.ts";
import { writeContent } from "./write-content.ts";

export const longestCorrectionReason = 500;

export const correctionReasonSchema = z
  .string({ error: "请写明更正理由" })
  .trim()
  .max(longestCorrectionReason, `理由最多 ${longestCorrectionReason} 字`);

export interface CorrectionInput {
  readonly reportId: string;
  /** Texts by figure; figures left out stay as they are. */
  readonly texts: Readonly<Record<FigureId, string>>;
  /** What the form showed in these cells, by figure; of one left out nobody asks what was written there since. */
  readonly shown?: Readonly<Record<FigureId, string>>;
  readonly reason: string;
}

/**
 * Puts figures right that last year's report decided (更正): what, from what to what, why, by whom and when is kept for
 * good and shown to the reviewer. Back to last year's figure needs no reason.
 */
export async function correctFigures(
  act: Act,
  { reportId, texts, shown = {}, reason }: CorrectionInput,
): Promise<{ readonly ok: true; readonly version: number } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "edit");
    const { stored, format } = open;
    if (!isEditable(stored.state)) {
      return refusal(`这份年报现在是“${stateLabels[stored.state]}”，不能再更正。`);
    }
    const locked = lockedFigures(format, await previousReportOf(transaction, open));
    const changed = readCorrections(format, locked, stored.content, texts);
    if (typeof changed === "string") return refusal(changed);
    const read = changed.length > 0 ? changed : await meantAgain(transaction, stored, locked, texts);
    const fields = fieldsOfContent(format, stored.content);
    const other = read.find(({ figure }) => ![undefined, fields[figureField(figure)]].includes(shown[figure]));
    if (other) return refusal(changedSentence(format, other));
    const corrections = read.filter(({ figure, after }) => after !== locked.get(figure)?.value);
    if (read.length === 0) return refusal("数字没有改动，不用更正。");
    if (corrections.length > 0 && reason.trim() === "") return refusal("请写明更正理由，主管部门审查时会看到。");
    const at = now.toISOString();
    const mark = { reportId, accountId: actor.accountId, at };
    const kept = corrections.map((one) => ({ ...one, reason: reason.trim() }));
    if (!(await insertCorrections(transaction, mark, kept))) {
      throw new Error(`年报 ${reportId} 已加锁，更正的顺序号却被占用`);
    }
    const wanted = withFigures(stored.content, read);
    const writer = { ...act, db: transaction };
    const { content } = await guardDraft(writer, open, wanted);
    const version = await writeContent(writer, stored, content);
    const what = `更正“${open.unitName}”${roundLabel(stored)}年报的上年结转数，${read.length} 格`;
    await recordAct(transaction, act, { kind: "report", unitId: stored.unitId, reportId, what });
    return { ok: true, version };
  });
}

/**
 * Figures put right before last year's report was handed in with others, and left as they are: the reason is given anew,
 * for what that report carries over now.
 */
async function meantAgain(
  db: Db,
  stored: StoredReport,
  locked: LockedFigures,
  texts: Readonly<Record<FigureId, string>>,
): Promise<Omit<FigureCorrection, "reason">[]> {
  const standing = await standingCorrections(db, stored);
  const before = await listCorrections(db, stored.id);
  return Object.keys(texts).flatMap((figure) => {
    const [last, value] = [locked.get(figure)?.value, stored.content.figures[figure]];
    const isMeant = correctionOf(stored.content, figure, before) && !correctionOf(stored.content, figure, standing);
    return isMeant && last !== undefined && value !== undefined && value !== last
      ? [{ figure, before: last, after: value }]
      : [];
  });
}

/** A form made before a colleague's correction would put back what it showed, without anybody having meant it. */
function changedSentence(format: Format, { figure, before }: Omit<FigureCorrection, "reason">): string {
  const place = placeText(format, figure);
  return `“${place}”刚刚已改成“${before ?? "空白"}”，没有更正。请重新打开更正的窗口（或刷新页面），核对后再更正。`;
}

/** What differs from what is kept, or a sentence about the first text that cannot be taken. */
function readCorrections(
  format: Format,
  locked: LockedFigures,
  { figures }: ReportContent,
  texts: Readonly<Record<FigureId, string>>,
): Omit<FigureCorrection, "reason">[] | string {
  const read: Omit<FigureCorrection, "reason">[] = [];
  for (const [figure, text] of Object.entries(texts)) {
    if (!locked.has(figure)) return "只有由上年年报带入的数字需要更正；其他数字请直接在表中修改。";
    const reading = readFigureText(text, figureDefinition(format, figure).kind);
    if (reading.kind !== "figure") {
      const place = placeText(format, figure);
      return `“${place}”填的“${text.trim()}”不是数字，没有更正。请填 0 或正整数。`;
    }
    const before = figures[figure] ?? null;
    if (reading.value !== before) read.push({ figure, before, after: reading.value });
  }
  return read;
}

function withFigures(content: ReportContent, corrections: readonly Omit<FigureCorrection, "reason">[]): ReportContent {
  const figures: Record<FigureId, number> = { ...content.figures };
  const unread: Record<FigureId, string> = { ...content.unread };
  for (const { figure, after } of corrections) {
    figures[figure] = after;
    delete unread[figure];
  }
  return { ...content, figures, unread };
}
