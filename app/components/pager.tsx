import { Link, useSearchParams } from "@remix-run/react";

/** Ways to the other pages of a long list; the rest of the address stays. */
export function Pager({
  number,
  pages,
  total,
}: {
  readonly number: number;
  readonly pages: number;
  readonly total: number;
}) {
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const to = (page: number): string => {
    const next = new URLSearchParams(search);
    next.set("page", String(page));
    return `?${next}`;
  };
  return (
    <nav className="actions pager" aria-label="翻页">
      {number > 1 && (
        <Link className="button small" to={to(number - 1)} rel="prev">
          上一页
        </Link>
      )}
      <span>
        第 {number} / {pages} 页，共 {total} 项
      </span>
      {number < pages && (
        <Link className="button small" to={to(number + 1)} rel="next">
          下一页
        </Link>
      )}
    </nav>
  );
}
