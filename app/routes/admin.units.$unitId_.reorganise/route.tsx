import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findUnit, listUnitsUnder } from "#db/queries/units.ts";
import { listPlaces } from "#db/queries/unit-places.ts";
import { dateText } from "#app/components/day-text.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { unitChoices } from "#app/components/unit-tree.ts";
import { formTexts } from "#app/form-input.ts";
import { openUnit } from "#app/services/open-unit.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";
import { answerReorganisation } from "./answer-reorganisation.ts";
import { ReorganisationForm } from "./reorganisation-form.tsx";

export const meta: MetaFunction = () => [{ title: "机构调整 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireAdmin(request, context);
  const { unit } = await openUnit(context.db, person, params.unitId ?? "");
  const [units, places] = await Promise.all([listUnitsUnder(context.db, unitIds), listPlaces(context.db, unit.id)]);
  const parents = await Promise.all(
    places.map(({ parentId }) => (parentId ? findUnit(context.db, parentId) : undefined)),
  );
  return data({
    id: unit.id,
    name: unit.officialName,
    abolishedOn: unit.abolishedOn,
    others: unitChoices(units.filter(({ id, abolishedOn }) => id !== unit.id && abolishedOn === null)),
    places: places.map(({ validFrom, validTo }, index) => ({
      parent: parents[index]?.officialName ?? "最上级",
      validFrom,
      validTo,
    })),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const { unit } = await openUnit(context.db, person, params.unitId ?? "");
  const answer = await answerReorganisation(actOf(context, person), unit, await formTexts(request));
  if (answer.done) return redirect(`/admin/units/${unit.id}?done=reorganised`);
  return data(answer, { status: answer.status });
}

export default function ReorganisePage() {
  const unit = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const told = answer?.done === false ? answer : undefined;
  return (
    <div className="page page-form">
      <p>
        <Link to="/admin/units">单位</Link> › <Link to={`/admin/units/${unit.id}`}>{unit.name}</Link>
      </p>
      <h1>机构调整</h1>
      <SentenceBox kind="problem" sentence={told?.answer.sentence} />
      {unit.abolishedOn ? (
        <Form className="panel" method="post">
          <p>
            “{unit.name}”已于{dateText(unit.abolishedOn)}撤销。登记错了的可以取消，连同承接关系一起。
          </p>
          <button className="danger" type="submit" name="intent" value="restore">
            取消撤销的登记
          </button>
        </Form>
      ) : (
        <ReorganisationForm
          key={told?.meaning ?? ""}
          others={unit.others}
          answer={told?.answer}
          meaning={told?.meaning ?? ""}
        />
      )}
      <section className="panel">
        <h2>上级单位的变化</h2>
        <ul>
          {unit.places.map(({ parent, validFrom, validTo }) => (
            <li key={`${parent} ${validFrom ?? ""}`}>
              {parent}
              <span className="hint">
                {validFrom && `　${dateText(validFrom)}起`}
                {validTo && `　到${dateText(validTo)}前`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
