import {
  applyEdit,
  findIndicator,
  type EditRefusal,
  type SchemeEdit,
} from "#report-schema/scoring/edit/scheme-edit.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { findScheme, updateScheme } from "#db/queries/schemes.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { schemeRefusal, setsSchemes } from "./copy-scheme.ts";
import { recordAct } from "./record-act.ts";

export interface SchemeChange {
  readonly schemeId: string;
  /** The edit the person started from. */
  readonly base: number;
  readonly edit: SchemeEdit;
}

const refusals: Readonly<Record<EditRefusal, string>> = {
  gone: "这项指标已经不在方案里了，请打开最新的方案再改。",
  parentGone: "要放进去的上级指标已经不在方案里了，请打开最新的方案再改。",
  intoItself: "指标不能放到自己下面，请改选上级指标。",
  lastOne: "这一级只剩这一项，不能删去或移走；请先加上别的指标，或删去上级指标。",
};

const overtaken = "另一位同事刚刚改过这个方案，没有保存。请打开最新的方案，再作修改。";

/** One step of work on an own scheme. It need not add up yet; one that a sheet was issued by stays as it is. */
export async function editScheme(
  act: Act,
  { schemeId, base, edit }: SchemeChange,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  if (!(await setsSchemes(db, actor))) throw forbidden(schemeRefusal);
  return db.transaction().execute(async (transaction) => {
    const kept = await findScheme(transaction, schemeId);
    if (!kept) throw notFound("没有这个考核方案，或是随软件提供的方案，不能修改；可以复制一份再改。");
    if (kept.frozenAt !== null) return refusal("已经按这个方案印发过计分结果，方案不能再改；要改的请复制一份新的。");
    if (kept.edit !== base) return refusal(overtaken);
    const outcome = applyEdit(kept.scheme, edit);
    if (!outcome.ok) return refusal(refusals[outcome.why]);
    const by = { at: now.toISOString(), accountId: actor.accountId };
    if (!(await updateScheme(transaction, outcome.scheme, base, by))) return refusal(overtaken);
    const what = `修改 ${kept.scheme.year} 年度考核方案“${outcome.scheme.name}”：${editText(kept.scheme, edit)}`;
    await recordAct(transaction, act, { kind: "scheme", unitId: null, what });
    return { ok: true };
  });
}

function editText({ indicators }: Scheme, edit: SchemeEdit): string {
  const named = (id: string): string => `“${findIndicator(indicators, id)?.name ?? ""}”`;
  switch (edit.kind) {
    case "settings":
      return "分组、排名和其他设定";
    case "indicator":
      return `指标${named(edit.indicator.id)}`;
    case "add":
      return `增加指标“${edit.indicator.name}”`;
    case "remove":
      return `删去指标${named(edit.id)}`;
    case "move":
      return `调整指标${named(edit.id)}的次序`;
  }
}
