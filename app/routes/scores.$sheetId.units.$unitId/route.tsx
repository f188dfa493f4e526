import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { TrendChart } from "#app/components/scores/trend-chart.tsx";
import { formWithFile } from "#app/form-input.ts";
import { openUnitSheet } from "#app/services/open-sheet.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { answerUnit } from "./answer-unit.ts";
import { Appeals } from "./appeals.tsx";
import { AppealForm } from "./appeal-form.tsx";
import { CorrectForm } from "./correct-form.tsx";
import { loadUnitScores } from "./load-unit-scores.ts";
import { SumLines } from "./sum-lines.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.unit}${page.period}得分` : "得分" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { sheetId = "", unitId = "" } = params;
  return data(await loadUnitScores(context.db, person, sheetId, unitId, context.now));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const place = { sheetId: params.sheetId ?? "", unitId: params.unitId ?? "" };
  await openUnitSheet(context.db, person, place.sheetId, place.unitId);
  const { texts, file } = await formWithFile(request, "file");
  const outcome = await answerUnit(actOf(context, person), place, texts, file);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/scores/${place.sheetId}/units/${place.unitId}`);
}

export default function UnitScoresPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          {page.unit} {page.period}得分
        </h1>
        <p className="actions">
          {page.keeps && <Link to={`/scores/${page.id}?group=${encodeURIComponent(page.group.id)}`}>返回计分表</Link>}
          <Link to={`/scores/${page.id}/ranking`}>看排名</Link>
          <Link to="/scores">返回考核</Link>
        </p>
      </div>
      <p className="lead">
        {page.total}
        {page.rank > 0 && `，在${page.group.name} ${page.group.size} 家中列第 ${page.rank}`}
        {page.grade !== "" && `，等次：${page.grade}`}
        {page.year !== "" && `；${page.year}`}
      </p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <SumLines page={page} />
      {page.trend.length > 1 && <TrendChart title="各期得分" points={page.trend} />}
      <Appeals page={page} answer={answer} />
      {page.mayAppeal && <AppealForm page={page} answer={answer} />}
      {page.mayCorrect && <CorrectForm page={page} answer={answer} />}
    </div>
  );
}
