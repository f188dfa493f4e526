import { levelLabels } from "#app/components/report/finding-list.tsx";
import type { Trial, TriedRule } from "./try-settings.ts";

/** Whom the changed rules would have hit in a year's reports. */
export function TrialResult({ trial }: { readonly trial: Trial }) {
  return (
    <section className="panel" aria-label="试运行结果">
      <h2>试运行结果</h2>
      <p>
        用 {trial.label}已报送的 {trial.reports} 份年报试过，还没有启用。
        {trial.rules.length === 0 && "设定没有改动。"} <a href="#confirm">到页面末尾确认启用</a>
      </p>
      {trial.rules.map((tried) => (
        <Tried key={tried.rule} tried={tried} reports={trial.reports} />
      ))}
    </section>
  );
}

function Tried({ tried, reports }: { readonly tried: TriedRule; readonly reports: number }) {
  const { title, before, after, hits } = tried;
  const blocked =
    before.blocked + after.blocked > 0 ? `，其中不改正不能报送的 ${before.blocked} → ${after.blocked} 份` : "";
  return (
    <section>
      <h3>{title}</h3>
      <p>
        {tried.tried < reports && `年报较多，这一条只抽取 ${tried.tried} 份试。`}
        有问题的年报 {before.hit} → {after.hit} 份{blocked}。
      </p>
      {hits.length > 0 && (
        <details open={hits.length <= 10}>
          <summary>
            启用后的 {after.hit} 份{hits.length < after.hit ? `（列出前 ${hits.length} 份）` : ""}
          </summary>
          <ul>
            {hits.map((hit, index) => (
              <li key={index}>
                <strong>{hit.unit}</strong>（{levelLabels[hit.level]}
                {hit.isStricter ? "，比现在严" : ""}）：{hit.sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
