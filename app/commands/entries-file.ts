import { readTableFile } from "#app/readers/read-table-file.ts";
import { entriesProblemText } from "#report-schema/scoring/entries-problem-text.ts";
import { readEntriesTable, type EntriesTable } from "#report-schema/scoring/entries-table.ts";
import { quoted } from "#report-schema/scoring/quoted.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import type { Terminal } from "./command.ts";
import { readFileBytes } from "./text-file.ts";

const mostProblems = 20;
const mostColumns = 4;

/** Entries out of a file; nothing comes back, and every fault has been said, when a cell of it cannot be taken. */
export async function entriesFile(scheme: Scheme, file: string, terminal: Terminal): Promise<EntriesTable | undefined> {
  const refuse = (why: string): undefined => terminal.trouble(`“${file}”${why}。`) as undefined;
  const reading = await readTableFile(file, await readFileBytes(file));
  if (!reading.ok) return refuse(reading.why);
  const [sheet] = reading.sheets;
  if (!sheet) return refuse("里没有内容，请核对是否选错了文件");
  if (reading.sheets.length > 1)
    return refuse(
      `里有 ${reading.sheets.length} 张有内容的表（${reading.sheets.map(({ name }) => name).join("、")}），请只留一张再用`,
    );
  const entries = readEntriesTable(scheme, sheet.rows);
  if (entries.ok) {
    const { missingColumns: missing } = entries.table;
    // Without it nobody has a total: a file that is not the one that was meant, more often than one begun.
    return missing.length === 0
      ? entries.table
      : refuse(
          `表头里没有${shown(missing)}${missing.length > 1 ? `（共 ${missing.length} 列）` : ""}，这样每个单位都评不完；请补上这${missing.length > 1 ? "些" : "一"}列，还没有评的留空，或核对列名和 --scheme`,
        );
  }
  for (const problem of entries.problems.slice(0, mostProblems)) refuse(entriesProblemText(problem));
  const more = entries.problems.length - mostProblems;
  if (more > 0) refuse(`另有 ${more} 处，请先改正以上各处`);
  return undefined;
}

function shown(columns: readonly string[]): string {
  const named = columns.slice(0, mostColumns).map(quoted);
  return `${named.join("、")}${columns.length > mostColumns ? "等列" : named.length > 1 ? "" : "这一列"}`;
}
