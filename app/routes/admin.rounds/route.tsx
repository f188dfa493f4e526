import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatById } from "#report-schema/formats/registry.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { yearBeingReported } from "#report-schema/round-dates.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { openRound, openRoundInput } from "#app/services/open-round.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { OpenRoundForm } from "./open-round-form.tsx";
import { RoundTable } from "./round-table.tsx";

export const meta: MetaFunction = () => [{ title: "年度 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOffice(request, context);
  const rounds = await listRounds(context.db);
  const suggestedYear = yearBeingReported(context.now);
  return data({
    opened: new URL(request.url).searchParams.has("opened"),
    suggestedYear,
    isOpen: rounds.some(({ year, isRehearsal }) => year === suggestedYear && !isRehearsal),
    rounds: rounds.map((round) => ({
      key: roundKey(round),
      label: roundLabel(round),
      dueOn: round.dueOn,
      publishBy: round.publishBy,
      openedAt: round.openedAt,
      format: formatById(round.formatId).notice.number,
    })),
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireOffice(request, context);
  const outcome = await carryOut(openRoundInput, await formTexts(request), (input) =>
    openRound(actOf(context, person), input),
  );
  return outcome.ok ? redirect("/admin/rounds?opened") : data(outcome.answer, { status: outcome.status });
}

export default function RoundsPage() {
  const { opened, suggestedYear, isOpen, rounds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>年度编报任务</h1>
      {!answer && opened && <SentenceBox kind="good" sentence="年度已开设，各单位现在可以开始填报。" />}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <RoundTable rounds={rounds} />
      <OpenRoundForm
        // A year opened leaves an empty form for the next one.
        key={rounds.length}
        suggestedYear={suggestedYear}
        isOpen={isOpen}
        answer={answer}
      />
    </div>
  );
}
