import { extname } from "node:path";
import type { Actor } from "#report-schema/access.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { comparePublished, type PublishedDifference } from "#report-schema/reading/compare-published.ts";
import { unplacedJson, unplacedSentence } from "#report-schema/reading/unplaced-words.ts";
import type { Db } from "#db/client.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import type { UploadReader } from "#app/server/reading/reading-pool.ts";
import { readableEndings } from "#app/readers/read-file.ts";
import type { ReportFileReading } from "#app/readers/read-report-file.ts";
import { openReport } from "#app/services/open-report.ts";

const longestPaste = 2_000_000;

/** What the copy was held against, and by whom it may be asked. */
export async function loadCopyPage(db: Db, person: Actor, reportId: string) {
  const open = await openReport(db, person, reportId, "view");
  const revision = await latestRevision(db, open.stored.id);
  return {
    id: reportId,
    unit: open.unitName,
    year: open.stored.year,
    isRehearsal: open.stored.isRehearsal,
    revision: revision?.number ?? 0,
    accept: readableEndings.join(","),
  };
}

export interface CopyAnswer {
  readonly sentence: string;
  readonly name: string;
  readonly differences: readonly PublishedDifference[] | null;
  /** What was seen in the copy and not used. */
  readonly unplaced: readonly string[];
}

/** The copy, a file or pasted text or page source, against the report as it was last handed in. Nothing is kept. */
export async function compareCopy(
  db: Db,
  reader: UploadReader,
  person: Actor,
  reportId: string,
  form: FormData,
): Promise<CopyAnswer> {
  const open = await openReport(db, person, reportId, "view");
  const revision = await latestRevision(db, open.stored.id);
  if (!revision) return trouble("这份年报还没有报送过，没有可以比对的版本。");
  const copy = await copyOf(form);
  if (!copy) return trouble("请选择公布的文件，或把网页上的内容粘贴到框里。");
  if (copy.bytes.length > longestPaste * 2) return trouble(`“${copy.name}”超过 4 MB，请换一个文件，或只粘贴正文。`);
  const reading = await reader.report(copy.ending, copy.bytes);
  if (!reading.ok) return trouble(sentenceOf(copy.name, reading));
  const { unitName, year, formatId, content } = revision;
  const approved = { unit: unitName, year, formatId, ...content };
  return {
    sentence: "",
    name: copy.name,
    differences: comparePublished(formatById(formatId), approved, reading),
    unplaced: unplacedJson(reading).map(unplacedSentence),
  };
}

function sentenceOf(name: string, reading: Extract<ReportFileReading, { ok: false }>): string {
  if (reading.missing === "year") return `“${name}”里没有写明年度的标题，认不出是哪一年的年报，请核对。`;
  return reading.missing === "format" ? reading.why : `“${name}”${reading.why}。`;
}

function trouble(sentence: string): CopyAnswer {
  return { sentence, name: "", differences: null, unplaced: [] };
}

async function copyOf(form: FormData) {
  const file = form.get("file");
  if (file instanceof File && file.name !== "") {
    return {
      name: file.name,
      ending: extname(file.name).toLowerCase(),
      bytes: new Uint8Array(await file.arrayBuffer()),
    };
  }
  const pasted = form.get("pasted");
  if (typeof pasted !== "string" || pasted.trim() === "") return undefined;
  const isPage = /<(?:table|p|div|html)\b/iu.test(pasted);
  return { name: "粘贴的内容", ending: isPage ? ".html" : ".txt", bytes: new TextEncoder().encode(pasted) };
}
