import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/session/require-person.ts";
import { loadSchemes, type ListedScheme } from "./load-schemes.ts";

export const meta: MetaFunction = () => [{ title: "考核方案 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadSchemes(context.db, person));
}

export default function SchemesPage() {
  const { own, shipped, mayEdit } = useLoaderData<typeof loader>();
  return (
    <div className="page scheme-page">
      <h1>考核方案</h1>
      <p className="lead">
        方案写明考核哪些指标、怎么计分、怎么排名。
        {mayEdit && "新的一年从已有的方案复制一份再改；印发过计分结果的方案不能再改。"}
      </p>
      <h2>本单位的方案</h2>
      {own.length > 0 ? (
        <SchemeList schemes={own} caption="本单位的方案" />
      ) : (
        <p>还没有。{mayEdit && "打开下面任何一个方案，复制一份。"}</p>
      )}
      <h2>随软件提供的方案</h2>
      <SchemeList schemes={shipped} caption="随软件提供的方案" />
    </div>
  );
}

function SchemeList({ schemes, caption }: { readonly schemes: readonly ListedScheme[]; readonly caption: string }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">方案</th>
            <th scope="col">指标</th>
            <th scope="col">分组</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {schemes.map((scheme) => (
            <tr key={scheme.id}>
              <td>{scheme.year ?? "不限"}</td>
              <th scope="row">
                <Link to={`/schemes/${scheme.id}`}>{scheme.name}</Link>
                {scheme.version > 1 && <span className="hint"> 第 {scheme.version} 版</span>}
              </th>
              <td>{scheme.indicators} 项</td>
              <td>{scheme.groups}</td>
              <td>{scheme.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
