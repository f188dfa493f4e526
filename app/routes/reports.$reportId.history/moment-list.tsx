import { Link } from "@remix-run/react";
import type { HistoryData } from "./load-history.ts";

/** Saved moments of the whole report, newest first, and what was handed in. */
export function MomentList({ page }: { readonly page: HistoryData }) {
  return (
    <>
      {page.revisions.length > 0 && (
        <section className="panel">
          <h2>报送版本</h2>
          <ol className="history-list">
            {page.revisions.map(({ number, when }) => (
              <li key={number}>
                <Link to={`?revision=${number}`}>
                  第 {number} 次报送　{when}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="panel">
        <h2>保存的时刻</h2>
        {page.moments.length === 0 ? <p>还没有修改。</p> : <Moments page={page} />}
      </section>
    </>
  );
}

function Moments({ page }: { readonly page: HistoryData }) {
  return (
    <div className="list-scroll">
      <table className="list stacked">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">谁</th>
            <th scope="col">改了什么</th>
            <th scope="col">
              <span className="visually-hidden">查看</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {page.moments.map((moment) => (
            <tr key={moment.version}>
              <th scope="row">{moment.when}</th>
              <td>{moment.by}</td>
              <td>{moment.what}</td>
              <td>
                {moment.isNow ? (
                  "现在的内容"
                ) : (
                  <Link to={`?at=${moment.version}`}>
                    查看当时的年报<span className="visually-hidden">（{moment.when}）</span>
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
