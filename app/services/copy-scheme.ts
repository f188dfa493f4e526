import { z } from "zod";
import { copyScheme as copied } from "#report-schema/scoring/edit/copy-scheme.ts";
import { shippedScheme } from "#report-schema/scoring/shipped.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { findScheme, insertScheme } from "#db/queries/schemes.ts";
import { listTopUnits } from "#db/queries/unit-tree.ts";
import { mayRunRounds, type Actor } from "#report-schema/access.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";

export const copySchemeInput = z.object({
  name: z.string().trim().min(1, "请填写方案名称").max(200, "方案名称过长"),
  year: z
    .string()
    .trim()
    .regex(/^20\d{2}$/u, "请写四位年份，如 2026")
    .transform(Number),
});

/** Makes a scheme of the office's own from a copy; what it was copied from stays as it is. */
export async function copyScheme(
  act: Act,
  { fromId, name, year }: z.infer<typeof copySchemeInput> & { readonly fromId: string },
): Promise<{ readonly ok: true; readonly schemeId: string }> {
  const { db, actor, now } = act;
  if (!(await setsSchemes(db, actor))) throw forbidden(schemeRefusal);
  return db.transaction().execute(async (transaction) => {
    const from = shippedScheme(fromId) ?? (await findScheme(transaction, fromId))?.scheme;
    if (!from) throw notFound("没有这个考核方案。");
    const scheme = copied(from, { id: `own-${newId()}`, name, year });
    await insertScheme(transaction, scheme, { at: now.toISOString(), accountId: actor.accountId, copiedFrom: fromId });
    const what = `由“${from.name}”复制 ${year} 年度考核方案“${name}”`;
    await recordAct(transaction, act, { kind: "scheme", unitId: null, what });
    return { ok: true, schemeId: scheme.id };
  });
}

export const schemeRefusal = "考核方案由最上级单位的主管部门或管理员制定。";

/** A scheme holds for the units of the whole region: it is made at the top. */
export async function setsSchemes(db: Db, actor: Actor): Promise<boolean> {
  const tops = await listTopUnits(db);
  return tops.length > 0 && tops.every((unitId) => mayRunRounds(actor, { unitId, above: [] }));
}
