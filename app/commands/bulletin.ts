import { readAppSettings, SettingsError } from "#app/env.ts";
import { bulletinOutline } from "#app/renderers/bulletin-outline.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import type { Outline } from "#app/renderers/outline.ts";
import { MissingGlyphError } from "#app/renderers/pdf/glyph-guard.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { FontFileError } from "#app/renderers/pdf/sfnt.ts";
import type { Bulletin } from "#report-schema/bulletin/bulletin.ts";
import { entriesNotes, printedDifferences } from "#report-schema/scoring/entries-notes.ts";
import type { EntriesTable } from "#report-schema/scoring/entries-table.ts";
import { scoreMonths } from "#report-schema/scoring/gathered.ts";
import { groupNotes } from "#report-schema/scoring/ranking-text.ts";
import { readArguments } from "./arguments.ts";
import { bulletinWords } from "./bulletin-words.ts";
import { UsageError, type Command } from "./command.ts";
import { entriesFile } from "./entries-file.ts";
import { namedScheme } from "./scheme-file.ts";
import { FileTroubleError } from "./text-file.ts";
import { writeWhole } from "./write-file.ts";

type Writer = (outline: Outline, date: string) => Promise<Uint8Array>;
const writers: Readonly<Record<string, Writer>> = {
  pdf: printPdf,
  docx: (outline, date) => writeDocx(outline, { date }),
};

/** `bulletin --scheme NAME|FILE ENTRIES… -o OUT.pdf|.docx`: the 通报 of the last ENTRIES; those before it add up the year. */
export const bulletin: Command = async (args, terminal) => {
  const { files, texts } = readArguments(args, {
    scheme: "text",
    output: "text",
    words: "text",
    issue: "text",
    office: "text",
    date: "text",
    month: "text",
  });
  const scheme = await namedScheme(texts["scheme"]);
  const last = files.at(-1);
  if (last === undefined) throw new UsageError("bulletin 后面要写计分表文件（.csv 或 .xlsx），几个月的按先后写。");
  const { output } = texts;
  const write = output === undefined ? undefined : writers[output.toLowerCase().split(".").at(-1) ?? ""];
  if (output === undefined || !write) throw new UsageError("请用 -o 写明生成的文件，以 .pdf 或 .docx 结尾。");
  const words = await bulletinWords(texts, last);
  const tables: EntriesTable[] = [];
  for (const file of files) {
    const table = await entriesFile(scheme, file, terminal);
    if (!table) return 2;
    tables.push(table);
  }
  const scores = scoreMonths(
    scheme,
    tables.map(({ sheet }) => sheet),
  ).at(-1)!;
  const table = tables.at(-1)!;
  const differences = printedDifferences(scheme, table, scores);
  const outline = bulletinOutline(scheme, scores, words);
  const made = await write(outline, dayOf(words)).catch((error: unknown) => {
    if (error instanceof MissingGlyphError) throw new FileTroubleError(`“${last}”的通报印不出来：${error.message}`);
    throw error;
  });
  await writeWhole(output, made, last);
  const edges = scores.groups.flatMap((group) => groupNotes(scheme, group).slice(1));
  const notes = [...entriesNotes(scheme, table, scores), ...edges, ...differences, ...draftNotes(words)];
  for (const note of notes) terminal.trouble(`“${last}”${note}`);
  return differences.length > 0 || scores.units.some(({ total }) => total === undefined) ? 1 : 0;
};

/** Its date, else the first day of what it tells of: the same entries give the same bytes. */
function dayOf({ date, period }: Bulletin): string {
  return date ?? (period ? `${period}-01`.padEnd(10, "-01") : "2000-01-01");
}

/** What the paper says that nobody has written yet. */
function draftNotes({ requests, period, office, date, issue }: Bulletin): string[] {
  const missing = [
    ...(period ? [] : ["月份（--month）"]),
    ...(office ? [] : ["印发单位（--office）"]),
    ...(date ? [] : ["日期（--date）"]),
    ...(issue ? [] : ["期号（--issue）"]),
  ];
  return [
    ...(missing.length > 0 ? [`没有写${missing.join("、")}，通报里空着。`] : []),
    ...(requests ? [] : ["工作要求是按得分起草的，请审改后再用（--words）。"]),
  ];
}

async function printPdf(outline: Outline, date: string): Promise<Uint8Array> {
  try {
    return await printOutline(outline, { fonts: readAppSettings().fontFiles, date });
  } catch (error) {
    if (error instanceof FontFileError || error instanceof SettingsError) throw new UsageError(error.message);
    throw error;
  }
}
