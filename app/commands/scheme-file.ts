import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { shippedScheme, shippedSchemes } from "#report-schema/scoring/shipped.ts";
import { jsonFault } from "./json-fault.ts";
import { FileTroubleError, readTextFile } from "./text-file.ts";
import { UsageError } from "./command.ts";

const mostProblems = 5;

/** A scheme that is shipped, by its name, or one of the office's own from a JSON file. */
export async function namedScheme(nameOrFile: string | undefined): Promise<Scheme> {
  const names = shippedSchemes.map(({ id }) => id).join("、");
  if (nameOrFile === undefined) throw new UsageError(`请用 --scheme 写明考核方案：${names}，或方案文件（.json）。`);
  const shipped = shippedScheme(nameOrFile);
  if (shipped) return shipped;
  if (!nameOrFile.toLowerCase().endsWith(".json"))
    throw new UsageError(`没有“${nameOrFile}”这个考核方案，可用的有 ${names}；自己的方案请写方案文件（.json）。`);
  const text = await readTextFile(nameOrFile);
  const fault = jsonFault(text);
  if (fault)
    throw new FileTroubleError(
      `“${nameOrFile}”第 ${fault.line} 行第 ${fault.column} 列不是合格的 JSON：${fault.reason}，请改正后再用。`,
    );
  const reading = readScheme(JSON.parse(text));
  if (reading.ok) return reading.scheme;
  const more = reading.problems.length - mostProblems;
  throw new FileTroubleError(
    `“${nameOrFile}”不能用作考核方案：${reading.problems.slice(0, mostProblems).join("；")}${more > 0 ? `；另有 ${more} 处` : ""}。`,
  );
}
