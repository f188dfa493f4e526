import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "#report-schema/finding.ts";
import { unitKinds, type Level } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf, type UnitFacts } from "#report-schema/rules/rule.ts";
import { readArguments } from "./arguments.ts";
import { UsageError, type Command } from "./command.ts";
import { fileHeading, fileJson, jsonText } from "./file-json.ts";
import { readReportFile, readReportFiles, type ReportFile } from "./report-file.ts";
import { FileTroubleError } from "./text-file.ts";

const levelWords: Readonly<Record<Level, string>> = {
  block: "必须改正",
  explain: "请改正或说明",
  note: "提请注意",
};

interface Checked extends ReportFile {
  readonly findings: readonly Finding[];
}

/** `check FILE… [--unit-kind K] [--json]`: reads, then runs every rule there is for handing in. */
export const check: Command = async (args, terminal) => {
  const { files, texts, flags } = readArguments(args, {
    json: "flag",
    "unit-kind": "text",
    previous: "text",
    siblings: "text",
  });
  if (files.length === 0) throw new UsageError("check 后面要写年报文件，例如 nianbao check 年报.json。");
  const unit = unitFacts(texts["unit-kind"]);
  await refuseComparisons(texts);
  const { read, unread } = await readReportFiles(files, terminal);
  const checked = read.map((one) => ({ ...one, findings: runChecks(subjectOf(one.report, unit), "submit") }));
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

/** Comparing years and units has no rules yet: said outright, for a check left out in silence reads as passed. */
async function refuseComparisons({ previous, siblings }: Readonly<Record<string, string>>): Promise<void> {
  if (previous !== undefined) {
    await readReportFile(previous);
    throw new UsageError(
      `本版本还不能与上一年度年报比对，没有使用 --previous 的“${previous}”，也没有检查；去掉 --previous 可以检查本年度的内容。`,
    );
  }
  if (siblings !== undefined) {
    const names = await readdir(siblings).catch(() => {
      throw new FileTroubleError(`--siblings 的“${siblings}”不是可以读取的文件夹，请核对路径。`);
    });
    for (const name of names.filter((one) => one.toLowerCase().endsWith(".json"))) {
      await readReportFile(join(siblings, name));
    }
    throw new UsageError(
      `本版本还不能与其他单位的年报比对，没有使用 --siblings 的“${siblings}”，也没有检查；去掉 --siblings 可以检查各份年报本身。`,
    );
  }
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
  return `${[heading, ...(groups.length > 0 ? groups : ["  没有发现问题"])].join("\n")}\n`;
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
