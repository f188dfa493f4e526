import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { fieldsOfContent } from "#report-schema/draft-input.ts";
import { explanationKindLabels } from "#report-schema/explanation-kind.ts";
import { findingKey } from "#report-schema/finding.ts";
import { isEditable, isOfficeReturn, isReturned, moves, staysInUnit } from "#report-schema/lifecycle.ts";
import { roundKey } from "#report-schema/round-key.ts";
import { reportTitle } from "#report-schema/report.ts";
import type { Db } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { listEvents, type ReportEvent } from "#db/queries/events.ts";
import { latestExplanations, type Explanation } from "#db/queries/explanations.ts";
import { listRevisions } from "#db/queries/revisions.ts";
import { loadPublication } from "./load-publication.ts";
import { loadRemarks } from "./load-remarks.ts";
import { loadReview } from "./load-review.ts";
import { loadUnitReview } from "./load-unit-review.ts";
import { listStatements } from "#db/queries/statements.ts";
import { momentText } from "#app/components/day-text.ts";
import type { DeskData } from "#app/components/report/desk-data.ts";
import { grantText, waivedFindings } from "#app/components/report/waived-findings.ts";
import { grantedWaivers } from "#app/services/granted-waivers.ts";
import { unitsRunBy } from "#app/services/held-units.ts";
import { lastYearText } from "#app/services/last-year-text.ts";
import { lastYearOf } from "#app/services/last-year.ts";
import { openReport, reportOf } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { placeInQueue } from "#app/services/review-queue.ts";
import { roundSettings } from "#app/services/round-settings.ts";
import { scoreFactsOf } from "#app/services/score-facts-of.ts";
import { takeCarriedIn } from "#app/services/take-carried-in.ts";
import { roundTexts } from "#app/services/round-texts.ts";
import { hasInternalEdition } from "#app/services/unit-score-records.ts";
import { loadBeside } from "./load-beside.ts";

