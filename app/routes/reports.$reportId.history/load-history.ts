import { contentChanges, undoChanges, wholeChanges } from "#report-schema/content-changes.ts";
import type { Actor } from "#report-schema/access.ts";
import { fieldLabel, fieldValueText } from "#report-schema/field-label.ts";
import { contentFieldOf, fieldsOfContent, formFieldOf } from "#report-schema/draft-input.ts";
import { fieldHistory, savedMoments } from "#report-schema/history/saved-moments.ts";
import { isEditable } from "#report-schema/lifecycle.ts";
import { reportTitle } from "#report-schema/report.ts";
import { textDifference } from "#report-schema/text-difference.ts";
import type { Db } from "#db/client.ts";
import { accountNames } from "#db/queries/accounts.ts";
import { listReportChanges, type ReportChange } from "#db/queries/report-changes.ts";
import { findRevisionByNumber, listRevisions } from "#db/queries/revisions.ts";
import { momentText } from "#app/components/day-text.ts";
import { notFound } from "#app/refusals.ts";
import { openReport, reportOf, type OpenReport } from "#app/services/open-report.ts";

/** More than a busy January has; older ones are found through their field. */
const mostMoments = 300;

/** What the history page shows, as its address asks: the saved moments, one field's changes, or the report as it was. */
export async function loadHistory(db: Db, person: Actor, reportId: string, asked: URLSearchParams) {
  const open = await openReport(db, person, reportId, "edit");
  const changes = await listReportChanges(db, reportId);
  const names = await accountNames(db, [...new Set(changes.map(({ accountId }) => accountId ?? ""))]);
  const who = (accountId: string | null): string => names.get(accountId ?? "") ?? "系统";
  const field = asked.get("field") === null ? undefined : contentFieldOf(open.format, asked.get("field") ?? "");
  return {
    id: reportId,
    title: reportTitle(open.unitName, open.stored.year),
    isRehearsal: open.stored.isRehearsal,
    formatId: open.format.id,
    version: open.stored.version,
    canRestore: isEditable(open.stored.state),
    fields: Object.keys(fieldsOfContent(open.format, open.stored.content)).map((name) => ({
      name,
      label: fieldLabel(open.format, contentFieldOf(open.format, name) ?? name),
    })),
    field: field === undefined ? null : oneField(open, changes, field, who),
    past: await pastOf(db, open, changes, asked),
    moments: momentsOf(open, changes, who),
    revisions: (await listRevisions(db, reportId))
      .map(({ number, createdAt }) => ({ number, when: momentText(createdAt) }))
      .reverse(),
  };
}

export type HistoryData = Awaited<ReturnType<typeof loadHistory>>;

/** Newest first; the last is what the report began with, before anybody changed it. */
function momentsOf(open: OpenReport, changes: readonly ReportChange[], who: (id: string | null) => string) {
  const moments = savedMoments(changes).map((moment) => ({
    version: moment.version,
    isNow: moment.version === open.stored.version,
    by: who(moment.accountId),
    when: periodText(moment.from, moment.until),
    what: fieldsText(open, moment.fields),
  }));
  if (moments.length === 0) return [];
  const begun = { version: 1, isNow: false, by: "", when: momentText(open.stored.createdAt), what: "开始填报时的内容" };
  return [...moments.slice(0, mostMoments), begun];
}

function oneField(
  open: OpenReport,
  changes: readonly ReportChange[],
  field: string,
  who: (id: string | null) => string,
) {
  const own = wholeChanges(open.stored.content, changes).filter((change) => change.field === field);
  const told = fieldHistory(own);
  const first = told.at(-1);
  return {
    name: formFieldOf(field),
    label: fieldLabel(open.format, field),
    now: fieldValueText(open.format, field, fieldNow(open, field)),
    /** Changed, and as it began again. */
    isBack: own.length > 0 && told.length === 0,
    /** What stood there before anybody changed it; null where nothing is told of a change. */
    begun: first
      ? { when: momentText(open.stored.createdAt), text: fieldValueText(open.format, field, first.before) }
      : null,
    changes: told.map(({ version, accountId, at, before, after }, index) => ({
      version,
      isNow: index === 0,
      by: who(accountId),
      when: momentText(at),
      before: fieldValueText(open.format, field, before),
      after: fieldValueText(open.format, field, after),
      difference: field.startsWith("narrative.") ? textDifference(before ?? "", after ?? "") : null,
    })),
  };
}

function fieldNow({ format, stored }: OpenReport, field: string): string | null {
  const key = field.startsWith("narrative.") ? field.slice("narrative.".length) : undefined;
  if (key !== undefined) return fieldsOfContent(format, stored.content)[formFieldOf(field)] || null;
  const figure = stored.content.figures[field];
  const unread = stored.content.unread[field];
  return figure === undefined ? (unread === undefined ? null : `?${unread}`) : String(figure);
}

/** The report as a save, or a hand-in, left it, with what differs from now. */
async function pastOf(db: Db, open: OpenReport, changes: readonly ReportChange[], asked: URLSearchParams) {
  const [at, number] = [Number(asked.get("at") ?? 0), Number(asked.get("revision") ?? 0)];
  if (at === 0 && number === 0) return null;
  const revision = number > 0 ? await findRevisionByNumber(db, open.stored.id, number) : undefined;
  if (number > 0 ? !revision : at < 1 || at > open.stored.version) throw notFound("没有这个时刻的内容。");
  const content =
    revision?.content ??
    undoChanges(
      open.stored.content,
      changes.filter(({ version }) => version > at),
    );
  const last = changes.findLast(({ version }) => version <= at);
  const differing = contentChanges(content, open.stored.content);
  const now = open.stored.content.narrative;
  return {
    /** What to bring back: a hand-in, or the state after a save. */
    revision: revision?.number ?? 0,
    version: at,
    heading: revision
      ? `第 ${revision.number} 次报送（${momentText(revision.createdAt)}）`
      : momentText(last?.at ?? open.stored.createdAt),
    report: reportOf(open, content),
    lit: differing.filter(({ field }) => !field.startsWith("narrative.")).map(({ field }) => field),
    texts: Object.entries(content.narrative).flatMap(([key, text]) => {
      const present = now[key as keyof typeof now];
      return text === present ? [] : [{ key, pieces: textDifference(text, present) }];
    }),
    count: differing.length,
  };
}

function periodText(from: string, until: string): string {
  const [begin, end] = [momentText(from), momentText(until)];
  return begin === end ? begin : `${begin}—${end.slice(-5)}`;
}

const mostNamed = 3;

function fieldsText({ format }: OpenReport, fields: readonly string[]): string {
  const named = fields.slice(0, mostNamed).map((field) => fieldLabel(format, field));
  return fields.length > mostNamed ? `${named.join("；")} 等 ${fields.length} 处` : named.join("；");
}
