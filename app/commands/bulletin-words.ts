import { bulletinSchema, type Bulletin } from "#report-schema/bulletin/bulletin.ts";
import { UsageError } from "./command.ts";
import { jsonFault } from "./json-fault.ts";
import { FileTroubleError, readTextFile } from "./text-file.ts";

/** What a 通报 says besides its scores: a JSON file, and options that go before it. */
export async function bulletinWords(texts: Readonly<Record<string, string>>, entries: string): Promise<Bulletin> {
  const { words: path, issue, office, date, month } = texts;
  const written = path === undefined ? {} : await wordsFile(path);
  const given = {
    ...written,
    ...(issue !== undefined && { issue: issueOf(issue) }),
    ...(office !== undefined && { office }),
    ...(date !== undefined && { date }),
    ...(month !== undefined && { period: month }),
  };
  const period = "period" in given ? given.period : monthIn(entries);
  const parsed = bulletinSchema.safeParse({ ...given, period });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const keys = first?.code === "unrecognized_keys" ? `：${first.keys.join("、")}` : "";
  const place = first?.path.join(".") ?? "";
  const why = keys ? `有不认识的项目${keys}` : `${place}：${first?.message ?? ""}`;
  throw new UsageError(`通报的${path === undefined ? "选项" : `设定“${path}”`}不能用，${why}。`);
}

async function wordsFile(path: string): Promise<Record<string, unknown>> {
  const text = await readTextFile(path);
  const fault = jsonFault(text);
  if (fault)
    throw new FileTroubleError(
      `“${path}”第 ${fault.line} 行第 ${fault.column} 列不是合格的 JSON：${fault.reason}，请改正后再用。`,
    );
  const value: unknown = JSON.parse(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new FileTroubleError(`“${path}”应为一个 JSON 对象，请改正后再用。`);
}

/** 2022-8 or 2022年第8期 */
function issueOf(text: string): { year: number; number: number } {
  const found = /^(\d{4})(?:-|年第)(\d{1,3})期?$/u.exec(text.trim());
  if (!found) throw new UsageError(`--issue 写的“${text}”看不懂，请写作 2022年第8期 或 2022-8。`);
  return { year: Number(found[1]), number: Number(found[2]) };
}

/** 偃师2022-08.csv, 2022年8月.xlsx → 2022-08 */
function monthIn(file: string): string | null {
  const found = /(\d{4})(?:-|年|_|\.)?(\d{1,2})(?!\d)/u.exec(file.split(/[\\/]/u).at(-1) ?? "");
  const month = Number(found?.[2]);
  return found && month >= 1 && month <= 12 ? `${found[1]}-${String(month).padStart(2, "0")}` : null;
}
