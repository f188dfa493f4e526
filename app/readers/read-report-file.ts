/** A file with a report in it, as that report or as what stands in the way. */
import { UnknownFormatError } from "#report-schema/formats/registry.ts";
import {
  reportOfDocument,
  type DocumentReading,
  type KnownOfReport,
} from "#report-schema/reading/report-of-document.ts";
import { UnreadableFileError } from "./file-trouble.ts";
import { readFile } from "./read-file.ts";

/** Of `content`, `why` goes behind the file's name: “年报.pdf”加了密码，请……; of `format`, it is a sentence of its own. */
export type ReportFileReading =
  DocumentReading | { readonly ok: false; readonly missing: "content" | "format"; readonly why: string };

/**
 * @param ending as in the file's name, with the dot, in lower case
 * @param known what the person says of it, where the file does not or is wrong
 */
export async function reportInFile(
  ending: string,
  bytes: Uint8Array,
  known: KnownOfReport = {},
): Promise<ReportFileReading> {
  try {
    return reportOfDocument(await readFile(ending, bytes), known);
  } catch (error) {
    if (error instanceof UnreadableFileError) return { ok: false, missing: "content", why: error.message };
    if (error instanceof UnknownFormatError) return { ok: false, missing: "format", why: error.message };
    throw error;
  }
}
