import { createHash } from "node:crypto";
import { formatById } from "#report-schema/formats/registry.ts";
import { stateLabels, type ReportState } from "#report-schema/lifecycle.ts";
import type { PaperForm } from "#report-schema/paper-form.ts";
import { paperName } from "#report-schema/paper-name.ts";
import { reportTitle } from "#report-schema/report.ts";
import { isChosen, type PaperChoice } from "#report-schema/standing.ts";
import type { Db } from "#db/client.ts";
import { listBoard } from "#db/queries/board.ts";
import { listLatestRevisions, type Revision } from "#db/queries/revisions.ts";
import { findRoundByKey, type Round } from "#db/queries/rounds.ts";
import type { Unit } from "#db/queries/units.ts";
import type { KeptPapers } from "#app/renderers/kept-papers.ts";
import { pageCount } from "#app/renderers/pdf/page-count.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import type { ZipFile } from "#app/renderers/zip-stream.ts";
import { notFound } from "#app/refusals.ts";
import { askedUnits } from "./asked-units.ts";
import { manifestCsv, type ManifestLine } from "./round-manifest.ts";

/** A unit that must report, and how far its report has come. */
export interface BundleUnit {
  readonly unit: Unit;
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly name: string;
  readonly state: ReportState | undefined;
  readonly revisions: number;
}

const endings: Readonly<Record<PaperForm, string>> = { pdf: ".pdf", word: ".docx" };

/** Revisions read at once: enough to keep the store busy, few enough to hold in memory. */
const atOnce = 20;

export interface Bundle {
  readonly round: Round;
  /** Those below the units asked for that must report, in the order of the list. */
  readonly units: readonly BundleUnit[];
}

/** A round and its units, for the page and for the bundle alike. @throws Response 404 when the year is not open */
export async function openBundle(db: Db, unitIds: readonly string[], yearText: string): Promise<Bundle> {
  const round = await findRoundByKey(db, yearText);
  if (!round) throw notFound("这个年度还没有开设。");
  return { round, units: await bundleUnits(db, round, unitIds) };
}

export function countChosen({ units }: Bundle, choice: PaperChoice): number {
  return units.filter(({ state, revisions }) => isChosen(choice, state, revisions)).length;
}

async function bundleUnits(db: Db, round: Round, unitIds: readonly string[]): Promise<BundleUnit[]> {
  const units = await askedUnits(db, round, unitIds);
  const board = await listBoard(
    db,
    round.id,
    units.map(({ unit }) => unit.id),
  );
  return units.map(({ unit, name }, index) => ({
    unit,
    place: index + 1,
    name,
    state: board[index]?.report?.state,
    revisions: board[index]?.report?.revisions ?? 0,
  }));
}

export interface BundleWish {
  readonly choice: PaperChoice;
  readonly pattern: string;
  /** Without, PDF. */
  readonly form?: PaperForm;
  /** Told after each paper how many are done. */
  readonly onPaper?: (done: number) => void;
}

/**
 * The papers of a round one after the other, the list of them last. A paper that cannot be printed stands in the list
 * with the reason and does not stop the others.
 */
export async function* roundPapers(
  db: Db,
  papers: KeptPapers,
  { round, units }: Bundle,
  { choice, pattern, form = "pdf", onPaper }: BundleWish,
): AsyncGenerator<ZipFile> {
  const chosen = units.filter(({ state, revisions }) => isChosen(choice, state, revisions));
  const lines = new Map<string, ManifestLine>();
  const taken = new Set<string>(["清单"]);
  let newest = round.openedAt;
  for (let start = 0; start < chosen.length; start += atOnce) {
    const some = chosen.slice(start, start + atOnce);
    const revisions = await listLatestRevisions(
      db,
      round.id,
      some.map(({ unit }) => unit.id),
    );
    const ofUnit = new Map(revisions.map((revision) => [revision.unitId, revision]));
    for (const [index, member] of some.entries()) {
      const revision = ofUnit.get(member.unit.id);
      if (!revision) continue;
      const path = `${paperName(pattern, nameWords(member, revision, units.length), taken)}${endings[form]}`;
      const printed = await print(papers, revision, round.isRehearsal, form);
      lines.set(member.unit.id, { ...lineOf(member), revision, ...printed.line, file: printed.bytes ? path : "" });
      if (revision.createdAt > newest) newest = revision.createdAt;
      if (printed.bytes) yield { path, bytes: printed.bytes, at: new Date(revision.createdAt) };
      onPaper?.(start + index + 1);
    }
  }
  const all = units.map((member) => lines.get(member.unit.id) ?? lineOf(member));
  yield { path: "清单.csv", bytes: new TextEncoder().encode(manifestCsv(all)), at: new Date(newest) };
}

function nameWords({ unit, place }: BundleUnit, revision: Revision, count: number) {
  return {
    序号: String(place).padStart(Math.max(2, String(count).length), "0"),
    组别: unit.groupName ?? "未分组",
    单位: revision.unitName,
    年度: String(revision.year),
    标题: reportTitle(revision.unitName, revision.year),
    版次: String(revision.number),
  };
}

function lineOf({ unit, place, name, state }: BundleUnit): ManifestLine {
  return { place, group: unit.groupName ?? "", unit: name, state: state ? stateLabels[state] : "未开始", file: "" };
}

async function print(
  papers: KeptPapers,
  revision: Revision,
  isRehearsal: boolean,
  form: PaperForm,
): Promise<{ readonly bytes?: Uint8Array; readonly line: Partial<ManifestLine> }> {
  const { unitName: unit, year, formatId, content } = revision;
  try {
    const marks = isRehearsal ? { watermark: "演练" } : {};
    const outline = reportOutline(formatById(formatId), { unit, year, formatId, ...content }, marks);
    const isWord = form === "word";
    const bytes = await (isWord ? papers.word : papers.paper)(outline, revision.createdAt);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    // How many pages a Word file has is for the program to say that opens it.
    return { bytes, line: { ...(!isWord && { pages: pageCount(bytes) }), sha256 } };
  } catch (error) {
    // A character no font has, or a queue that is full: the list says so, and the other papers are made.
    if (error instanceof Error) return { line: { trouble: error.message } };
    throw error;
  }
}
