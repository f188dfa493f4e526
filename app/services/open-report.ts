import { mayActOnReport, type Actor, type ReportAct, type UnitPath } from "#report-schema/access.ts";
import type { Format } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import type { Report, ReportContent } from "#report-schema/report.ts";
import type { UnitFacts } from "#report-schema/rules/rule.ts";
import type { Db } from "#db/client.ts";
import { findReport, type StoredReport } from "#db/queries/reports.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { findUnit, unitPath, type Unit } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { unitPast } from "./last-year.ts";

/** A stored report with all that rules and papers ask about it. */
export interface OpenReport {
  readonly stored: StoredReport;
  readonly unit: Unit;
  readonly path: UnitPath;
  readonly format: Format;
  /** Name the unit had at the end of the report year. */
  readonly unitName: string;
  readonly unitFacts: UnitFacts;
}

/** The report as rules and papers take it; `content` may be another state of it than the stored one. */
export function reportOf(open: OpenReport, content: ReportContent = open.stored.content): Report {
  return { unit: open.unitName, year: open.stored.year, formatId: open.format.id, ...content };
}

/**
 * Reads a report on behalf of a person.
 * @throws Response 404 when there is none, 403 when the person may not do this to reports of its unit
 */
export async function openReport(db: Db, actor: Actor, reportId: string, act: ReportAct): Promise<OpenReport> {
  const open = await readReport(db, reportId);
  if (!mayActOnReport(actor, act, open.path)) throw forbidden("您的账号没有办理这份年报的权限。");
  return open;
}

/** Reads a report for the program itself, whoever may see it. @throws Response 404 when there is none */
export async function readReport(db: Db, reportId: string): Promise<OpenReport> {
  const stored = await findReport(db, reportId);
  if (!stored) throw notFound("没有这份年报，可能地址有误。");
  const [unit, path] = await Promise.all([findUnit(db, stored.unitId), unitPath(db, stored.unitId)]);
  if (!unit || !path) throw notFound("这份年报的单位已不存在。");
  const unitName = nameOn(unit.names, `${stored.year}-12-31`) ?? unit.officialName;
  const lastYearsName = nameOn(unit.names, `${stored.year - 1}-12-31`) ?? unitName;
  const { past } = await unitPast(db, unit.id, { year: stored.year, earlier: stored.year - 1 }, [unit]);
  return {
    stored,
    unit,
    path,
    format: formatById(stored.formatId),
    unitName,
    unitFacts: {
      kind: unit.kind,
      isGovernment: unit.isGovernment,
      ...((lastYearsName !== unitName || past.kind !== "same") && { isReorganised: true }),
    },
  };
}
