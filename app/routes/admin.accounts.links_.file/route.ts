import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { beijingMinute } from "#report-schema/round-dates.ts";
import { excelType, fileAnswer } from "#app/file-answer.ts";
import { carryOut } from "#app/form-answer.ts";
import { formWithList } from "#app/form-input.ts";
import { plainTable } from "#app/renderers/excel/plain-table.ts";
import { openAccounts, openAccountsInput } from "#app/services/open-accounts.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";

const columns = [
  { title: "单位", width: 34 },
  { title: "角色", width: 12 },
  { title: "账号", width: 20 },
  { title: "一次性链接", width: 80 },
  { title: "有效期至", width: 18 },
];

/** The links as a file, made together with the accounts: they are told once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const { texts, list } = await formWithList(request, "unitIds");
  const outcome = await carryOut(openAccountsInput, texts, (input) => openAccounts(actOf(context, person), input), {
    unitIds: list,
  });
  if (!outcome.ok) throw redirect("/admin/accounts/links?refused");
  const { origin } = new URL(request.url);
  const rows = outcome.done.links.map((link) => [
    link.unit,
    link.role,
    link.login,
    `${origin}${link.path}`,
    beijingMinute(new Date(link.expiresAt)),
  ]);
  return fileAnswer(await plainTable({ sheet: "一次性链接", columns, rows }), excelType, "一次性链接.xlsx", true);
}

export function loader() {
  return redirect("/admin/accounts/links");
}
