import { entriesProblemText } from "#report-schema/scoring/entries-problem-text.ts";
import { pointsText } from "#report-schema/scoring/points.ts";
import { plainName, type KnownUnit } from "#report-schema/scoring/unit-match.ts";
import { importRows, leaveOut, type NameQuestion } from "#report-schema/sheet/import-rows.ts";
import { judgeSheet } from "#report-schema/sheet/sheet-faults.ts";
import { withFedCells } from "#report-schema/sheet/fed-cells.ts";
import { cellKey, longestCell, mergeCells } from "#report-schema/sheet/sheet-content.ts";
import { isBeingFilled, sheetStateLabels } from "#report-schema/sheet/sheet-step.ts";
import type { TableRow } from "#report-schema/table-row.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { saveCells } from "#db/queries/score-cells.ts";
import { lockScoreSheet, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { lockUnitTree } from "#db/queries/unit-tree.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import { fedEntries, fedKeys } from "./fed-entries.ts";
import { nameClash } from "./name-clash.ts";
import { openSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export interface ImportSheetInput {
  readonly sheetId: string;
  readonly rows: readonly TableRow[];
  /** Unit ids for names nobody goes by for certain, by the name as written; empty leaves the row out. */
  readonly answers: Readonly<Record<string, string>>;
}

export type Imported =
  | { readonly ok: true; readonly changed: number; readonly notes: readonly string[] }
  /** Nothing was written yet: these names have to be settled first. */
  | { readonly ok: false; readonly questions: readonly NameQuestion[]; readonly sentence: string }
  | (Refusal & { readonly questions?: undefined });

const mostProblems = 5;

/** Cells out of a table. Names that people confirmed become aliases of their units, so that they are asked about once. */
export async function importSheet(act: Act, { sheetId, rows, answers }: ImportSheetInput): Promise<Imported> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockUnitTree(transaction);
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, actor, sheetId);
    if (!isBeingFilled(sheet.state))
      return refusal(`这张计分表现在是“${sheetStateLabels[sheet.state]}”，不能导入，请先退回填写。`);
    const given = new Map(Object.entries(answers).map(([name, id]) => [plainName(name), id]));
    const reading = importRows(sheet.scheme, sheet.content, await knownUnits(transaction, sheet), rows, given);
    if (!reading.ok) {
      const told = reading.problems.slice(0, mostProblems).map((problem) => `${entriesProblemText(problem)}。`);
      const more = reading.problems.length > told.length ? `另有 ${reading.problems.length - told.length} 处。` : "";
      return refusal(`表格${told.join("表格")}${more}`);
    }
    const { questions, cells, totals, notes } = reading.imported;
    if (questions.length > 0)
      return { ok: false, questions, sentence: `有 ${questions.length} 个名称要先确认是哪个单位，还没有导入。` };
    const long = cells.find(({ text }) => text.length > longestCell);
    if (long)
      return refusal(`表格里的“${long.text.slice(0, 20)}…”太长，一格最多 ${longestCell} 个字，请改短后再导入。`);
    // An empty cell of the table says nothing: what is there stays.
    const entries = await fedEntries(transaction, sheet, now);
    const fed = fedKeys(entries);
    const written = cells.filter(({ text }) => text !== "");
    const filled = written.filter((cell) => !fed.has(cellKey(cell)));
    const left = written.length - filled.length;
    const leftOut = left > 0 ? [`表上有 ${left} 格由系统从年报取数，没有导入。`] : [];
    const { content, changes } = mergeCells(sheet.content, filled, new Map());
    if (changes.length > 0) {
      const saved = { sheetId, content, changes, version: sheet.version, accountId: actor.accountId };
      await saveCells(transaction, { ...saved, at: now.toISOString() });
    }
    const remembered = await rememberNames(transaction, sheet, answers);
    const { scores } = judgeSheet(sheet.scheme, withFedCells(content, entries.fed).content, new Set());
    const differences = scores.units.flatMap(({ unit, total }) => {
      const printed = totals[unit.id];
      if (printed === undefined || total === undefined || printed === total) return [];
      return [`${unit.name}：表上印的总分是 ${pointsText(printed)} 分，按各项算是 ${pointsText(total)} 分，请核对。`];
    });
    await recordAct(transaction, act, {
      kind: "file",
      unitId: sheet.regionId,
      what: `导入 ${sheet.period} 计分表（${sheet.scheme.name}）：改了 ${changes.length} 格${
        remembered.length > 0 ? `；登记别名：${remembered.join("、")}` : ""
      }`,
    });
    return { ok: true, changed: changes.length, notes: [...notes, ...leftOut, ...differences] };
  });
}

/** Units of the sheet with every name they go by. */
export async function knownUnits(db: Db, { regionId, content }: ScoreSheet): Promise<KnownUnit[]> {
  const units = new Map((await listUnitsUnder(db, [regionId])).map((unit) => [unit.id, unit]));
  return content.units.map(({ id, name }) => ({
    id,
    names: [name, ...(units.get(id)?.names.map((one) => one.name) ?? [])],
  }));
}

/** @returns what was remembered, in words; a name that is another unit's already is not */
async function rememberNames(
  transaction: Db,
  sheet: ScoreSheet,
  answers: ImportSheetInput["answers"],
): Promise<string[]> {
  const known = await knownUnits(transaction, sheet);
  const remembered: string[] = [];
  for (const [written, unitId] of Object.entries(answers)) {
    const name = written.trim().slice(0, 100);
    const unit = known.find(({ id }) => id === unitId);
    if (unitId === leaveOut || !unit || name === "" || unit.names.includes(name)) continue;
    if (await nameClash(transaction, { kind: "alias", name, unitId, parentId: sheet.regionId })) continue;
    await insertUnitName(transaction, { id: newId(), unitId, kind: "alias", name, validFrom: null, validTo: null });
    remembered.push(`${name}即${unit.names[0]}`);
  }
  return remembered;
}
