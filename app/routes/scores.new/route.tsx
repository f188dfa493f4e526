import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { listUnitsUnder } from "#db/queries/units.ts";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { createSheet, createSheetInput } from "#app/services/create-sheet.ts";
import { knownSchemes } from "#app/services/known-schemes.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireScoreKeeper } from "#app/session/require-role.ts";

export const meta: MetaFunction = () => [{ title: "新建计分表 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { unitIds } = await requireScoreKeeper(request, context);
  const units = await listUnitsUnder(context.db, unitIds);
  return data({
    regions: units
      .filter(({ id }) => unitIds.includes(id))
      .map(({ id, officialName }) => ({ value: id, label: officialName })),
    schemes: (await knownSchemes(context.db)).map(({ id, name }) => ({ value: id, label: name })),
    month: context.now.toISOString().slice(0, 7),
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireScoreKeeper(request, context);
  const outcome = await carryOut(createSheetInput, await formTexts(request), (input) =>
    createSheet(actOf(context, person), input),
  );
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/scores/${outcome.done.sheetId}`);
}

export default function NewSheetPage() {
  const { regions, schemes, month } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [region] = regions;
  return (
    <div className="page page-form">
      <h1>新建计分表</h1>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Form className="panel" method="post" noValidate>
        {regions.length === 1 && region ? (
          <input type="hidden" name="regionId" value={region.value} />
        ) : (
          <ChoiceField
            label="地区"
            name="regionId"
            choices={regions}
            value={answer?.values.regionId}
            problem={answer?.problems.regionId}
          />
        )}
        <ChoiceField
          label="考核方案"
          name="schemeId"
          choices={schemes}
          value={answer?.values.schemeId}
          problem={answer?.problems.schemeId}
        />
        <FormField
          label="时期"
          name="period"
          hint="按月计分的写年月，如 2022-08；按年计分的只写年，如 2022"
          maxLength={7}
          defaultValue={answer?.values.period ?? month}
          problem={answer?.problems.period}
        />
        <p className="hint">方案在建表时定下来：以后方案改了，这张表不变。</p>
        <div className="actions">
          <button className="primary" type="submit">
            新建
          </button>
          <Link to="/scores">返回考核</Link>
        </div>
      </Form>
    </div>
  );
}
