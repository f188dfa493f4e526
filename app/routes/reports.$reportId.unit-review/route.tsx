import { data, redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { recallReport } from "#app/services/recall-report.ts";
import { returnInUnit, returnInUnitInput } from "#app/services/return-in-unit.ts";
import { signOffReport } from "#app/services/sign-off-report.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";

export const meta: MetaFunction = () => [{ title: "单位审核 · 政府信息公开工作年度报告" }];

const signInput = z.object({
  version: z.coerce.number({ error: "请刷新页面再签" }).int("请刷新页面再签").positive(),
  sha256: z.string().default(""),
  step: z.string().max(20).default(""),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const outcome = await carryOutReview(actOf(context, person), reportId, await formTexts(request));
  return outcome.ok ? redirect(`/reports/${reportId}`) : data(outcome.answer, { status: outcome.status });
}

function carryOutReview(act: Act, reportId: string, texts: Record<string, string>) {
  switch (texts.intent) {
    case "sign":
      return carryOut(signInput, texts, (seen) => signOffReport(act, { reportId, ...seen }));
    case "return":
      return carryOut(returnInUnitInput, texts, (input) => returnInUnit(act, { reportId, ...input }));
    case "recall":
      return carryOut(z.object({}), texts, () => recallReport(act, reportId));
    default:
      throw notFound();
  }
}

/** Only seen when nothing was done: why, and the way back. */
export default function UnitReviewAnswer() {
  const { reportId = "" } = useParams();
  const answer = useActionData<typeof action>();
  const sentence = answer?.sentence || Object.values(answer?.problems ?? {})[0];
  return (
    <div className="page page-narrow">
      <h1>没有办理</h1>
      <SentenceBox kind="problem" sentence={sentence ?? "请在年报页面办理单位审核。"} />
      <Link className="button" to={`/reports/${reportId}`}>
        返回年报
      </Link>
    </div>
  );
}
