import { deleteScheme, findScheme } from "#db/queries/schemes.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { schemeRefusal, setsSchemes } from "./copy-scheme.ts";
import { recordAct } from "./record-act.ts";

/** Removes an own scheme nothing was issued by: sheets laid out by it keep it within themselves. */
export async function removeScheme(act: Act, schemeId: string): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  if (!(await setsSchemes(db, actor))) throw forbidden(schemeRefusal);
  return db.transaction().execute(async (transaction) => {
    const kept = await findScheme(transaction, schemeId);
    if (!kept) throw notFound("没有这个考核方案，或是随软件提供的方案，不能删除。");
    if (!(await deleteScheme(transaction, schemeId)))
      return refusal("已经按这个方案印发过计分结果，方案要留存，不能删除。");
    const what = `删除 ${kept.scheme.year} 年度考核方案“${kept.scheme.name}”`;
    await recordAct(transaction, act, { kind: "scheme", unitId: null, what });
    return { ok: true };
  });
}
