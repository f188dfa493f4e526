import { pointsText } from "#report-schema/scoring/points.ts";
import type { Trial, TrialUnit } from "#report-schema/scoring/trial.ts";

/** Who would move, group by group, the best by the new scheme first. */
export function MovesTable({ trial }: { readonly trial: Trial }) {
  const moved = trial.units.filter(({ ranks: [before, after] }) => before !== after).length;
  const changed = trial.units.filter(({ totals: [before, after] }) => before !== after).length;
  return (
    <section className="panel" aria-labelledby="moves">
      <h2 id="moves">试算结果</h2>
      <p role="status">
        共 {trial.units.length} 家，总分有变化的 {changed} 家，名次有变化的 {moved} 家。
      </p>
      {trial.unfilled.length > 0 && (
        <p className="note-box">原来的计分表没有这些指标的得分，按新方案暂不计总分：{trial.unfilled.join("、")}。</p>
      )}
      {trial.left.length > 0 && <p className="note-box">新方案没有这些单位所在的组：{trial.left.join("、")}。</p>}
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">组别</th>
              <th scope="col" className="number">
                原总分
              </th>
              <th scope="col" className="number">
                新总分
              </th>
              <th scope="col" className="number">
                原名次
              </th>
              <th scope="col" className="number">
                新名次
              </th>
              <th scope="col">变化</th>
            </tr>
          </thead>
          <tbody>
            {trial.units.toSorted(byGroupAndRank).map(({ unit, groupName, totals, ranks }) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td>{groupName}</td>
                {totals.map((total, at) => (
                  <td key={at} className="number">
                    {total === undefined ? "未评完" : pointsText(total)}
                  </td>
                ))}
                {ranks.map((rank, at) => (
                  <td key={at} className="number">
                    {rank ?? "—"}
                  </td>
                ))}
                <td>{moveText(ranks)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function byGroupAndRank(a: TrialUnit, b: TrialUnit): number {
  if (a.unit.group !== b.unit.group) return a.unit.group < b.unit.group ? -1 : 1;
  return (a.ranks[1] ?? Infinity) - (b.ranks[1] ?? Infinity) || 0;
}

function moveText([before, after]: TrialUnit["ranks"]): string {
  if (before === undefined || after === undefined) return "";
  if (before === after) return "不变";
  return after < before ? `升 ${before - after} 位` : `降 ${after - before} 位`;
}
