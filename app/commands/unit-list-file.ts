import { readTableFile } from "#app/readers/read-table-file.ts";
import { readUnitList, type UnitLine } from "#report-schema/unit-list.ts";
import type { Terminal } from "./command.ts";
import { FileTroubleError, readFileBytes } from "./text-file.ts";

/**
 * The lines of an office's list of units (.xlsx, .csv); a line with something in it but no name is said.
 * @throws FileTroubleError when it is no such list, or could be one of several
 */
export async function unitListFile(file: string, terminal: Terminal): Promise<readonly UnitLine[]> {
  const refuse = (why: string): never => {
    throw new FileTroubleError(`“${file}”${why}。`);
  };
  const reading = await readTableFile(file, await readFileBytes(file));
  if (!reading.ok) return refuse(reading.why);
  if (reading.sheets.length > 1) return refuse(`里有 ${reading.sheets.length} 张有内容的表，请只留单位名单这一张再用`);
  const list = readUnitList(reading.sheets[0]?.rows ?? []);
  if (!list.ok) return refuse(list.why);
  if (list.lines.length === 0) return refuse("里没有单位，请核对是否选错了文件");
  for (const { row, why } of list.skipped)
    if (why === "没有单位名称") terminal.trouble(`“${file}”第 ${row} 行没有单位名称，没有算作单位。`);
  return list.lines;
}
