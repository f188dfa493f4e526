import { Form, Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";

export interface FramePerson {
  readonly name: string;
  readonly runsRounds: boolean;
  readonly administers: boolean;
}

/** The head every page has: where I am, who I am, the way out. */
export function SiteFrame({
  person,
  isDemo,
  children,
}: {
  readonly person?: FramePerson | undefined;
  readonly isDemo: boolean;
  readonly children: ReactNode;
}) {
  return (
    <>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <header className="site-head">
        <Link className="site-name" to="/">
          政府信息公开工作年度报告
        </Link>
        {isDemo && <span className="demo-mark">演示</span>}
        {person && (
          <nav className="site-nav" aria-label="主菜单">
            <NavLink to="/" end>
              年报
            </NavLink>
            <NavLink to="/scores">考核</NavLink>
            {(person.runsRounds || person.administers) && <NavLink to="/rules">检查规则</NavLink>}
            <NavLink to="/schemes">考核方案</NavLink>
            {person.administers && <NavLink to="/admin/units">单位</NavLink>}
            {person.administers && <NavLink to="/admin/accounts">账号</NavLink>}
            {person.runsRounds && <NavLink to="/admin/rounds">年度</NavLink>}
            {(person.runsRounds || person.administers) && <NavLink to="/admin/audit">记录</NavLink>}
            <NavLink to="/account">{person.name}</NavLink>
            <Form method="post" action="/logout">
              <button className="link-button" type="submit">
                退出
              </button>
            </Form>
          </nav>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