/** Everything the report page shows: the desk for whoever may write now, and the view for everybody else. */
export async function loadReportPage(db: Db, person: Actor, reportId: string, now: Date, queue: string | null = null) {
  const seen = await openReport(db, person, reportId, "view");
  const arrived = mayActOnReport(person, "edit", seen.path) && (await takeCarriedIn({ db, actor: person, now }, seen));
  const open = arrived ? await openReport(db, person, reportId, "view") : seen;
  const { stored, path, unitName, unitFacts } = open;
  const report = reportOf(open);
  const [events, explanations, revisions, lastYear, granted] = await Promise.all([
    listEvents(db, stored.id),
    latestExplanations(db, stored.id),
    listRevisions(db, stored.id),
    lastYearOf(db, stored),
    grantedWaivers(db, stored.id, now),
  ]);
  const names = await namesOf(db, [stored.updatedBy, ...events.map((event) => event.accountId)]);
  const mayEdit = isEditable(stored.state) && mayActOnReport(person, "edit", path);
  // Whoever writes is told of neighbours' texts before handing in; whoever reads, here.
  const round = mayEdit ? undefined : await roundTexts(db, open);
  const findings = await reportFindings(db, open, round);
  const reasons = new Map(explanations.map((one) => [one.findingKey, one]));
  const waived = waivedFindings(findings, granted);
  const identity = { unit: unitName, year: stored.year, formatId: stored.formatId };
  const inUnit = await loadUnitReview(db, person, open);
  const hasScores = await hasInternalEdition(db, person, path, stored.year);
  const internal = hasScores ? `/reports/${stored.id}/pdf?edition=internal&download` : "";
  const lastRemark = events.findLast(({ move }) => isOfficeReturn(move))?.remark ?? "";
  const desk: DeskData | null = mayEdit
    ? {
        identity,
        unit: unitFacts,
        previous: lastYear.report ?? null,
        scores: (await scoreFactsOf(db, open)) ?? null,
        settings: await roundSettings(db, stored.roundId),
        version: stored.version,
        fields: fieldsOfContent(open.format, stored.content),
        lastSave: { at: stored.updatedAt, by: names.get(stored.updatedBy ?? "") ?? "" },
        accountId: person.accountId,
        reportId: stored.id,
        fieldsAddress: `/reports/${stored.id}/fields`,
        submitAddress: `/reports/${stored.id}/submit`,
        historyAddress: `/reports/${stored.id}/history`,
        pdfAddress: `/reports/${stored.id}/pdf`,
        wordAddress: `/reports/${stored.id}/docx`,
        excelAddress: `/reports/${stored.id}/xlsx`,
        internalAddress: internal,
        // By key, not by what is found now: the form's findings follow the typing.
        waived: Object.fromEntries([...granted].map(([key, grant]) => [key, grantText(grant)])),
        waiversAddress: `/reports/${stored.id}/waivers`,
        beside: await loadBeside(db, open, now),
      }
    : null;
  return {
    id: stored.id,
    accountId: person.accountId,
    title: reportTitle(unitName, stored.year),
    isRehearsal: stored.isRehearsal,
    lastYear: lastYearText(lastYear, open.format.id),
    desk,
    inUnit,
    remarks: await loadRemarks(db, person, open),
    publication: await loadPublication(db, person, open, now),
    board: unitsRunBy(person).length > 0 ? roundKey(stored) : null,
    queue: await placeInQueue(db, person, now, queue, stored.id),
    review: await loadReview(db, person, open, { revisions, lastYear: lastYear.report, now }),
    unitRemark: unitRemarkOf(mayActOnReport(person, "viewInUnit", path) ? events : []),
    view: {
      id: stored.id,
      report,
      statements: await listStatements(db, stored.id),
      state: stored.state,
      files: [
        { href: `/reports/${stored.id}/pdf?download`, label: "下载 PDF", isNew: false },
        { href: `/reports/${stored.id}/pdf`, label: "查看 PDF", isNew: true },
        { href: `/reports/${stored.id}/docx`, label: "下载 Word", isNew: false },
        { href: `/reports/${stored.id}/xlsx`, label: "下载 Excel", isNew: false },
        ...(internal === "" ? [] : [{ href: internal, label: "下载内部版", isNew: false }]),
        { href: `/reports/${stored.id}/json`, label: "下载数据", isNew: false },
      ],
      openRemark: isReturned(stored.state) ? lastRemark : "",
      findings,
      reasons: findings.map((finding) => reasonText(reasons.get(findingKey(finding)))),
      waived: findings.map((finding) => waived[findingKey(finding)] ?? ""),
      // What a unit's own people say to each other is not the office's to read.
      events: events.map((event) => ({
        label: moves[event.move].label,
        by: names.get(event.accountId ?? "") ?? "系统",
        at: momentText(event.at),
        remark: staysInUnit(event.move) && !mayActOnReport(person, "viewInUnit", path) ? "" : (event.remark ?? ""),
        revision: revisions.find(({ id }) => id === event.revisionId)?.number ?? 0,
        opinion: isOfficeReturn(event.move) ? event.sequence : 0,
      })),
    },
  };
}

export type ReportPageData = Awaited<ReturnType<typeof loadReportPage>>;

function reasonText(explanation: Explanation | undefined): string {
  if (!explanation) return "";
  return explanation.kind ? `（${explanationKindLabels[explanation.kind]}）${explanation.reason}` : explanation.reason;
}

/** Why the unit's own reviewer gave it back, until it is sent on again. */
function unitRemarkOf(events: readonly ReportEvent[]): string {
  const last = events.findLast(({ move }) => move === "returnInUnit" || move === "askUnitReview" || move === "submit");
  return last?.move === "returnInUnit" ? (last.remark ?? "") : "";
}

async function namesOf(db: Db, accountIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(accountIds)].filter((id) => id !== null);
  const accounts = await Promise.all(ids.map((id) => findAccount(db, id)));
  return new Map(accounts.flatMap((account) => (account ? [[account.accountId, account.name]] : [])));
}
