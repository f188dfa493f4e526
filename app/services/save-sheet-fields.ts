import type { FieldNews, FieldOutcome, FieldsAnswer } from "#report-schema/fields-answer.ts";
import type { FieldChange } from "#report-schema/field-changes.ts";
import { cellKey, cellText, withCell } from "#report-schema/sheet/sheet-content.ts";
import { cellField, cellOfField, cellProblem, isTypedCell, keptCell } from "#report-schema/sheet/sheet-fields.ts";
import { isBeingFilled, sheetStateLabels } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import {
  listCellWritings,
  saveCells,
  takenCellChangeIds,
  type CellWriting,
  type SavedChange,
} from "#db/queries/score-cells.ts";
import { findScoreSheet, lockScoreSheet, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { fedEntries, fedKeys } from "./fed-entries.ts";
import { saveMark } from "./fields-news.ts";
import { openSheet } from "./open-sheet.ts";
import type { Act } from "./act.ts";

export interface SheetFieldsToSave {
  readonly sheetId: string;
  /** The version the form last heard of: what others wrote after it is told with the answer. */
  readonly since: number;
  /** No field twice. */
  readonly changes: readonly FieldChange[];
}

/**
 * Keeps single cells as they are typed, as `save-fields` does a report's: each is taken where nobody wrote it meanwhile.
 * Sent again, a change is taken once; what somebody wrote over it meanwhile is told, however new the page is.
 * @throws Response as `openSheet`
 */
export async function saveSheetFields(act: Act, { sheetId, since, changes }: SheetFieldsToSave): Promise<FieldsAnswer> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, actor, sheetId);
    if (!isBeingFilled(sheet.state)) return sheetNews(transaction, sheet, since);
    const fed = fedKeys(await fedEntries(transaction, sheet, now));
    const writings = await listCellWritings(transaction, sheetId);
    const ids = changes.map(({ id }) => id);
    const known = await takenCellChangeIds(transaction, sheetId, ids);
    let { content } = sheet;
    const taken: SavedChange[] = [];
    const outcomes = changes.map((change): FieldOutcome => {
      if (known.has(change.id)) return { outcome: "kept", id: change.id };
      const met = meet({ ...sheet, content }, change, fed, writings);
      if (met.change) {
        content = withCell(content, met.change, met.change.after);
        taken.push(met.change);
      }
      return met.outcome;
    });
    const kept = { sheetId, content, changes: taken, version: sheet.version, accountId: actor.accountId };
    if (taken.length > 0) await saveCells(transaction, { ...kept, at: now.toISOString() });
    const written = taken.length > 0 ? (await findScoreSheet(transaction, sheetId))! : sheet;
    const own = new Set(changes.map(({ name }) => name));
    const answer = await sheetNews(transaction, written, since);
    const overwritten = changes
      .filter((change) => known.has(change.id))
      .flatMap((change) => newerText(sheet, change, writings));
    return { ...answer, outcomes, news: [...answer.news.filter(({ name }) => !own.has(name)), ...overwritten] };
  });
}

/** What a form hears of its sheet: who last wrote, and which cells were written since it last heard. */
export async function sheetNews(db: Db, sheet: ScoreSheet, since: number): Promise<FieldsAnswer> {
  const writings = since < sheet.version ? await listCellWritings(db, sheet.id, since) : [];
  const last = new Map(writings.map((writing) => [cellField(writing), writing]));
  return {
    version: sheet.version,
    saved: await saveMark(db, sheet.updatedBy, sheet.updatedAt),
    closed: isBeingFilled(sheet.state) ? "" : `这张计分表现在是“${sheetStateLabels[sheet.state]}”，不能再填写。`,
    outcomes: [],
    news: [...last].map(([name, { by, at, ...place }]) => ({ name, text: cellText(sheet.content, place), by, at })),
  };
}

/** What somebody wrote over a change that was taken before. */
function newerText(
  { content }: ScoreSheet,
  { name, text }: FieldChange,
  writings: readonly CellWriting[],
): FieldNews[] {
  const place = cellOfField(name);
  if (!place || cellText(content, place) === keptCell(text)) return [];
  const last = writings.findLast((writing) => cellKey(writing) === cellKey(place));
  return [{ name, text: cellText(content, place), by: last?.by ?? "", at: last?.at ?? "" }];
}

interface Met {
  readonly outcome: FieldOutcome;
  /** What is to be written. */
  readonly change?: SavedChange;
}

function meet(
  { scheme, content }: Pick<ScoreSheet, "scheme" | "content">,
  { id, name, base, text }: FieldChange,
  fed: ReadonlySet<string>,
  writings: readonly CellWriting[],
): Met {
  const place = cellOfField(name);
  const refuse = (sentence: string): Met => ({ outcome: { outcome: "refused", id, sentence } });
  if (!place || !isTypedCell(scheme, content, place)) return refuse("表里没有这一格，请重新打开页面");
  if (fed.has(cellKey(place))) return refuse("这一格由系统从年报取数，不用填写");
  const problem = cellProblem(text);
  if (problem !== undefined) return refuse(problem);
  const [before, after] = [cellText(content, place), keptCell(text)];
  if (before === after) return { outcome: { outcome: "kept", id } };
  if (before !== keptCell(base)) {
    const last = writings.findLast((writing) => cellKey(writing) === cellKey(place));
    return { outcome: { outcome: "conflict", id, theirs: before, by: last?.by ?? "", at: last?.at ?? "" } };
  }
  return { outcome: { outcome: "kept", id }, change: { ...place, before, after, changeId: id } };
}
