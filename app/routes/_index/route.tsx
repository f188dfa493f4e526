import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "#report-schema/access.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { formTexts, readForm } from "#app/form-input.ts";
import { notFound } from "#app/refusals.ts";
import { startReport } from "#app/services/start-report.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { listOwnReports } from "./own-reports.ts";
import { OwnUnit } from "./own-unit.tsx";

const startInput = z.object({ roundId: z.string().min(1), unitId: z.string().min(1) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const runsRounds = hasRole(person, "office") || hasRole(person, "admin");
  const [units, rounds] = await Promise.all([listOwnReports(context.db, person, context.now), listRounds(context.db)]);
  return data({
    name: person.name,
    runsRounds,
    units,
    rounds: rounds.map((round) => ({ key: roundKey(round), label: roundLabel(round) })),
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const form = readForm(startInput, await formTexts(request));
  if (!form.ok) throw notFound();
  const id = await startReport(actOf(context, person), form.value);
  return redirect(`/reports/${id}`);
}

export default function HomePage() {
  const { name, runsRounds, units, rounds } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{name}，您好</h1>
      {runsRounds && (
        <section className="panel">
          <h2>各单位年报进度</h2>
          {rounds.length === 0 ? (
            <p>
              还没有开设年度。<Link to="/admin/rounds">开设年度编报任务</Link>
            </p>
          ) : (
            <p className="actions">
              {rounds.map(({ key, label }, index) => (
                <Link key={key} className={index === 0 ? "button primary" : "button"} to={`/rounds/${key}`}>
                  {label}
                </Link>
              ))}
            </p>
          )}
        </section>
      )}
      {units.map((unit) => (
        <OwnUnit key={unit.id} unit={unit} />
      ))}
      {units.length === 0 && !runsRounds && <p>您的账号还没有分配单位，请联系管理员。</p>}
    </div>
  );
}
