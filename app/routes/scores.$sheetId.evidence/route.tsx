import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { EvidenceFields } from "#app/components/scores/evidence-fields.tsx";
import { EvidenceList } from "#app/components/scores/evidence-list.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formWithFile } from "#app/form-input.ts";
import { addEvidence } from "#app/services/add-evidence.ts";
import { evidenceSchema } from "#app/services/evidence-input.ts";
import { openSheet } from "#app/services/open-sheet.ts";
import { removeEvidence } from "#app/services/remove-evidence.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { loadEvidence } from "./load-evidence.ts";

export const meta: MetaFunction = () => [{ title: "佐证 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const query = new URL(request.url).searchParams;
  const [unit, item] = [query.get("unit") ?? "", query.get("item") ?? ""];
  return data(await loadEvidence(context.db, person, params.sheetId ?? "", unit, item, context.now));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const act = actOf(context, person);
  const { id: sheetId } = await openSheet(context.db, person, params.sheetId ?? "");
  const query = new URL(request.url).searchParams;
  const place = { unitId: query.get("unit") ?? "", column: query.get("item") ?? "" };
  const { texts, file } = await formWithFile(request, "file");
  const outcome = texts.remove
    ? await carryOut(evidenceSchema, texts, () => removeEvidence(act, sheetId, texts.remove ?? ""))
    : await carryOut(evidenceSchema, texts, (given) => addEvidence(act, sheetId, place, { ...given, file }));
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/scores/${sheetId}/evidence?${query.toString()}`);
}

export default function EvidencePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-form">
      <h1>
        佐证：{page.unit} {page.name}
      </h1>
      {page.sum !== "" && <p className="lead">{page.sum}</p>}
      {page.asked !== "" && <p>应提供的材料：{page.asked}</p>}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <EvidenceList evidence={page.evidence} />
      {page.canRemove &&
        page.evidence.map(({ id, text }) => (
          <Form method="post" encType="multipart/form-data" key={id}>
            <button type="submit" name="remove" value={id}>
              删除“{text.slice(0, 20)}”
            </button>
          </Form>
        ))}
      <Form className="panel" method="post" encType="multipart/form-data" noValidate>
        <h2>补上佐证</h2>
        <div className="field">
          <label htmlFor="evidence-text">情况（可不填）</label>
          <textarea id="evidence-text" name="text" rows={3} maxLength={1000} defaultValue={answer?.values.text} />
        </div>
        <EvidenceFields
          endings={page.endings}
          megabytes={page.megabytes}
          link={answer?.values.link}
          problem={answer?.problems.link}
        />
        <button className="primary" type="submit">
          保存佐证
        </button>
      </Form>
      <p>
        <Link to={`/scores/${page.id}?group=${encodeURIComponent(page.group)}`}>返回计分表</Link>
      </p>
    </div>
  );
}
