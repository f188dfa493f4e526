import { EvidenceList } from "#app/components/scores/evidence-list.tsx";
import type { UnitScores } from "./load-unit-scores.ts";

/** Every item with its points, how they came about, and what proves them. */
export function SumLines({ page }: { readonly page: UnitScores }) {
  return (
    <section className="titled">
      <h2>得分是这样算的</h2>
      <div className="list-scroll">
        <table className="list sum-lines">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" className="number">
                得分
              </th>
              <th scope="col">怎么算的</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((item) => (
              <tr key={item.key}>
                <th scope="row">{item.name}</th>
                <td className="number">{item.points}</td>
                <td>
                  {item.sum}
                  <EvidenceList evidence={item.evidence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {page.corrections.length > 0 && (
        <ul>
          {page.corrections.map(({ label, note, at }) => (
            <li key={at}>
              {at}　{label}：{note}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
