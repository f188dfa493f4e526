import { SparkLine } from "#app/components/scores/spark-line.tsx";
import type { YearPage } from "./load-year.ts";

type Group = YearPage["groups"][number];

/** Units of a group by months, with the group's mean under them. */
export function YearGroupTable({ page, group }: { readonly page: YearPage; readonly group: Group }) {
  const isDrawn = page.periods.length > 1;
  return (
    <section className="titled">
      <h2>{group.name}</h2>
      <div className="list-scroll">
        <table className="list year-grid">
          <thead>
            <tr>
              <th scope="col" className="number">
                名次
              </th>
              <th scope="col">单位</th>
              {page.periods.map((period) => (
                <th scope="col" className="number" key={period}>
                  {period}
                </th>
              ))}
              <th scope="col" className="number">
                {page.sumName}
              </th>
              {isDrawn && <th scope="col">走势</th>}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.id}>
                <td className="number">{row.place || "—"}</td>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, index) => (
                  <MonthCell key={page.periods[index]} cell={cell} />
                ))}
                <td className="number sum">{row.sum || "—"}</td>
                {isDrawn && (
                  <td>
                    <SparkLine points={row.points} range={page.range} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                本组平均
              </th>
              {group.means.map((mean, index) => (
                <td className="number" key={page.periods[index]}>
                  {mean || "—"}
                </td>
              ))}
              <td className="number sum">{group.meanSum || "—"}</td>
              {isDrawn && (
                <td>
                  <SparkLine points={group.points} range={page.range} />
                </td>
              )}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function MonthCell({ cell }: { readonly cell: Group["rows"][number]["cells"][number] }) {
  if (!cell) return <td className="number">—</td>;
  if (cell.total === "") return <td className="number">未评完</td>;
  return (
    <td className="number">
      {cell.total}
      <span className="score-note">
        第{cell.rank}
        <Change change={cell.change} />
      </span>
    </td>
  );
}

function Change({ change }: { readonly change: number | null }) {
  if (change === null || change === 0) return null;
  return change > 0 ? <span className="best"> 升{change}</span> : <span className="worst"> 降{-change}</span>;
}
