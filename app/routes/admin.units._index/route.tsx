import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Pager } from "#app/components/pager.tsx";
import { SearchForm } from "#app/components/search-form.tsx";
import { requireAdmin } from "#app/session/require-role.ts";
import { loadUnits } from "./load-units.ts";
import { UnitTable } from "./unit-table.tsx";

export const meta: MetaFunction = () => [{ title: "单位 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { unitIds } = await requireAdmin(request, context);
  const query = new URL(request.url).searchParams;
  return data(await loadUnits(context.db, unitIds, (query.get("q") ?? "").trim(), query.get("page")));
}

export default function UnitsPage() {
  const { words, page, units } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <div className="page-head">
        <h1>单位</h1>
        <Link className="button primary" to="/admin/units/new">
          添加单位
        </Link>
      </div>
      <SearchForm label="单位名称" words={words} />
      {units.length > 0 ? <UnitTable units={units} /> : <p className="panel">没有叫这个名称的单位。</p>}
      <Pager {...page} />
    </div>
  );
}
