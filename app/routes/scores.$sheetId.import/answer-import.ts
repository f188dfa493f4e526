import { z } from "zod";
import type { TableRow } from "#report-schema/table-row.ts";
import { clipboardCells } from "#app/components/scores/clipboard-cells.ts";
import type { UploadReader } from "#app/server/reading/reading-pool.ts";
import type { Act } from "#app/services/act.ts";
import { importSheet, type Imported } from "#app/services/import-sheet.ts";

export interface ImportAnswer {
  readonly sentence: string;
  readonly questions: readonly { readonly name: string; readonly row: number; readonly suggested: readonly string[] }[];
  /** The table as read, to be sent again with the answers. */
  readonly table: string;
  readonly changed: number;
  readonly notes: readonly string[];
}

const rowsSchema = z.array(z.object({ row: z.int(), cells: z.array(z.string().max(2_000)).max(300) })).max(2_000);
const nothing = { questions: [], table: "", changed: 0, notes: [] };

/** Reads the table of a form — a file, pasted cells, or one read before — and brings it in. */
export async function answerImport(
  act: Act,
  reader: UploadReader,
  sheetId: string,
  texts: Record<string, string>,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): Promise<ImportAnswer & { readonly ok: boolean }> {
  const table = await tableOf(reader, texts, file);
  if (!table.ok) return { ...nothing, ok: false, sentence: table.why };
  const names = Object.entries(texts).filter(([name]) => name.startsWith("name "));
  const answers = Object.fromEntries(names.map(([name, unitId]) => [name.slice("name ".length), unitId]));
  return told(await importSheet(act, { sheetId, rows: table.rows, answers }), table.rows);
}

function told(outcome: Imported, rows: readonly TableRow[]): ImportAnswer & { readonly ok: boolean } {
  if (outcome.ok) {
    const { changed, notes } = outcome;
    return { ...nothing, ok: true, sentence: `已导入，改了 ${changed} 格。`, changed, notes };
  }
  const { questions = [], sentence } = outcome;
  return { ...nothing, ok: false, sentence, questions, table: questions.length > 0 ? JSON.stringify(rows) : "" };
}

async function tableOf(
  reader: UploadReader,
  { table = "", pasted = "" }: Record<string, string>,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): Promise<{ readonly ok: true; readonly rows: readonly TableRow[] } | { readonly ok: false; readonly why: string }> {
  if (table !== "") {
    const parsed = z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(rowsSchema)
      .safeParse(table);
    return parsed.success ? { ok: true, rows: parsed.data } : { ok: false, why: "表格没有传完整，请重新选择文件。" };
  }
  if (file) {
    const reading = await reader.table(file.name, file.bytes);
    if (!reading.ok) return { ok: false, why: `“${file.name}”${reading.why}。` };
    const [sheet] = reading.sheets;
    if (!sheet || reading.sheets.length > 1)
      return { ok: false, why: `“${file.name}”里应当正好有一张有内容的表，请只留一张再导入。` };
    return { ok: true, rows: sheet.rows };
  }
  if (pasted.trim() === "") return { ok: false, why: "请选择文件，或把表格粘贴进来。" };
  return { ok: true, rows: clipboardCells(pasted).map((cells, index) => ({ row: index + 1, cells })) };
}
