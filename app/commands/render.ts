import { readAppSettings, SettingsError } from "#app/env.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { writeXlsx } from "#app/renderers/excel/write-xlsx.ts";
import { outlineHtml } from "#app/renderers/html/outline-html.ts";
import { MissingGlyphError } from "#app/renderers/pdf/glyph-guard.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { FontFileError } from "#app/renderers/pdf/sfnt.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import type { Report } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { readArguments } from "./arguments.ts";
import { UsageError, type Command } from "./command.ts";
import { jsonText } from "./file-json.ts";
import { readReportFile } from "./report-file.ts";
import { FileTroubleError } from "./text-file.ts";
import { writeWhole } from "./write-file.ts";

type Writer = (report: Report, watermark: string | undefined) => Promise<Uint8Array | string>;

const writers: Readonly<Record<string, Writer>> = {
  pdf: printPdf,
  docx: async (report, watermark) => writeDocx(outlineOf(report, watermark), { date: firstDay(report) }),
  xlsx: async (report, watermark) => writeXlsx(outlineOf(report, watermark)),
  html: async (report, watermark) => outlineHtml(outlineOf(report, watermark)),
  json: async (report) => jsonText(reportToJson(report)),
};

/** `render FILE --to pdf|docx|xlsx|html|json -o OUT`: the paper of a report, marked 草稿 while something blocks. */
export const render: Command = async (args, terminal) => {
  const { files, texts } = readArguments(args, { to: "text", output: "text" });
  const { to, output } = texts;
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError("render 每次只处理一个年报文件，请写一个 FILE。");
  if (to === undefined) throw new UsageError("请用 --to 写明要生成的文件：pdf、docx、xlsx、html 或 json。");
  const write = Object.hasOwn(writers, to) ? writers[to] : undefined;
  if (!write) throw new UsageError(`不能生成“${to}”，--to 后面可以写 pdf、docx、xlsx、html 或 json。`);
  if (output === undefined) throw new UsageError("请用 -o 写明生成的文件放在哪里，例如 -o 年报.pdf。");

  const { report } = await readReportFile(file);
  const blocked = runChecks(subjectOf(report), "submit").filter(({ level }) => level === "block").length;
  const made = await write(report, blocked > 0 ? "草稿" : undefined).catch((error: unknown) => {
    if (error instanceof MissingGlyphError) throw new FileTroubleError(`“${file}”印不出来：${error.message}`);
    throw error;
  });
  await writeWhole(output, made, file);
  if (blocked > 0) {
    const mark = to === "json" ? "" : "成品上已印“草稿”字样，";
    terminal.trouble(`“${file}”有 ${blocked} 处必须改正，${mark}请用 nianbao check 查看。`);
  }
  return blocked > 0 ? 1 : 0;
};

function outlineOf(report: Report, watermark: string | undefined) {
  return reportOutline(formatById(report.formatId), report, watermark ? { watermark } : {});
}

async function printPdf(report: Report, watermark: string | undefined): Promise<Uint8Array> {
  try {
    return await printOutline(outlineOf(report, watermark), {
      fonts: readAppSettings().fontFiles,
      date: firstDay(report),
    });
  } catch (error) {
    if (error instanceof FontFileError || error instanceof SettingsError) throw new UsageError(error.message);
    throw error;
  }
}

/** The day the year's reports begin, not today: the same report gives the same bytes. */
function firstDay({ year }: Report): string {
  return `${String(year + 1).padStart(4, "0")}-01-01`;
}
