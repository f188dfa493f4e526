import { findingToJson } from "#report-schema/finding-json.ts";
import { formatForYear, UnknownFormatError } from "#report-schema/formats/registry.ts";
import { emptyContent } from "#report-schema/report.ts";
import { figureJson } from "#report-schema/report-json.ts";
import { expectedUnits } from "#report-schema/roll-up/expected-units.ts";
import { gatherReports, type AsideReport, type GatheredReports } from "#report-schema/roll-up/gather-reports.ts";
import { rollUpFindings } from "#report-schema/roll-up/roll-up-findings.ts";
import { asideSentence, rollUpSentence } from "#report-schema/roll-up/roll-up-words.ts";
import { rollUp, type RollUp } from "#report-schema/roll-up/roll-up.ts";
import { runRules } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { readArguments } from "./arguments.ts";
import { UsageError, type Command, type ExitCode, type Terminal } from "./command.ts";
import { fileJson, jsonText } from "./file-json.ts";
import { readReportFiles } from "./report-file.ts";
import { reportYear } from "./report-year.ts";
import { rollUpText, type SaidFinding } from "./rollup-text.ts";
import { FileTroubleError } from "./text-file.ts";
import { unitListFile } from "./unit-list-file.ts";

/** What cannot be true of a report whose numbers were read and typed right. */
const arithmetic = ["applications.balance", "applications.handled", "applications.row-total", "contest.total"] as const;

/**
 * `rollup FILE… --unit N --year Y [--units LIST] [--json]`: the reports of a government's units → its figures, with who
 * is missing. Its own report among the files is no addend and is held against the sums.
 */
export const rollup: Command = async (args, terminal) => {
  const { files, texts, flags } = readArguments(args, { unit: "text", year: "text", units: "text", json: "flag" });
  if (files.length === 0) throw new UsageError("rollup 后面要写各单位的年报文件，例如 nianbao rollup 年报/*.json。");
  const unit = texts["unit"]?.trim();
  if (!unit) throw new UsageError("请用 --unit 写明为哪个政府汇总，例如 --unit 示例县人民政府。");
  if (texts["year"] === undefined) throw new UsageError("请用 --year 写明汇总哪个年度，例如 --year 2025。");
  const year = reportYear(texts["year"]);
  const format = formatOf(year);
  const list = texts["units"] === undefined ? undefined : await listedUnits(texts["units"], unit, terminal);
  const { read, unread } = await readReportFiles(files, terminal);

  const gathered = gatherReports(read, { format, year, governmentNames: [unit], ...list });
  // Without a list, a file that cannot be read is a unit nobody knows the name of.
  const unknown = list ? 0 : unread;
  const rolled = rollUp(
    format,
    gathered.counted.map((one) => ({ unit: one.unit, figures: one.report.figures })),
    gathered.missing.length + unknown,
  );
  const found: SaidFinding[] = [
    ...rollUpFindings(rolled, gathered, mayMakeRules(unit)).map((finding) => ({
      ...finding,
      message: rollUpSentence(finding),
    })),
    ...faults(gathered),
  ];
  const unused = gathered.aside.filter(
    ({ reason }) => reason === "year" || reason === "format" || reason === "conflict",
  );
  for (const one of unused) terminal.trouble(asideSentence(one));
  terminal.out(
    flags.has("json")
      ? jsonText([rollUpJson({ unit, year }, rolled, gathered, list?.below, found)])
      : rollUpText({ unit, year, rolled, gathered, found, unread, below: list?.below }),
  );
  return exitCode(unread, unused, found);
};

/** A 市 may be of either level, so that only names which cannot be meant are left out. */
function mayMakeRules(government: string): boolean {
  return !/[县区乡镇](?:人民政府)?$|街道(?:办事处)?$/u.test(government);
}

function formatOf(year: number) {
  try {
    return formatForYear(year);
  } catch (error) {
    if (error instanceof UnknownFormatError) throw new UsageError(`--year ${year}：${error.message}`);
    throw error;
  }
}

async function listedUnits(file: string, government: string, terminal: Terminal) {
  const expected = expectedUnits(await unitListFile(file, terminal), government);
  if (!expected.ok) {
    throw new FileTroubleError(
      `“${file}”里“${expected.name}”写了不止一次（第 ${expected.rows.join("、")} 行），请只留一行。`,
    );
  }
  return { expected: expected.units, governmentNames: expected.governmentNames, below: expected.below };
}

/** A wrong number in one report is wrong in the sum: what its own arithmetic says against it stands beside. */
function faults({ counted }: GatheredReports): SaidFinding[] {
  return counted.flatMap(({ unit, report }) =>
    runRules(subjectOf(report), "submit", arithmetic).map((finding) => {
      const { rule, level, message, figures, expected, actual } = findingToJson(finding);
      const measured = { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
      return { rule, level: level as SaidFinding["level"], message: `“${unit}”：${message}`, figures, ...measured };
    }),
  );
}

/** As a report file has it, with the sum behind each figure; `figures` are the complete sums, all others null. */
function rollUpJson(
  of: { readonly unit: string; readonly year: number },
  { format, sums, figures }: RollUp,
  { counted, missing }: GatheredReports,
  below: readonly string[] | undefined,
  found: readonly SaidFinding[],
): Record<string, unknown> {
  const report = { ...emptyContent, ...of, formatId: format.id, figures };
  return {
    ...fileJson({ file: "", report, unplaced: [], groups: {} }, []),
    findings: found.map(({ rule, level, message, figures: ids, expected, actual }) => ({
      rule,
      level,
      message,
      figures: ids,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
    })),
    counted: counted.map(({ unit, file }) => ({ unit, file })),
    missing,
    ...(below && { below }),
    sums: Object.fromEntries(
      [...sums].map(([id, { value, addends, blank, isComplete }]) => [
        id,
        {
          value: figureJson(format, id, value),
          complete: isComplete,
          of: addends.map((one) => ({ unit: one.unit, value: figureJson(format, id, one.value) })),
          blank,
        },
      ]),
    ),
  };
}

function exitCode(unread: number, unused: readonly AsideReport[], found: readonly SaidFinding[]): ExitCode {
  if (unread > 0 || unused.length > 0) return 2;
  return found.some(({ level }) => level === "block") ? 1 : 0;
}
