import { Form, Link } from "@remix-run/react";
import type { Preview, PreviewLine } from "./answer-import.ts";

const outcomes: readonly { readonly outcome: PreviewLine["outcome"]; readonly label: string }[] = [
  { outcome: "refused", label: "不导入" },
  { outcome: "new", label: "新增" },
  { outcome: "changed", label: "修改" },
  { outcome: "same", label: "不变" },
];
/** Lines shown of each kind: what is like a hundred others needs no thousand rows. */
const mostShown = 200;

/** What each line would do, those that cannot be taken first; nothing is written before it is confirmed. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const of = (outcome: PreviewLine["outcome"]) => preview.lines.filter((line) => line.outcome === outcome);
  const useful = of("new").length + of("changed").length;
  return (
    <>
      <ul className="figures-line">
        {outcomes.map(({ outcome, label }) => (
          <li key={outcome}>
            <strong>{of(outcome).length}</strong>
            {label}
          </li>
        ))}
        <li>
          <strong>{preview.skipped.length}</strong>跳过的行
        </li>
      </ul>
      <Form className="panel actions" method="post" encType="multipart/form-data">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="list" value={preview.list} />
        <input type="hidden" name="seal" value={preview.seal} />
        {useful > 0 ? (
          <button className="primary" type="submit">
            确认导入 {useful} 个单位
          </button>
        ) : (
          <span>没有要导入的内容。</span>
        )}
        <Link to="/admin/units/import">换一个文件</Link>
        {of("refused").length > 0 && (
          <span className="hint">“不导入”的行可在文件里改正后再导入一次，已有的不会重复。</span>
        )}
      </Form>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col" className="number">
                行
              </th>
              <th scope="col">单位名称</th>
              <th scope="col">结果</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.flatMap(({ outcome, label }) =>
              of(outcome)
                .slice(0, mostShown)
                .map((line) => (
                  <tr key={line.row}>
                    <td className="number">{line.row}</td>
                    <th scope="row">
                      {line.name}
                      <span className="hint board-group">{line.detail}</span>
                    </th>
                    <td>
                      <span className={`state plan-${outcome}`}>{label}</span>
                    </td>
                    <td>{line.notes.join("；")}</td>
                  </tr>
                )),
            )}
            {preview.skipped.slice(0, mostShown).map((line) => (
              <tr key={`skipped-${line.row}`}>
                <td className="number">{line.row}</td>
                <td>{line.text}</td>
                <td>跳过</td>
                <td>{line.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {outcomes.some(({ outcome }) => of(outcome).length > mostShown) && (
        <p className="hint">每种结果只列出前 {mostShown} 行，确认时全部办理。</p>
      )}
    </>
  );
}
