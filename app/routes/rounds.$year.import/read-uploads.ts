import { extname } from "node:path";
import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { aroundReport, unplacedJson, unplacedSentence } from "#report-schema/reading/unplaced-words.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import type { Db } from "#db/client.ts";
import { findReportOf } from "#db/queries/reports.ts";
import type { Round } from "#db/queries/rounds.ts";
import { listNames } from "#db/queries/unit-names.ts";
import { unitPath } from "#db/queries/units.ts";
import type { UploadReader } from "#app/server/reading/reading-pool.ts";

export interface ReadUpload {
  readonly file: string;
  /** As its title says. */
  readonly unit: string;
  /** Why it cannot be taken in; empty when it can. */
  readonly trouble: string;
  readonly unitId: string;
  /** Cells read, of how many. */
  readonly filled: number;
  readonly cells: number;
  /** What the rules block, and what was seen and not used: to look at before confirming. */
  readonly questions: readonly string[];
  /** The report as it was read, sent back with the confirmation: nothing is kept in between. */
  readonly report: string;
}

const refused = { unit: "", unitId: "", filled: 0, cells: 0, questions: [], report: "" };

/** Each file on its own: one that cannot be read stops none of the others. */
export async function readUploads(
  db: Db,
  reader: UploadReader,
  person: Actor,
  round: Round,
  files: readonly File[],
): Promise<ReadUpload[]> {
  const read: ReadUpload[] = [];
  const taken = new Set<string>();
  for (const file of files) {
    const one = await readUpload(db, reader, person, round, file);
    const isTwice = one.unitId !== "" && taken.has(one.unitId);
    if (one.trouble === "") taken.add(one.unitId);
    read.push(isTwice ? { ...one, trouble: "这个单位前面已有一个文件，只导入前一个" } : one);
  }
  return read;
}

async function readUpload(db: Db, reader: UploadReader, person: Actor, round: Round, file: File): Promise<ReadUpload> {
  const trouble = (why: string): ReadUpload => ({ ...refused, file: file.name, trouble: why });
  const reading = await reader.report(extname(file.name).toLowerCase(), new Uint8Array(await file.arrayBuffer()));
  if (!reading.ok)
    return trouble(reading.missing === "year" ? "没有写明年度的标题，不知道是哪一年的年报" : reading.why);
  const { report } = reading;
  if (report.year !== round.year) return trouble(`是 ${report.year} 年度的年报，不是 ${round.year} 年度`);
  const unit = await unitNamed(db, person, report.unit, `${round.year}-12-31`);
  if (typeof unit === "string") return { ...trouble(unit), unit: report.unit };
  if (await findReportOf(db, round.id, unit.unitId))
    return { ...trouble("这个单位这个年度已有年报"), unit: report.unit, unitId: unit.unitId };
  const typed = typedFigures(formatById(report.formatId));
  const blocking = runChecks(subjectOf(report), "submit").filter(({ level }) => level === "block");
  const unplaced = unplacedJson(reading).filter(({ reason }) => reason !== aroundReport);
  return {
    file: file.name,
    unit: report.unit,
    trouble: "",
    unitId: unit.unitId,
    filled: typed.filter(({ id }) => report.figures[id] !== undefined).length,
    cells: typed.length,
    questions: [...blocking.map(sentenceOf), ...unplaced.map(unplacedSentence)],
    report: JSON.stringify(reportToJson(report)),
  };
}

/** The one unit called so, now or on the last day of the report year, that this person may import for; else why none is taken. */
async function unitNamed(
  db: Db,
  person: Actor,
  name: string,
  day: string,
): Promise<{ readonly unitId: string } | string> {
  if (name === "") return "没有读到标题里的单位名称";
  const isMeant = (one: Awaited<ReturnType<typeof listNames>>[number]): boolean =>
    one.name === name && (one.validTo === null || (one.validTo > day && (one.validFrom ?? "") <= day));
  const ids = [...new Set((await listNames(db)).filter(isMeant).map(({ unitId }) => unitId))];
  const own: string[] = [];
  for (const id of ids) {
    const path = await unitPath(db, id);
    if (path && mayActOnReport(person, "import", path)) own.push(id);
  }
  const [unitId] = own;
  if (unitId === undefined) return `没有叫“${name}”的单位，请先在单位资料里加上这个名称或别名`;
  return own.length > 1 ? `叫“${name}”的单位不止一个，请先在单位资料里区分` : { unitId };
}
