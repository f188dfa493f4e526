import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { lazy, Suspense, useState, type ComponentProps, type ComponentType } from "react";
import { heldSentence } from "#report-schema/carried-in.ts";
import { contentOfFields, type DraftFields } from "#report-schema/draft-input.ts";
import { draftFieldsSchema } from "#report-schema/draft-fields-schema.ts";
import { readForm, formTexts } from "#app/form-input.ts";
import { openReport } from "#app/services/open-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { Remark } from "#app/components/report/remark.tsx";
import { DeskRemarks } from "#app/components/report/review/desk-remarks.tsx";
import { ReportDesk } from "#app/components/report/report-desk.tsx";
import { LeftOnMachine } from "#app/components/report/saving/left-on-machine.tsx";
import { AnswerPanel } from "./answer-panel.tsx";
import { conflictRows, ConflictList, type ConflictRow } from "./conflict-list.tsx";
import { loadReportPage } from "./load-report-page.ts";
import type { ReportView } from "./report-view.tsx";

/** Fetched only where a report is read: a clerk's desk does without it. */
async function fetchView(): Promise<typeof ReportView> {
  fetchedView = (await import("./report-view.tsx")).ReportView;
  return fetchedView;
}
let fetchedView: typeof ReportView | undefined;
const LaterView = lazy(async () => ({ default: await fetchView() }));

interface SaveAnswer {
  readonly problems: Readonly<Record<string, string>>;
  /** What was sent, when it could not be read: shown again, so that nothing is lost. */
  readonly fields: DraftFields | undefined;
  readonly sentence: string;
  readonly conflicts: readonly ConflictRow[];
}
const nothingSaved: SaveAnswer = { problems: {}, fields: undefined, sentence: "", conflicts: [] };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "年报" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const queue = new URL(request.url).searchParams.get("queue");
  return data(await loadReportPage(context.db, person, params.reportId ?? "", context.now, queue));
}

/** The page before stays in sight, and the keyboard in it, until there is something to show instead. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const page = await serverLoader<typeof loader>();
  if (!page.desk) await fetchView();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const { stored, format } = await openReport(context.db, person, params.reportId ?? "", "edit");
  const texts = await formTexts(request);
  const form = readForm(draftFieldsSchema(format), texts);
  if (!form.ok) return data({ ...nothingSaved, problems: form.problems, fields: texts }, { status: 400 });
  const saved = await saveDraft(actOf(context, person), {
    reportId: stored.id,
    baseVersion: Number(texts.version) || 0,
    content: contentOfFields(format, form.value),
  });
  const conflicts = conflictRows(format, saved.ok ? saved.conflicts : saved.unsaved);
  const held = saved.ok && saved.held ? heldSentence(format, saved.held) : "";
  const sentence = saved.ok ? held : saved.sentence;
  if (sentence === "" && conflicts.length === 0 && texts.intent === "check")
    throw redirect(`/reports/${stored.id}/submit`);
  return data(
    { problems: {} as Record<string, string>, fields: undefined, sentence, conflicts },
    { status: sentence === "" && conflicts.length === 0 ? 200 : 409 },
  );
}

/** After a refused or contested save too: the page must show what is kept now. */
export function shouldRevalidate(): boolean {
  return true;
}

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <ConflictList
        sentence={answer?.sentence ?? ""}
        conflicts={answer?.conflicts ?? []}
        canReplace={page.desk !== null}
      />
      <SentenceBox kind="note" sentence={page.lastYear} />
      {page.desk && page.unitRemark !== "" && (
        <div className="page">
          <Remark remark={page.unitRemark} title="单位审核意见" />
        </div>
      )}
      {page.desk && <AnswerPanel reportId={page.id} remarks={page.remarks.list} resubmitBy={page.remarks.resubmitBy} />}
      {page.desk ? (
        <DeskRemarks remarks={page.remarks.list}>
          <ReportDesk
            key={page.id}
            data={page.desk}
            typed={answer?.fields ?? {}}
            problems={answer?.problems ?? {}}
            remark={page.view.openRemark}
          />
        </DeskRemarks>
      ) : (
        <>
          <LeftOnMachine accountId={page.accountId} reportId={page.id} formatId={page.view.report.formatId} />
          <ReadReport data={page} />
        </>
      )}
    </>
  );
}

function ReadReport(props: ComponentProps<typeof ReportView>) {
  // Stays the same for the page, lest it be drawn anew.
  const [View] = useState<ComponentType<typeof props>>(() => fetchedView ?? LaterView);
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  );
}
