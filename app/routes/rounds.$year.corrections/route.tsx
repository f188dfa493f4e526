import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { findRoundByKey } from "#db/queries/rounds.ts";
import { dateText, momentText } from "#app/components/day-text.ts";
import { WayBack } from "#app/components/way-back.tsx";
import { notFound } from "#app/refusals.ts";
import { correctionsOf, type Correction } from "#app/services/corrections.ts";
import { unitsRunBy } from "#app/services/held-units.ts";
import { requirePerson } from "#app/session/require-person.ts";

export const meta: MetaFunction = () => [{ title: "撤回更正登记 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const round = await findRoundByKey(context.db, params.year ?? "");
  if (!round) throw notFound("这个年度还没有开设。");
  return data({
    label: roundLabel(round),
    board: unitsRunBy(person).length > 0 ? roundKey(round) : null,
    corrections: await correctionsOf(context.db, round.id),
  });
}

export default function CorrectionsPage() {
  const { label, board, corrections } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{label}撤回更正登记</h1>
      <p className="lead">
        已发布的年报撤回更正的，说明和更正内容在这里公开，各单位都能查看。
        <WayBack board={board} />
      </p>
      {corrections.length === 0 && <p className="panel">没有撤回更正的年报。</p>}
      {corrections.map((correction) => (
        <CorrectionEntry key={`${correction.unitName} ${correction.withdrawnAt}`} correction={correction} />
      ))}
    </div>
  );
}

function CorrectionEntry({ correction }: { readonly correction: Correction }) {
  const { unitName, withdrawnAt, note, first, second, changes } = correction;
  return (
    <section className="panel">
      <h2>{unitName}</h2>
      <dl className="facts">
        <dt>撤回</dt>
        <dd>{momentText(withdrawnAt)}</dd>
        <dt>更正说明</dt>
        <dd className="long-text">{note}</dd>
        <dt>原发布</dt>
        <dd>
          {`${dateText(first.publishedOn)}　`}
          <a href={first.url} rel="noreferrer">
            {first.url}
          </a>
        </dd>
        <dt>更正后发布</dt>
        <dd>
          {second ? (
            <>
              {`${dateText(second.publishedOn)}　`}
              <a href={second.url} rel="noreferrer">
                {second.url}
              </a>
            </>
          ) : (
            "还没有重新发布"
          )}
        </dd>
      </dl>
      {changes.length > 0 && (
        <>
          <h3>更正内容</h3>
          <ul>
            {changes.map(({ place, before, after }) => (
              <li key={place}>
                {place}
                {after === "" ? "：文字有改动" : `：${before} 改为 ${after}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
