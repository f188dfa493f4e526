import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readPaperForm } from "#report-schema/paper-form.ts";
import { namePlaces, patternTrouble, usualPaperName } from "#report-schema/paper-name.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { paperChoiceLabels, paperChoices, readPaperChoice } from "#report-schema/standing.ts";
import { newId } from "#db/new-id.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { countChosen, openBundle } from "#app/services/round-papers.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { PapersForm } from "./papers-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.label}成品文件 · 政府信息公开工作年度报告` : "成品文件" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { unitIds } = await requireOffice(request, context);
  const bundle = await openBundle(context.db, unitIds, params.year ?? "");
  const query = new URL(request.url).searchParams;
  const pattern = query.get("pattern");
  return data({
    round: roundKey(bundle.round),
    label: roundLabel(bundle.round),
    all: bundle.units.length,
    choices: paperChoices.map((choice) => ({
      choice,
      label: paperChoiceLabels[choice],
      count: countChosen(bundle, choice),
    })),
    choice: readPaperChoice(query.get("choice")),
    form: readPaperForm(query.get("form")),
    pattern: pattern ?? usualPaperName,
    trouble: pattern === null ? undefined : patternTrouble(pattern),
    ticket: newId(),
  });
}

export default function PapersPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{page.label}成品文件</h1>
      <p className="lead">
        把各单位的年报打成一个压缩包下载，附清单（单位、报送版本、页数、校验值）。应报 {page.all} 个单位。
        <Link to={`/rounds/${page.round}`}>返回进度</Link>
      </p>
      <SentenceBox kind="problem" sentence={page.trouble} />
      <PapersForm key={page.ticket} {...page} />
      <section className="panel">
        <h2>文件名可以用的词</h2>
        <dl className="word-list">
          {Object.entries(namePlaces).map(([word, meaning]) => (
            <div key={word}>
              <dt>{`{${word}}`}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">用“/”分文件夹，如“{usualPaperName}”。</p>
      </section>
    </div>
  );
}
