import { Form } from "@remix-run/react";
import { momentText } from "#app/components/day-text.ts";
import type { SessionRow } from "./load-sessions.ts";

/** Where I am logged in, and a way to end what is not me. */
export function SessionPanel({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  return (
    <section className="panel">
      <h2>登录情况</h2>
      <p className="lead">有不是自己的登录，请让它退出，并马上修改密码。</p>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">使用的程序</th>
              <th scope="col">来自</th>
              <th scope="col">登录时间</th>
              <th scope="col">最近使用</th>
              <th scope="col">
                <span className="visually-hidden">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <td>{session.agent}</td>
                <td>{session.address}</td>
                <td className="moment">{momentText(session.createdAt)}</td>
                <td className="moment">{momentText(session.lastSeenAt)}</td>
                <td>
                  {session.isThis ? (
                    <span className="state state-submitted">当前登录</span>
                  ) : (
                    <Form method="post" action="/account">
                      <input type="hidden" name="sessionId" value={session.id} />
                      <button className="danger small" type="submit" name="intent" value="end-session">
                        让它退出
                      </button>
                    </Form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
