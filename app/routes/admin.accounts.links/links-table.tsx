import { momentText } from "#app/components/day-text.ts";
import type { HandedLink } from "#app/services/account-link.ts";

/** Links as they are handed over: on this page only, made to be printed and cut apart. */
export function LinksTable({ links, origin }: { readonly links: readonly HandedLink[]; readonly origin: string }) {
  return (
    <section className="good-box links" aria-live="polite">
      <h2>一次性链接（{links.length} 个）</h2>
      <p className="not-printed">
        链接只显示这一次，请现在打印或复制，逐个交给本人。本人打开链接填写姓名、设置密码后即可登录；链接用一次后失效。
      </p>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">账号</th>
              <th scope="col">链接</th>
              <th scope="col">有效期至</th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={link.path}>
                <th scope="row">
                  {link.unit}
                  <span className="hint board-group">{link.role}</span>
                </th>
                <td className="mono">{link.login}</td>
                <td className="mono link-cell">{`${origin}${link.path}`}</td>
                <td className="moment">{momentText(link.expiresAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
