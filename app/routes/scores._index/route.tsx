import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { dateText } from "#app/components/day-text.ts";
import { SheetStateMark } from "#app/components/scores/sheet-state-mark.tsx";
import { requirePerson } from "#app/session/require-person.ts";
import { loadSheets } from "./load-sheets.ts";

export const meta: MetaFunction = () => [{ title: "考核 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadSheets(context.db, person, context.now));
}

export default function ScoresPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <div className="page-head">
        <h1>政务公开考核</h1>
        {page.mayCreate && (
          <p className="actions">
            <Link className="button primary" to="/scores/new">
              新建计分表
            </Link>
          </p>
        )}
      </div>
      {page.kept.length > 0 && <KeptSheets sheets={page.kept} />}
      {page.own.length > 0 && <OwnScores scores={page.own} />}
      {page.kept.length + page.own.length === 0 && (
        <p className="lead">
          {page.mayCreate ? "还没有计分表。新建一张，填好核对后下发。" : "还没有下发给本单位的得分。"}
        </p>
      )}
    </div>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function KeptSheets({ sheets }: { readonly sheets: Page["kept"] }) {
  return (
    <section className="titled">
      <h2>计分表</h2>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">时期</th>
              <th scope="col">考核方案</th>
              <th scope="col">状态</th>
              <th scope="col" className="number">
                单位
              </th>
              <th scope="col">最近保存</th>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <tr key={sheet.id}>
                <th scope="row">
                  <Link to={`/scores/${sheet.id}`}>{sheet.period}</Link>
                </th>
                <td>{sheet.scheme}</td>
                <td>
                  <SheetStateMark state={sheet.state} />
                </td>
                <td className="number">{sheet.units}</td>
                <td className="moment">{sheet.updated}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OwnScores({ scores }: { readonly scores: Page["own"] }) {
  return (
    <section className="titled">
      <h2>本单位得分</h2>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">时期</th>
              <th scope="col">单位</th>
              <th scope="col" className="number">
                得分
              </th>
              <th scope="col" className="number">
                组内名次
              </th>
              <th scope="col">申诉截止</th>
              <th scope="col">排名、各月</th>
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={`${score.sheetId}${score.unitId}`}>
                <th scope="row">
                  <Link to={`/scores/${score.sheetId}/units/${score.unitId}`}>{score.period}</Link>
                </th>
                <td>{score.unit}</td>
                <td className="number">{score.total}</td>
                <td className="number">{score.rank || "—"}</td>
                <td className="moment">{score.appealUntil ? dateText(score.appealUntil) : ""}</td>
                <td>
                  <Link to={`/scores/${score.sheetId}/ranking`}>看排名</Link>
                  {"　"}
                  <Link to={`/scores/${score.sheetId}/year`}>全年各月</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
