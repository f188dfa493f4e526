import { Form, Link } from "@remix-run/react";
import type { AccountRow } from "./load-accounts.ts";

/** Accounts with what can be done to each. */
export function AccountTable({ accounts }: { readonly accounts: readonly AccountRow[] }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">账号</th>
            <th scope="col">姓名</th>
            <th scope="col">角色和单位</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                {account.isOurs && !account.isSelf ? (
                  <Link to={`/admin/accounts/${account.id}`}>{account.login}</Link>
                ) : (
                  account.login
                )}
                {account.isDisabled && <span className="state state-returned">已停用</span>}
                {account.isShutOut && <span className="state state-returned">已锁定</span>}
                {account.hasTwoSteps && <span className="state">两步登录</span>}
              </th>
              <td>{account.name}</td>
              <td>
                {account.roles.map(({ label, unit }) => (
                  <div key={`${label} ${unit}`}>
                    {label}　{unit}
                  </div>
                ))}
              </td>
              <td>
                <Buttons account={account} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Buttons({ account }: { readonly account: AccountRow }) {
  if (account.isSelf) return <span className="hint">本人</span>;
  if (!account.isOurs) return <span className="hint">由上级管理</span>;
  const whose = <span className="visually-hidden">{account.login}</span>;
  return (
    <Form className="actions" method="post">
      <input type="hidden" name="accountId" value={account.id} />
      <button className="small" type="submit" name="intent" value="reset">
        重设密码{whose}
      </button>
      <button className="small" type="submit" name="intent" value="link">
        发链接{whose}
      </button>
      {account.hasLink && (
        <button className="small" type="submit" name="intent" value="revoke-link">
          收回链接{whose}
        </button>
      )}
      <Link className="button small" to={`/admin/accounts/${account.id}`}>
        修改{whose}
      </Link>
      {account.isShutOut && (
        <button className="small" type="submit" name="intent" value="unlock">
          解锁{whose}
        </button>
      )}
      {account.hasTwoSteps && (
        <button className="small" type="submit" name="intent" value="reset-two-step">
          重置两步登录{whose}
        </button>
      )}
      {account.isDisabled ? (
        <button className="small" type="submit" name="intent" value="enable">
          启用{whose}
        </button>
      ) : (
        <button className="danger small" type="submit" name="intent" value="disable">
          停用{whose}
        </button>
      )}
    </Form>
  );
}
