import { typedFigures } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { unplacedSentence } from "#report-schema/reading/unplaced-words.ts";
import { readArguments } from "./arguments.ts";
import { UsageError, type Command } from "./command.ts";
import { fileHeading, fileJson, jsonText } from "./file-json.ts";
import { readReportFiles, type ReportFile } from "./report-file.ts";
import { reportYear } from "./report-year.ts";

/** `read FILE… [--unit N] [--year Y] [--json]`: what the files hold. No rule is run, so nothing can block. */
export const read: Command = async (args, terminal) => {
  const { files, texts, flags } = readArguments(args, { unit: "text", year: "text", json: "flag" });
  if (files.length === 0) throw new UsageError("read 后面要写年报文件，例如 nianbao read 年报.json。");
  const unit = texts["unit"]?.trim();
  const year = texts["year"] === undefined ? undefined : reportYear(texts["year"]);
  // Whoever says which unit or year it is knows better than the file.
  const { read: named, unread } = await readReportFiles(files, terminal, { unit, year });
  terminal.out(flags.has("json") ? jsonText(named.map((one) => fileJson(one, []))) : named.map(readingText).join(""));
  return unread > 0 ? 2 : 0;
};

function readingText(one: ReportFile): string {
  const format = formatById(one.report.formatId);
  const typed = typedFigures(format);
  const filled = typed.filter(({ id }) => one.report.figures[id] !== undefined).length;
  const totals = Object.keys(one.report.declared ?? {}).length;
  const lines = [
    fileHeading(one, format.notice.number),
    `  数据 ${filled} 项，空白 ${typed.length - filled} 项，文件上印的合计 ${totals} 项`,
    ...(one.unplaced.length === 0
      ? ["  没有放不进去的内容"]
      : [
          `  没有放进去的内容 ${one.unplaced.length} 处`,
          ...one.unplaced.map((left, index) => `    ${index + 1}. ${unplacedSentence(left)}`),
        ]),
  ];
  return `${lines.join("\n")}\n`;
}
