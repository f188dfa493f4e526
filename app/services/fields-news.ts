import { fieldsOfContent, formFieldOf, type DraftFields } from "#report-schema/draft-input.ts";
import type { FieldNews, FieldsAnswer } from "#report-schema/fields-answer.ts";
import { isEditable, stateLabels, type ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "#db/client.ts";
import { accountNames } from "#db/queries/accounts.ts";
import { listLastWritings, type LastWriting } from "#db/queries/report-changes.ts";
import type { OpenReport } from "./open-report.ts";

/** What a form hears of its report: who last wrote, and what was written since it last heard. */
export async function fieldsNews(db: Db, { stored, format }: OpenReport, since: number): Promise<FieldsAnswer> {
  const isNews = since < stored.version;
  const writings = isNews ? await listLastWritings(db, stored.id, { sinceVersion: since, fields: [] }) : [];
  const fields = writings.length > 0 ? fieldsOfContent(format, stored.content) : {};
  return {
    version: stored.version,
    saved: await saveMark(db, stored.updatedBy, stored.updatedAt),
    closed: closedSentence(stored.state),
    outcomes: [],
    news: writings.map((writing) => newsOf(fields, writing)),
  };
}

/** Why nothing can be written in this state; empty where it can. */
export function closedSentence(state: ReportState): string {
  return isEditable(state) ? "" : `这份年报现在是“${stateLabels[state]}”，不能再修改。`;
}

export async function saveMark(db: Db, accountId: string | null, at: string): Promise<FieldsAnswer["saved"]> {
  const names = await accountNames(db, accountId === null ? [] : [accountId]);
  return { by: names.get(accountId ?? "") ?? "", at };
}

/** @param fields the form's fields as they are kept now */
export function newsOf(fields: DraftFields, { field, by, at }: LastWriting): FieldNews {
  const name = formFieldOf(field);
  return { name, text: fields[name] ?? "", by, at };
}
