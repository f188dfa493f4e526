import { extname } from "node:path";
import type { Report } from "#report-schema/report.ts";
import { readReportJson } from "#report-schema/report-json.ts";
import type { Terminal } from "./command.ts";
import { jsonFault } from "./json-fault.ts";
import { FileTroubleError, openFile, readTextFile } from "./text-file.ts";

export interface ReportFile {
  /** As written on the command line. */
  readonly file: string;
  readonly report: Report;
}

const otherTypes: Readonly<Record<string, string>> = {
  ".docx": "Word 文件",
  ".doc": "Word 文件",
  ".wps": "WPS 文件",
  ".xlsx": "Excel 文件",
  ".xls": "Excel 文件",
  ".html": "网页文件",
  ".htm": "网页文件",
  ".txt": "文本文件",
  ".pdf": "PDF 文件",
};
const mostProblems = 5;

/** @throws FileTroubleError with one sentence that says which file, where, why and what to do */
export async function readReportFile(file: string): Promise<Report> {
  const type = extname(file).toLowerCase();
  if (type !== ".json") {
    // A wrong path is the nearer trouble: it is said before the type is.
    await openFile(file).then((opened) => opened.close());
    const what = otherTypes[type];
    throw new FileTroubleError(
      what
        ? `“${file}”（${what}）还读不了：本版本的命令行只能读年报 JSON 文件（.json），请在网页上填报后导出 JSON 再用。`
        : `“${file}”不是认识的文件类型：本版本的命令行只能读年报 JSON 文件（.json），请核对文件名。`,
    );
  }
  const text = await readTextFile(file);
  const fault = jsonFault(text);
  if (fault) {
    throw new FileTroubleError(
      `“${file}”第 ${fault.line} 行第 ${fault.column} 列不是合格的 JSON：${fault.reason}，请改正后再读。`,
    );
  }
  const reading = readReportJson(JSON.parse(text));
  if (reading.ok) return reading.report;
  const shown = reading.problems.slice(0, mostProblems).join("；");
  const more = reading.problems.length - mostProblems;
  throw new FileTroubleError(`“${file}”里的内容不能用：${shown}${more > 0 ? `；另有 ${more} 处` : ""}。请改正后再读。`);
}

/** Reads each file in turn; what cannot be read is said and never stops the others. */
export async function readReportFiles(
  files: readonly string[],
  terminal: Terminal,
): Promise<{ readonly read: readonly ReportFile[]; readonly unread: number }> {
  const read: ReportFile[] = [];
  for (const file of files) {
    try {
      read.push({ file, report: await readReportFile(file) });
    } catch (error) {
      if (!(error instanceof FileTroubleError)) throw error;
      terminal.trouble(error.message);
    }
  }
  return { read, unread: files.length - read.length };
}
