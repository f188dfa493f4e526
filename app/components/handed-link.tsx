/** A one-time link, on the one page that ever shows it. */
export function HandedLink({
  lead,
  address,
  until,
}: {
  readonly lead: string;
  readonly address: string;
  readonly until: string;
}) {
  return (
    <div className="good-box" aria-live="polite">
      <h2>{lead}</h2>
      <p className="mono link-cell">{address}</p>
      <p>链接只显示这一次，{until}前有效，用一次后失效；以前发的链接已收回。请用安全的方式交给本人。</p>
    </div>
  );
}
