import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { SearchForm } from "#app/components/search-form.tsx";
import { requirePerson } from "#app/session/require-person.ts";
import { loadYear } from "./load-year.ts";
import { YearGroupTable } from "./year-group-table.tsx";
import { yearOrders } from "./year-orders.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "各月得分" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const query = new URL(request.url).searchParams;
  return data(await loadYear(context.db, person, params.sheetId ?? "", query));
}

export default function YearPage() {
  const page = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <div className="page page-wide">
      <div className="page-head">
        <h1>{page.title}</h1>
        <p className="actions">
          {page.periods.length > 0 && (
            <a className="button" href={`/scores/${page.id}/year/excel${search}`} download>
              导出 Excel
            </a>
          )}
          <Link to={`/scores/${page.id}/ranking`}>本期排名</Link>
          <Link to="/scores">返回考核</Link>
        </p>
      </div>
      <p className="lead">{page.scheme}</p>
      {page.waiting.length > 0 && <p className="hint">还没有下发、没有计入的：{page.waiting.join("、")}。</p>}
      {page.periods.length === 0 ? (
        <p className="lead">这一年还没有下发的计分表，下发以后这里才有得分。</p>
      ) : (
        <>
          <p className="hint">
            {page.notes}
            {!page.keeps && "这里只列本单位和本组的平均分。"}
          </p>
          {page.keeps && (
            <SearchForm label="单位名称" words={page.words}>
              <label htmlFor="year-order">排列</label>
              <select id="year-order" name="order" defaultValue={page.order}>
                {Object.entries(yearOrders).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </SearchForm>
          )}
          {page.groups.length === 0 && <p className="lead">没有名称里有“{page.words}”的单位。</p>}
          {page.groups.map((group) => (
            <YearGroupTable key={group.id} page={page} group={group} />
          ))}
        </>
      )}
    </div>
  );
}
