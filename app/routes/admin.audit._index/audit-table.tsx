import { Link, useSearchParams } from "@remix-run/react";
import type { AuditPage } from "./load-audit.ts";

/** Lines of the record, newest first, with the ways to newer and older ones. */
export function AuditTable({ lines, older, newer }: Pick<AuditPage, "lines" | "older" | "newer">) {
  if (lines.length === 0) return <p className="panel">没有这样的记录。</p>;
  return (
    <>
      <div className="list-scroll">
        <table className="list audit-list">
          <thead>
            <tr>
              <th scope="col" className="number">
                序号
              </th>
              <th scope="col">时间</th>
              <th scope="col">人员</th>
              <th scope="col">类型</th>
              <th scope="col">内容</th>
              <th scope="col">单位</th>
              <th scope="col">来源地址</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.sequence}>
                <td className="number">{line.sequence}</td>
                <td className="moment">{line.at}</td>
                <th scope="row">{line.who}</th>
                <td className="moment">{line.kind}</td>
                <td className="long-text">{line.what}</td>
                <td>{line.unit}</td>
                <td className="moment">{line.address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OtherPages older={older} newer={newer} />
    </>
  );
}

function OtherPages({ older, newer }: Pick<AuditPage, "older" | "newer">) {
  const [search] = useSearchParams();
  if (older === undefined && newer === undefined) return null;
  const to = (name: "before" | "after", sequence: number): string => {
    const next = new URLSearchParams(search);
    next.delete("before");
    next.delete("after");
    next.set(name, String(sequence));
    return `?${next}`;
  };
  return (
    <nav className="actions pager" aria-label="翻页">
      {newer !== undefined && (
        <Link className="button small" to={to("after", newer)} rel="prev">
          较新的
        </Link>
      )}
      {older !== undefined && (
        <Link className="button small" to={to("before", older)} rel="next">
          较早的
        </Link>
      )}
    </nav>
  );
}
