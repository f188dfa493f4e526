import { extname } from "node:path";
import { reportInFile, type ReportFileReading } from "#app/readers/read-report-file.ts";
import type { KnownOfReport } from "#report-schema/reading/report-of-document.ts";
import { unplacedJson, type UnplacedJson } from "#report-schema/reading/unplaced-words.ts";
import type { Figures, Report } from "#report-schema/report.ts";
import { readReportJson } from "#report-schema/report-json.ts";
import type { Terminal } from "./command.ts";
import { jsonFault } from "./json-fault.ts";
import { FileTroubleError, readFileBytes, readTextFile } from "./text-file.ts";

export interface ReportFile {
  /** As written on the command line. */
  readonly file: string;
  readonly report: Report;
  /** What was seen in the file and not used; nothing in a JSON report, which is refused when anything has no place. */
  readonly unplaced: readonly UnplacedJson[];
  /** Sums a file prints where the format asks row by row. */
  readonly groups: Figures;
}

const mostProblems = 5;

/** Scans and pictures make documents large; a report's own words and lines do not. */
const mostMegabytes = 40;

/**
 * @param known what the person says of it, where the file does not or is wrong
 * @throws FileTroubleError with one sentence that says which file, where, why and what to do
 */
export async function readReportFile(file: string, known: KnownOfReport = {}): Promise<ReportFile> {
  const ending = extname(file).toLowerCase();
  if (ending === ".json") return { file, report: await readJson(file, known), unplaced: [], groups: {} };
  const bytes = await readFileBytes(file, mostMegabytes);
  const reading = await reportInFile(ending, bytes, known);
  if (!reading.ok) throw new FileTroubleError(sentenceOf(file, reading));
  const { report } = reading;
  if (Object.keys({ ...report.figures, ...report.declared }).length === 0 && report.narrative.overview === "") {
    throw new FileTroubleError(`“${file}”里没有找到年报的表格和“一、总体情况”，请核对是不是年报文件。`);
  }
  return { file, report, unplaced: unplacedJson(reading), groups: reading.groups };
}

function sentenceOf(file: string, reading: Extract<ReportFileReading, { ok: false }>): string {
  if (reading.missing === "year")
    return `“${file}”里没有写明年度的标题，也没有统计期限，不知道是哪一年的年报，请用 --year 写明年度。`;
  return reading.missing === "format" ? `“${file}”：${reading.why}` : `“${file}”${reading.why}。`;
}

async function readJson(file: string, { unit, year }: KnownOfReport): Promise<Report> {
  const text = await readTextFile(file);
  const fault = jsonFault(text);
  if (fault) {
    throw new FileTroubleError(
      `“${file}”第 ${fault.line} 行第 ${fault.column} 列不是合格的 JSON：${fault.reason}，请改正后再读。`,
    );
  }
  const reading = readReportJson(JSON.parse(text));
  if (reading.ok) return { ...reading.report, ...(unit && { unit }), ...(year !== undefined && { year }) };
  const shown = reading.problems.slice(0, mostProblems).join("；");
  const more = reading.problems.length - mostProblems;
  throw new FileTroubleError(`“${file}”里的内容不能用：${shown}${more > 0 ? `；另有 ${more} 处` : ""}。请改正后再读。`);
}

/** Reads each file in turn; what cannot be read is said and never stops the others. */
export async function readReportFiles(
  files: readonly string[],
  terminal: Terminal,
  known: KnownOfReport = {},
): Promise<{ readonly read: readonly ReportFile[]; readonly unread: number }> {
  const read: ReportFile[] = [];
  for (const file of files) {
    try {
      read.push(await readReportFile(file, known));
    } catch (error) {
      if (!(error instanceof FileTroubleError)) throw error;
      terminal.trouble(error.message);
    }
  }
  return { read, unread: files.length - read.length };
}
