/** The other files a report is checked against: last year's, and those of its neighbours. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { indexRound, type RoundIndex } from "#report-schema/radar/round-index.ts";
import type { Report } from "#report-schema/report.ts";
import type { Terminal } from "./command.ts";
import { readReportFile, readReportFiles, type ReportFile } from "./report-file.ts";
import { FileTroubleError } from "./text-file.ts";

export interface LastYear {
  /** To compare with; absent where the year before is another one. */
  readonly previous?: Report;
  /** The unit was called otherwise. */
  readonly isReorganised: boolean;
}

/** Reads the file of `--previous` and answers, for each file checked, whether it is that one's last year. */
export async function lastYearFile(path: string, terminal: Terminal): Promise<(checked: ReportFile) => LastYear> {
  const { report: previous } = await readReportFile(path);
  return ({ file, report }) => {
    if (previous.year !== report.year - 1) {
      terminal.trouble(
        `“${path}”是 ${previous.year} 年度的年报，不是“${file}”（${report.year} 年度）的上一年度，“${file}”没有检查；请换成 ${report.year - 1} 年度的年报，或去掉 --previous。`,
      );
      return { isReorganised: false };
    }
    const isReorganised = plainName(previous.unit) !== plainName(report.unit);
    if (isReorganised) {
      terminal.trouble(
        `“${path}”的单位是“${previous.unit}”，“${file}”的是“${report.unit}”：按改名或机构改革后的同一单位比对；如不是同一单位，请换文件。`,
      );
    }
    return { previous, isReorganised };
  };
}

export interface Round {
  readonly index: RoundIndex;
  readonly id: string;
  /** Names of the other units of the round; a government that stands above this unit is rightly spoken of. */
  readonly otherUnits: readonly string[];
}

/**
 * Reads every file of a folder as the reports of the round; what cannot be read is said. Reports of one unit and year
 * are one report, in whichever files, and so is the report that is checked.
 * @throws FileTroubleError when there is no such folder
 */
export async function siblingFolder(
  folder: string,
  terminal: Terminal,
): Promise<(checked: ReportFile) => Round | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new FileTroubleError(`--siblings 的“${folder}”不是可以读取的文件夹，请核对路径。`);
  });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => join(folder, name))
    .sort();
  const { read } = await readReportFiles(files, terminal);
  const byYear = new Map<number, Map<string, Report>>();
  for (const { report } of read) {
    const ofYear = byYear.get(report.year) ?? new Map<string, Report>();
    byYear.set(report.year, ofYear.set(plainName(report.unit), report));
  }
  const indexes = new Map(
    [...byYear].map(([year, reports]) => [year, indexRound([...reports].map(([id, report]) => ({ ...report, id })))]),
  );
  return ({ report }) => {
    const index = indexes.get(report.year);
    const id = plainName(report.unit);
    const names = [...(byYear.get(report.year)?.keys() ?? [])];
    return index && { index, id, otherUnits: names.filter((name) => name !== id && !isGovernmentName(name)) };
  };
}

function isGovernmentName(name: string): boolean {
  return /(?:人民政府|政府|管委会|管理委员会)$/u.test(name);
}

function plainName(unit: string): string {
  return unit.replace(/\s/gu, "");
}
