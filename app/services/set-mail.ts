import { z } from "zod";
import { mayRunRounds } from "#report-schema/access.ts";
import { setAccountMail, setUnitMail } from "#db/queries/reminders.ts";
import { findUnit, unitPath } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";

/** Blank = none. */
export const mailSchema = z.union(
  [z.literal(""), z.email({ error: "请填写邮箱，如 zhangsan@example.gov.cn" }).max(200)],
  {
    error: "请填写邮箱，如 zhangsan@example.gov.cn",
  },
);

export const ownMailInput = z.object({ email: z.string().trim().pipe(mailSchema) });
export const unitMailInput = z.object({ unitId: z.string().min(1), email: z.string().trim().pipe(mailSchema) });

/** The address the person is reminded at. */
export async function setOwnMail(act: Act, { email }: z.infer<typeof ownMailInput>): Promise<{ readonly ok: true }> {
  await act.db.transaction().execute(async (transaction) => {
    await setAccountMail(transaction, act.actor.accountId, email);
    const what = email === "" ? "删除自己的邮箱" : `把自己的邮箱登记为 ${email}`;
    await recordAct(transaction, act, { kind: "security", what });
  });
  return { ok: true };
}

/** The address a unit is reminded at, kept by the office. @throws Response 404, 403 */
export async function setMailOfUnit(
  act: Act,
  { unitId, email }: z.infer<typeof unitMailInput>,
): Promise<{ readonly ok: true }> {
  const [unit, path] = await Promise.all([findUnit(act.db, unitId), unitPath(act.db, unitId)]);
  if (!unit || !path) throw notFound("没有这个单位，可能地址有误。");
  if (!mayRunRounds(act.actor, path)) throw forbidden("您的账号不管理这个单位。");
  await act.db.transaction().execute(async (transaction) => {
    await setUnitMail(transaction, unitId, email);
    const what = email === "" ? `删除“${unit.officialName}”的邮箱` : `登记“${unit.officialName}”的邮箱 ${email}`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
  });
  return { ok: true };
}
