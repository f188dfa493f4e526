import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { withTotals } from "#report-schema/totals.ts";
import { StatutoryGrid } from "#app/components/report/statutory-grid.tsx";
import { WayBack } from "#app/components/way-back.tsx";
import { requireOffice } from "#app/session/require-role.ts";
import { loadRollUp } from "./load-roll-up.ts";
import { WhoIsInIt } from "./who-is-in-it.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.label ?? ""}数据汇总 · 政府信息公开工作年度报告` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { unitIds } = await requireOffice(request, context);
  const wanted = new URL(request.url).searchParams.get("unit");
  return data(await loadRollUp(context.db, unitIds, params.year ?? "", wanted));
}

export default function RollUpPage() {
  const page = useLoaderData<typeof loader>();
  const { government, governments, counted, missing, findings, sums, incomplete } = page;
  const format = formatById(page.formatId);
  const figures = withTotals(format, page.figures);
  return (
    <div className="page page-wide">
      <h1>
        {government.name}
        {page.label}数据汇总
      </h1>
      <p className="lead">
        各单位已报送的年报逐项相加。空白不当作 0，缺单位、有空白的项目不给合计。
        <WayBack board={page.key} />
      </p>
      <p className="actions">
        <a className="button" href={`/rounds/${page.key}/roll-up/excel?unit=${government.id}`} download>
          下载 Excel
        </a>
        {governments
          .filter(({ id }) => id !== government.id)
          .map(({ id, name }) => (
            <Link key={id} to={`?unit=${id}`}>
              {name}
            </Link>
          ))}
      </p>
      <WhoIsInIt page={page} />
      {findings.length > 0 && (
        <section className="panel">
          <h2>请核对（{findings.length}）</h2>
          <ol>
            {findings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </section>
      )}
      {counted.length > 0 && (
        <>
          {missing.length > 0 && (
            <p className="panel">还缺 {missing.length} 个单位，暂不列出各表；已有的数见“合计的组成”。</p>
          )}
          {missing.length === 0 && incomplete > 0 && <p className="panel">有 {incomplete} 项因空白没有合计。</p>}
          {missing.length === 0 &&
            format.sections.map(({ id, heading, table: tableId }) => {
              const table = format.tables.find((one) => one.id === tableId);
              return (
                table && (
                  <section key={id} className="panel">
                    <h2>{heading}</h2>
                    <StatutoryGrid
                      table={table}
                      caption={heading}
                      figure={({ figure, colSpan }) => (
                        <td key={figure} colSpan={colSpan}>
                          {figures[figure] === undefined
                            ? ""
                            : figureText(figureDefinition(format, figure).kind, figures[figure])}
                        </td>
                      )}
                    />
                  </section>
                )
              );
            })}
          <section className="panel">
            <h2>合计的组成</h2>
            {sums.map(({ id, heading, text }) => (
              <details key={id}>
                <summary>{heading}</summary>
                <p>{text}</p>
              </details>
            ))}
            <p>没有列出的项目，已计入的各单位都是 0。</p>
          </section>
        </>
      )}
    </div>
  );
}
