import { Form, Link } from "@remix-run/react";
import type { Queue } from "./load-queue.ts";

/** The waiting reports, each with a way to it; those without anything to weigh can be ticked to be passed together. */
export function QueueTable({ queue }: { readonly queue: Queue }) {
  const search = `?queue=${encodeURIComponent(queue.queue)}`;
  return (
    <Form method="post">
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col" className="tick">
                选择
              </th>
              <th scope="col">单位</th>
              <th scope="col">第几次报送</th>
              <th scope="col">报送时间</th>
              <th scope="col">检查结果</th>
              <th scope="col">审查人</th>
              <th scope="col">
                <span className="visually-hidden">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {queue.rows.map((row) => (
              <tr key={row.reportId}>
                <td className="tick">
                  {row.clear ? (
                    <input type="checkbox" name={`report:${row.reportId}`} aria-label={`选择${row.name}`} />
                  ) : (
                    <span className="hint">需审查</span>
                  )}
                </td>
                <th scope="row">{row.name}</th>
                <td className="number">{row.revision}</td>
                <td className="moment">
                  {row.handedInAt}
                  {row.extendedTo !== "" && <div className="hint">延期至 {row.extendedTo}</div>}
                </td>
                <td>{foundText(row.found)}</td>
                <td>{row.claimedBy}</td>
                <td className="act">
                  <Link className="button primary small" to={`/reports/${row.reportId}${search}`}>
                    审查<span className="visually-hidden">{row.name}的年报</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="actions">
        <button type="submit" name="intent" value="confirm">
          批量通过所选（先列出核对）
        </button>
      </p>
    </Form>
  );
}

/** What was found at the hand-in; findings of the middle level were all explained, or it would not be here. */
export function foundText({ block, explain, note }: Queue["rows"][number]["found"]): string {
  const parts = [
    block > 0 && `准予不改 ${block}`,
    explain > 0 && `已说明 ${explain}`,
    note > 0 && `提请注意 ${note}`,
  ].filter(Boolean);
  return parts.length === 0 ? "没有问题" : parts.join("，");
}
