import type { Finding } from "#report-schema/finding.ts";
import { unitKinds } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf, type UnitFacts } from "#report-schema/rules/rule.ts";
import { aroundReport, unplacedSentence } from "#report-schema/reading/unplaced-words.ts";
import { readArguments } from "./arguments.ts";
import { UsageError, type Command, type Terminal } from "./command.ts";
import { settingsFile } from "./settings-file.ts";
import { lastYearFile, siblingFolder } from "./compared-files.ts";
import { fileHeading, fileJson, jsonText } from "./file-json.ts";
import { levelWords } from "./level-words.ts";
import { readReportFiles, type ReportFile } from "./report-file.ts";

interface Checked extends ReportFile {
  readonly findings: readonly Finding[];
}

/**
 * `check FILE… [--unit-kind K] [--previous FILE] [--siblings DIR] [--settings FILE] [--json]`: reads, then runs every rule there is for
 * handing in.
 */
export const check: Command = async (args, terminal) => {
  const { files, texts, flags } = readArguments(args, {
    json: "flag",
    "unit-kind": "text",
    previous: "text",
    siblings: "text",
    settings: "text",
  });
  if (files.length === 0) throw new UsageError("check 后面要写年报文件，例如 nianbao check 年报.json。");
  const unit = unitFacts(texts["unit-kind"]);
  const checkOne = await checkAgainst(texts, unit, terminal);
  const { read } = await readReportFiles(files, terminal);
  const checked = read.flatMap((one) => checkOne(one) ?? []);
  const unread = files.length - checked.length;
  terminal.out(
    flags.has("json")
      ? jsonText(checked.map((one) => fileJson(one, one.findings)))
      : `${checked.map(checkText).join("\n")}${checked.length > 0 ? "\n" : ""}${closing(checked, unread)}`,
  );
  if (unread > 0) return 2;
  return checked.some(blocks) ? 1 : 0;
};

/** @throws UsageError for a kind there is not */
function unitFacts(text: string | undefined): UnitFacts {
  if (text === undefined) return {};
  const kind = unitKinds.find((one) => one === text);
  if (!kind) throw new UsageError(`--unit-kind 没有“${text}”这一类，可用的有 ${unitKinds.join("、")}。`);
  // 乡镇 is a government and 街道 is not; the kind alone does not tell them apart.
  const isGovernment = kind === "province" || kind === "prefecture" || kind === "county";
  return { kind, ...(kind !== "township" && { isGovernment }) };
}

/** How each file is checked; nothing comes back for one that last year's file does not belong to. */
async function checkAgainst(
  { previous, siblings, settings: settingsPath }: Readonly<Record<string, string>>,
  unit: UnitFacts,
  terminal: Terminal,
): Promise<(one: ReportFile) => Checked | undefined> {
  const lastYearOf = previous === undefined ? undefined : await lastYearFile(previous, terminal);
  const roundOf = siblings === undefined ? undefined : await siblingFolder(siblings, terminal);
  const settings = settingsPath === undefined ? undefined : await settingsFile(settingsPath);
  return (one) => {
    const lastYear = lastYearOf?.(one);
    if (lastYear && !lastYear.previous) return undefined;
    const round = roundOf?.(one);
    const facts = {
      ...unit,
      ...(lastYear?.isReorganised && { isReorganised: true }),
      ...(round && { otherUnits: round.otherUnits }),
    };
    const against = { previous: lastYear?.previous, round, settings };
    return { ...one, findings: runChecks(subjectOf(one.report, facts, against), "submit") };
  };
}

function blocks({ findings }: { readonly findings: readonly Finding[] }): boolean {
  return findings.some(({ level }) => level === "block");
}

function checkText(one: Checked): string {
  const heading = fileHeading(one, formatById(one.report.formatId).notice.number);
  const groups = Object.entries(levelWords).flatMap(([level, words]) => {
    const found = one.findings.filter((finding) => finding.level === level);
    if (found.length === 0) return [];
    return [
      `  ${words}（${found.length}）`,
      ...found.map((finding, index) => `    ${index + 1}. ${sentenceOf(finding)}`),
    ];
  });
  const left = one.unplaced.filter(({ reason }) => reason !== aroundReport);
  const unread =
    left.length === 0
      ? []
      : [
          `  没有放进去的内容（${left.length}）`,
          ...left.map((cell, index) => `    ${index + 1}. ${unplacedSentence(cell)}`),
        ];
  return `${[heading, ...(groups.length > 0 ? groups : ["  没有发现问题"]), ...unread].join("\n")}\n`;
}

function closing(checked: readonly Checked[], unread: number): string {
  const blocked = checked.filter(blocks).length;
  const asked = checked.filter((one) => !blocks(one) && one.findings.length > 0).length;
  const counts = [
    blocked > 0 ? `${blocked} 份有必须改正的问题` : "",
    asked > 0 ? `${asked} 份只有需要说明或注意的问题` : "",
    checked.length - blocked - asked > 0 ? `${checked.length - blocked - asked} 份没有发现问题` : "",
    unread > 0 ? `${unread} 份没有读成` : "",
  ].filter(Boolean);
  return `共 ${checked.length + unread} 份：${counts.join("，")}。\n`;
}
