import { entriesProblemText } from "#report-schema/scoring/entries-problem-text.ts";
import { readEntriesTable } from "#report-schema/scoring/entries-table.ts";
import { schemeFaults } from "#report-schema/scoring/scheme-faults.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { tryScheme, type Trial } from "#report-schema/scoring/trial.ts";
import type { Db } from "#db/client.ts";
import type { ScoreSheet } from "#db/queries/score-sheets.ts";
import { triedSheet } from "#app/services/tried-sheet.ts";
import type { UploadReader } from "#app/server/reading/reading-pool.ts";

export type TrialAnswer =
  | { readonly ok: true; readonly trial: Trial; readonly pasted: string }
  | { readonly ok: false; readonly sentences: readonly string[]; readonly pasted: string };

const mostShown = 10;
const mostBytes = 5 * 1024 * 1024;

interface Tried {
  /** Of entries from a file. */
  readonly before: Scheme;
  readonly after: Scheme;
  readonly sheets: readonly ScoreSheet[];
}

/** Entries of a sheet that is kept, from a file or pasted, scored by both schemes; nothing is kept. */
export async function tryEntries(
  db: Db,
  reader: UploadReader,
  { before, after, sheets }: Tried,
  form: FormData,
  now: Date,
): Promise<TrialAnswer> {
  const [file, pasted] = [form.get("file"), String(form.get("pasted") ?? "")];
  const kept = sheets.find(({ id }) => id === form.get("sheet"));
  const refuse = (...sentences: readonly string[]): TrialAnswer => ({ ok: false, sentences, pasted });
  const [fault] = schemeFaults(after);
  if (fault) return refuse(`方案还要改：${fault}。`);
  if (kept) {
    const { sheet, added } = await triedSheet(db, kept, after, now);
    return { ok: true, trial: tryScheme(kept.scheme, after, sheet, added), pasted };
  }
  const isFile = file instanceof File && file.size > 0;
  if (!isFile && pasted.trim() === "") return refuse("请选一张已有的计分表或一个文件，或者把表格粘贴进来。");
  if (isFile && file.size > mostBytes) return refuse(`“${file.name}”超过 5 MB，请核对是否选错了文件。`);
  const name = isFile ? file.name : "粘贴的表格";
  const reading = isFile
    ? await reader.table(name, new Uint8Array(await file.arrayBuffer()))
    : await reader.table("粘贴.txt", new TextEncoder().encode(pasted));
  if (!reading.ok) return refuse(`“${name}”${reading.why}。`);
  const [sheet] = reading.sheets;
  if (!sheet || reading.sheets.length > 1) return refuse(`“${name}”里应当只有一张有内容的表，请只留一张。`);
  const entries = readEntriesTable(before, sheet.rows);
  if (!entries.ok) return refuse(...entries.problems.slice(0, mostShown).map((one) => `${entriesProblemText(one)}。`));
  return { ok: true, trial: tryScheme(before, after, entries.table.sheet), pasted };
}
