import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { SheetStateMark } from "#app/components/scores/sheet-state-mark.tsx";
import { formTexts } from "#app/form-input.ts";
import { openSheet } from "#app/services/open-sheet.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { answerSheet } from "./answer-sheet.ts";
import { CellsForm } from "./cells-form.tsx";
import { loadSheetPage } from "./load-sheet-page.ts";
import { StepForms } from "./step-forms.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "计分表" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const group = new URL(request.url).searchParams.get("group");
  return data(await loadSheetPage(context.db, person, params.sheetId ?? "", group, context.now));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const { id: sheetId } = await openSheet(context.db, person, params.sheetId ?? "");
  const texts = await formTexts(request);
  const answer = await answerSheet(actOf(context, person), sheetId, texts);
  if (answer) return data(answer, { status: answer.status });
  return redirect(`/scores/${sheetId}${texts.group ? `?group=${encodeURIComponent(texts.group)}` : ""}`);
}

/** After a refused or contested save too: the page must show what is kept now. */
export function shouldRevalidate(): boolean {
  return true;
}

export default function SheetPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-wide">
      <div className="page-head">
        <h1>
          {page.title} <SheetStateMark state={page.state} />
        </h1>
        <p className="actions">
          <Link to={`/scores/${page.id}/ranking`}>排名</Link>
          <Link to={`/scores/${page.id}/year`}>全年各月</Link>
          <Link to={`/scores/${page.id}/bulletin`}>通报</Link>
          {page.canType && <Link to={`/scores/${page.id}/import`}>从表格导入</Link>}
          <Link to="/scores">返回考核</Link>
        </p>
      </div>
      <p className="lead">{page.scheme}</p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <CellsForm page={page} answer={answer} key={`${page.group} ${page.state}`} />
      <StepForms page={page} answer={answer} />
    </div>
  );
}
