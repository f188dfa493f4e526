/** Any file a unit sends, by its ending, as texts and tables. */
import type { DocumentPart } from "#report-schema/reading/document.ts";
import { UnreadableFileError } from "./file-trouble.ts";
import { decoded } from "./text/decoded.ts";

type Reader = (bytes: Uint8Array) => Promise<DocumentPart[]>;

// A library is loaded when a file asks for it: most commands read none.
const readers: Readonly<Record<string, Reader>> = {
  ".html": readPage,
  ".htm": readPage,
  ".docx": async (bytes) => (await import("./docx/read-docx.ts")).readDocx(bytes, (await pageReader()).readHtml),
  ".xlsx": async (bytes) => (await import("./xlsx/read-xlsx.ts")).readXlsx(bytes),
  ".txt": async (bytes) => (await import("./text/read-text.ts")).readText(decoded(bytes)),
  ".pdf": async (bytes) => (await import("./pdf/read-pdf.ts")).readPdf(bytes),
};
export const readableEndings: readonly string[] = Object.keys(readers);

/** What to save an old file as; its contents are no longer read anywhere but in the program that wrote it. */
const older: Readonly<Record<string, string>> = { ".doc": ".docx", ".wps": ".docx", ".xls": ".xlsx", ".et": ".xlsx" };

/**
 * @param ending as in the file's name, with the dot, in lower case
 * @throws UnreadableFileError
 */
export async function readFile(ending: string, bytes: Uint8Array): Promise<DocumentPart[]> {
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (reader) return reader(bytes).catch(refuseTooDeep);
  const newer = Object.hasOwn(older, ending) ? older[ending] : undefined;
  throw new UnreadableFileError(
    newer
      ? `是 ${ending} 文件，请用 Word、Excel 或 WPS 另存为 ${newer} 再读`
      : `不是认识的文件类型，可以读的有 ${[".json", ...readableEndings].join("、")}，请核对文件名`,
  );
}

/** Thousands of elements one within the other are no report. */
function refuseTooDeep(error: unknown): never {
  if (error instanceof RangeError) throw new UnreadableFileError("里的内容一层套一层，过于复杂，读不出来，请核对文件");
  throw error;
}

function pageReader() {
  return import("./html/read-html.ts");
}

async function readPage(bytes: Uint8Array): Promise<DocumentPart[]> {
  return (await pageReader()).readHtml(decoded(bytes));
}
