import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/session/require-person.ts";
import { loadRanking, type Ranking } from "./load-ranking.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "排名" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadRanking(context.db, person, params.sheetId ?? "", context.now));
}

const listLabels = { best: "表现较好", worst: "表现较差", notUpdated: "未更新" } as const;

export default function RankingPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{page.title}</h1>
        <p className="actions">
          <Link to={`/scores/${page.id}/year`}>全年各月</Link>
          <Link to="/scores">返回考核</Link>
        </p>
      </div>
      <p className="lead">{page.scheme}</p>
      {page.groups.map((group) => (
        <section className="titled" key={group.id}>
          <h2>{group.name}</h2>
          <p className="hint">{group.notes.join("")}</p>
          <dl className="facts">
            {group.lists
              .filter(({ names }) => names.length > 0)
              .map(({ list, names }) => (
                <div className="facts-line" key={list}>
                  <dt>{listLabels[list]}</dt>
                  <dd>{names.join("、")}</dd>
                </div>
              ))}
          </dl>
          <GroupTable page={page} group={group} />
        </section>
      ))}
    </div>
  );
}

function GroupTable({ page, group }: { readonly page: Ranking; readonly group: Ranking["groups"][number] }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col" className="number">
              名次
            </th>
            <th scope="col">单位</th>
            <th scope="col" className="number">
              {page.totalName}
            </th>
            {page.yearName !== "" && (
              <th scope="col" className="number">
                {page.yearName}
              </th>
            )}
            {page.before !== "" && <th scope="col">比{page.before}</th>}
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.id}>
              <td className="number">{row.rank || "—"}</td>
              <th scope="row">{row.name}</th>
              <td className="number">{row.total}</td>
              {page.yearName !== "" && <td className="number">{row.year}</td>}
              {page.before !== "" && <Change change={row.change} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ change }: { readonly change: number | null }) {
  if (change === null) return <td>—</td>;
  if (change === 0) return <td>持平</td>;
  return change > 0 ? <td className="best">升 {change} 位</td> : <td className="worst">降 {-change} 位</td>;
}
