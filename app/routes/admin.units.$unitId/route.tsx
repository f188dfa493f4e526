import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { dateText } from "#app/components/day-text.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";
import { AliasPanel } from "./alias-panel.tsx";
import { changeUnit } from "./change-unit.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { loadUnitPage } from "./load-unit-page.ts";
import { NamePanel } from "./name-panel.tsx";
import { SignOffPanel } from "./sign-off-panel.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.page.name ?? "单位" }];

const doneSentences: Readonly<Record<string, string>> = {
  added: "单位已添加。接下来可以在“账号”里为它添加填报员。",
  edited: "单位信息已保存。",
  reorganised: "机构调整已登记。",
  renamed: "新名称已登记，以前年度的年报仍用当时的名称。",
  "alias-added": "别名已添加。",
  "alias-removed": "别名已删除。",
  "sign-off-set": "单位审核的设置已保存。",
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireAdmin(request, context);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return data({ done, page: await loadUnitPage(context.db, person, unitIds, params.unitId ?? "") });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const unitId = params.unitId ?? "";
  const texts = await formTexts(request);
  const outcome = await changeUnit(actOf(context, person), unitId, texts);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/admin/units/${unitId}?done=${texts.intent}`);
}

export default function UnitPage() {
  const { done, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const answerTo = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <div className="page page-form">
      <p>
        <Link to="/admin/units">单位</Link>
        {page.parentName !== "" && ` › ${page.parentName}`}
      </p>
      <h1>{page.name}</h1>
      <SentenceBox kind="good" sentence={answer ? undefined : doneSentences[done]} />
      {page.abolishedOn && (
        <SentenceBox
          kind="note"
          sentence={`这个单位已于${dateText(page.abolishedOn)}撤销${page.heirs.length > 0 ? `，由${page.heirs.join("、")}承接` : ""}。`}
        />
      )}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <FactsPanel page={page} answer={answerTo("edited")} />
      <NamePanel page={page} answer={answerTo("renamed")} />
      <AliasPanel page={page} answer={answerTo("alias-added")} />
      {page.reports && <SignOffPanel page={page} answer={answerTo("sign-off-set")} />}
      <p className="actions">
        <Link className="button" to={`/admin/units/${page.id}/reorganise`}>
          机构调整（归属、并入、拆分、撤销）
        </Link>
        <Link className="button" to={`/admin/units/new?above=${page.id}`}>
          在它下面添加单位
        </Link>
      </p>
    </div>
  );
}
