import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import { Pager } from "#app/components/pager.tsx";
import { SearchForm } from "#app/components/search-form.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formWithList } from "#app/form-input.ts";
import { usualLinkDays } from "#app/services/account-link.ts";
import { openAccounts, openAccountsInput } from "#app/services/open-accounts.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";
import { LinksTable } from "./links-table.tsx";
import { loadUnitsWithout } from "./load-units-without.ts";

export const meta: MetaFunction = () => [{ title: "成批开通账号 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { unitIds } = await requireAdmin(request, context);
  const query = new URL(request.url).searchParams;
  const words = (query.get("q") ?? "").trim();
  const list = await loadUnitsWithout(context.db, unitIds, query.get("role"), words, query.get("page"));
  const refused = query.has("refused") ? "没有开通：请先勾选单位，有效期填 1–30 天。" : "";
  return data({ ...list, refused, days: usualLinkDays });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const { texts, list } = await formWithList(request, "unitIds");
  const outcome = await carryOut(openAccountsInput, texts, (input) => openAccounts(actOf(context, person), input), {
    unitIds: list,
  });
  const origin = new URL(request.url).origin;
  if (!outcome.ok) return data({ form: outcome.answer, links: [], origin }, { status: outcome.status });
  // Answered here and not after a redirect: a link must stand in no address and in no store.
  return data({ form: null, links: outcome.done.links, origin });
}

export default function LinksPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { search } = useLocation();
  const form = answer?.form;
  return (
    <div className="page">
      <h1>成批开通账号</h1>
      <p className="lead">
        列出的是还没有这种角色账号的单位。开通后每个单位得到一个一次性链接，由本人设置姓名和密码。
        <Link to="/admin/accounts">返回账号列表</Link>
      </p>
      <SentenceBox kind="problem" sentence={form?.sentence || form?.problems.unitIds || (answer ? "" : page.refused)} />
      {answer && answer.links.length > 0 && <LinksTable links={answer.links} origin={answer.origin} />}
      <SearchForm label="单位名称" words={page.words}>
        <label htmlFor="role">角色</label>
        <select id="role" name="role" defaultValue={page.role}>
          {page.roles.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </SearchForm>
      {page.units.length === 0 ? (
        <p className="panel">没有这样的单位。</p>
      ) : (
        <Form method="post" noValidate reloadDocument key={search}>
          <input type="hidden" name="role" value={page.role} />
          <fieldset className="panel unit-boxes">
            <legend>单位（{page.page.total} 个）</legend>
            {page.units.map(({ id }) => (
              <input key={id} type="hidden" name="unitIdsOnPage" value={id} />
            ))}
            <label className="check">
              <input type="checkbox" name="all" />
              <strong>本页全部 {page.units.length} 个</strong>
            </label>
            {page.units.map(({ id, name, group }) => (
              <label key={id} className="check">
                <input type="checkbox" name="unitIds" value={id} />
                {name}
                <span className="hint">{group}</span>
              </label>
            ))}
          </fieldset>
          <div className="panel">
            <FormField
              label="链接有效期（天）"
              name="days"
              inputMode="numeric"
              maxLength={2}
              defaultValue={form?.values.days ?? page.days}
              problem={form?.problems.days}
            />
            <div className="actions">
              <button className="primary" type="submit">
                开通并显示链接
              </button>
              <button type="submit" formAction="/admin/accounts/links/file">
                开通并下载 Excel
              </button>
            </div>
          </div>
        </Form>
      )}
      <Pager {...page.page} />
    </div>
  );
}
