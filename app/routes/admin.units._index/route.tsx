import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Pager } from "#app/components/pager.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { SearchForm } from "#app/components/search-form.tsx";
import { requireAdmin } from "#app/session/require-role.ts";
import { loadUnits } from "./load-units.ts";
import { UnitTable } from "./unit-table.tsx";

export const meta: MetaFunction = () => [{ title: "单位 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { unitIds } = await requireAdmin(request, context);
  const query = new URL(request.url).searchParams;
  const list = await loadUnits(context.db, unitIds, (query.get("q") ?? "").trim(), query.get("page"));
  return data({ ...list, done: importedText(query) });
}

export default function UnitsPage() {
  const { done, words, page, units } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <div className="page-head">
        <h1>单位</h1>
        <div className="actions">
          <Link className="button" to="/admin/units/import">
            导入名单
          </Link>
          <Link className="button primary" to="/admin/units/new">
            添加单位
          </Link>
        </div>
      </div>
      <SentenceBox kind="good" sentence={done} />
      <SearchForm label="单位名称" words={words} />
      {units.length > 0 ? <UnitTable units={units} /> : <p className="panel">没有叫这个名称的单位。</p>}
      <Pager {...page} />
    </div>
  );
}

function importedText(query: URLSearchParams): string {
  const number = (name: string): number => Number(query.get(name) ?? "") || 0;
  if (!query.has("added")) return "";
  const accounts = number("accounts");
  const told = `名单已导入：新增 ${number("added")} 个单位，修改 ${number("changed")} 个。`;
  return accounts === 0 ? told : `${told}添加了 ${accounts} 个账号，请在“账号”里发一次性链接，由本人设置密码。`;
}
