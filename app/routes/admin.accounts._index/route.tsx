import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { momentText } from "#app/components/day-text.ts";
import { HandedLink } from "#app/components/handed-link.tsx";
import { HandedPassword } from "#app/components/handed-password.tsx";
import { Pager } from "#app/components/pager.tsx";
import { SearchForm } from "#app/components/search-form.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";
import { AccountTable } from "./account-table.tsx";
import { changeAccount } from "./change-account.ts";
import { loadAccounts } from "./load-accounts.ts";

export const meta: MetaFunction = () => [{ title: "账号 · 政府信息公开工作年度报告" }];

const doneSentences: Readonly<Record<string, string>> = {
  disable: "账号已停用，它的登录已全部退出。",
  enable: "账号已启用，密码不变。",
  unlock: "账号已解锁，可以再试。",
  edited: "账号已修改。",
  "revoke-link": "一次性链接已收回。",
  "reset-two-step": "两步登录已重置，以后登录只要密码；它的登录已全部退出。",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireAdmin(request, context);
  const query = new URL(request.url).searchParams;
  const words = (query.get("q") ?? "").trim();
  const list = await loadAccounts(context, person.accountId, unitIds, words, query.get("page"));
  return data({ done: query.get("done") ?? "", ...list });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const texts = await formTexts(request);
  const outcome = await changeAccount(actOf(context, person), texts);
  if (!outcome.ok) return data({ sentence: outcome.sentence, handed: null, link: null }, { status: 409 });
  if (outcome.handed) return data({ sentence: "", handed: outcome.handed, link: null });
  if (outcome.link) {
    const link = { ...outcome.link, address: new URL(outcome.link.path, request.url).href };
    return data({ sentence: "", handed: null, link });
  }
  // Back to the same place in the list.
  const query = new URL(request.url).searchParams;
  query.delete("index");
  query.set("done", texts.intent ?? "");
  return redirect(`/admin/accounts?${query}`);
}

export default function AccountsPage() {
  const { done, words, page, accounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <div className="page-head">
        <h1>账号</h1>
        <span className="actions">
          <Link to="/admin/security">登录安全</Link>
          <Link className="button" to="/admin/accounts/links">
            成批开通
          </Link>
          <Link className="button primary" to="/admin/accounts/new">
            添加账号
          </Link>
        </span>
      </div>
      <SentenceBox kind="good" sentence={answer ? undefined : doneSentences[done]} />
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {answer?.link && (
        <HandedLink
          lead={`交给 ${answer.link.name}（${answer.link.login}）的一次性链接`}
          address={answer.link.address}
          until={momentText(answer.link.expiresAt)}
        />
      )}
      {answer?.handed && (
        <HandedPassword
          lead={`已为 ${answer.handed.name} 重设密码，原来的登录已全部退出`}
          login={answer.handed.login}
          password={answer.handed.password}
        />
      )}
      <SearchForm label="账号、姓名或单位" words={words} />
      {accounts.length > 0 ? <AccountTable accounts={accounts} /> : <p className="panel">没有这样的账号。</p>}
      <Pager {...page} />
    </div>
  );
}
