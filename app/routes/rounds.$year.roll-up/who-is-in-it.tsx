import type { RollUpPageData } from "./load-roll-up.ts";

/** Whose figures are in the sums, and whose are not: a sum means nothing without. */
export function WhoIsInIt({ page }: { readonly page: RollUpPageData }) {
  const { counted, unpassed, missing, below, isCompared, government } = page;
  return (
    <section className="panel">
      <h2>计入和缺少的单位</h2>
      <p>
        应报 {counted.length + missing.length} 个单位，已计入 {counted.length} 个
        {unpassed > 0 && `（其中 ${unpassed} 个还没有审查通过）`}
        {missing.length > 0 && `，缺 ${missing.length} 个`}。
      </p>
      {missing.length > 0 && (
        <ul>
          {[...new Set(missing.map(({ standing }) => standing))].map((standing) => {
            const names = missing.filter((one) => one.standing === standing).map(({ name }) => name);
            return (
              <li key={standing}>
                {standing}（{names.length}）：{names.join("、")}
              </li>
            );
          })}
        </ul>
      )}
      {below.length > 0 && <p>属于其他单位、数字应已包含在其中而没有另计的：{below.join("、")}。</p>}
      <p className="hint">
        {isCompared
          ? `${government.name}自己的年报不计入，与合计逐项比对。`
          : `${government.name}自己的年报没有报送，没有比对。`}
      </p>
    </section>
  );
}
