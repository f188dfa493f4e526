import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "#report-schema/access.ts";
import { formTexts, readForm } from "#app/form-input.ts";
import { notFound } from "#app/refusals.ts";
import { unitsRunBy } from "#app/services/held-units.ts";
import { startReport } from "#app/services/start-report.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { OfficePanel } from "./office-panel.tsx";
import { listOfficeRounds } from "./office-rounds.ts";
import { listOwnReports } from "./own-reports.ts";
import { OwnUnit } from "./own-unit.tsx";

const startInput = z.object({ roundId: z.string().min(1), unitId: z.string().min(1) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const runsRounds = hasRole(person, "office") || hasRole(person, "admin");
  const [units, rounds] = await Promise.all([
    listOwnReports(context.db, person, context.now),
    runsRounds ? listOfficeRounds(context.db, context.now, unitsRunBy(person)) : [],
  ]);
  return data({
    name: person.name,
    runsRounds,
    units,
    rounds,
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
      {runsRounds && <OfficePanel rounds={rounds} />}
      {units.map((unit) => (
        <OwnUnit key={unit.id} unit={unit} />
      ))}
      {units.length === 0 && !runsRounds && <p>您的账号还没有分配单位，请联系管理员。</p>}
    </div>
  );
}
