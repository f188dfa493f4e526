import { Form } from "@remix-run/react";
import type { ShownAccount } from "#app/server/app-context.ts";

/** The demo's accounts, one press to be in. There are none outside the demo. */
export function DemoAccounts({ accounts }: { readonly accounts: readonly ShownAccount[] }) {
  if (accounts.length === 0) return null;
  return (
    <section className="panel">
      <h2>演示账号</h2>
      <p className="lead">数据只在本机，可以随意填改。密码都是 {accounts[0]?.password}</p>
      <div className="list-scroll">
        <table className="list demo-accounts">
          <thead>
            <tr>
              <th scope="col">角色</th>
              <th scope="col">单位</th>
              <th scope="col">账号</th>
              <th scope="col">
                <span className="visually-hidden">登录</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.login}>
                <td>{account.role}</td>
                <td>{account.unit}</td>
                <td className="mono">{account.login}</td>
                <td>
                  <Form method="post">
                    <input type="hidden" name="login" value={account.login} />
                    <input type="hidden" name="password" value={account.password} />
                    <button className="small" type="submit" aria-label={`以 ${account.login} 登录`}>
                      登录
                    </button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
