/** A password the server made, on the one page that ever shows it. */
export function HandedPassword({
  lead,
  login,
  password,
}: {
  readonly lead: string;
  readonly login: string;
  readonly password: string;
}) {
  return (
    <div className="good-box" aria-live="polite">
      <h2>{lead}</h2>
      <dl className="facts">
        <dt>账号</dt>
        <dd className="mono">{login}</dd>
        <dt>密码</dt>
        <dd className="mono handed-password">{password}</dd>
      </dl>
      <p>密码只显示这一次，请现在记下并当面或用安全的方式转交，请本人登录后点右上角姓名改成自己的密码。</p>
    </div>
  );
}
