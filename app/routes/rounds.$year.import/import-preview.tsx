import { Form } from "@remix-run/react";
import type { ReadUpload } from "./read-uploads.ts";

/** What each file holds and whether it will be taken in; nothing is written before it is confirmed. */
export function ImportPreview({ preview }: { readonly preview: readonly ReadUpload[] }) {
  const useful = preview.filter(({ trouble }) => trouble === "");
  return (
    <Form className="panel" method="post" encType="multipart/form-data">
      <input type="hidden" name="intent" value="confirm" />
      <h2>
        预览：{preview.length} 个文件，可导入 {useful.length} 个
      </h2>
      <p>读到的数都按表格文字对应；没有读成的格子留空，不作比对，也不会当作 0。</p>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col">单位</th>
              <th scope="col">读到的格数</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {preview.map((one, index) => (
              <tr key={index}>
                <th scope="row" className="long-text">
                  {one.file}
                  {one.trouble === "" && (
                    <input
                      type="hidden"
                      name="item"
                      value={JSON.stringify({ file: one.file, unitId: one.unitId, report: one.report })}
                    />
                  )}
                </th>
                <td className="long-text">{one.unit}</td>
                <td>{one.cells > 0 && `${one.filled}／${one.cells}`}</td>
                <td className="long-text">
                  {one.trouble !== "" ? `不导入：${one.trouble}` : one.questions.length === 0 ? "可以导入" : null}
                  {one.trouble === "" && one.questions.length > 0 && (
                    <details>
                      <summary>可以导入，有 {one.questions.length} 处请核对</summary>
                      <ul>
                        {one.questions.map((sentence, place) => (
                          <li key={place}>{sentence}</li>
                        ))}
                      </ul>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="actions">
        {useful.length > 0 && (
          <button className="primary" type="submit">
            确认导入 {useful.length} 份
          </button>
        )}
      </p>
    </Form>
  );
}
