import { Link } from "@remix-run/react";
import { dateText, momentText } from "#app/components/day-text.ts";

export interface RoundRow {
  readonly key: string;
  readonly label: string;
  readonly format: string;
  readonly dueOn: string;
  readonly publishBy: string | null;
  readonly openedAt: string;
}

/** The years opened so far. */
export function RoundTable({ rounds }: { readonly rounds: readonly RoundRow[] }) {
  if (rounds.length === 0) return <p className="panel">还没有开设年度。开设后，各单位才能开始填报。</p>;
  return (
    <section className="panel">
      <h2>已开设</h2>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">年度</th>
              <th scope="col">截止</th>
              <th scope="col">公开期限</th>
              <th scope="col">格式</th>
              <th scope="col">开设时间</th>
              <th scope="col">
                <span className="visually-hidden">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ key, label, format, dueOn, publishBy, openedAt }) => (
              <tr key={key}>
                <th scope="row" className="moment">
                  {label}
                </th>
                <td className="moment">{dateText(dueOn)}</td>
                <td className="moment">{publishBy ? dateText(publishBy) : ""}</td>
                <td className="moment">{format}</td>
                <td className="moment">{momentText(openedAt)}</td>
                <td className="act">
                  <Link className="button small" to={`/rounds/${key}`}>
                    查看进度<span className="visually-hidden">，{label}</span>
                  </Link>{" "}
                  <Link className="button small" to={`/rounds/${key}/terms`}>
                    期限和应报单位<span className="visually-hidden">，{label}</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
