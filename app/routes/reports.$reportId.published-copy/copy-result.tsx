import type { PublishedDifference } from "#report-schema/reading/compare-published.ts";
import type { CopyAnswer } from "./compare-copy.ts";

/** What differs, the gravest first; nothing is left out. */
export function CopyResult({ answer }: { readonly answer: CopyAnswer }) {
  if (answer.differences === null) return null;
  if (answer.differences.length === 0) {
    return (
      <div className="good-box" role="status">
        <h2>“{answer.name}”与审查通过的年报一致</h2>
        <p>表格的每个数、印出的每个合计和正文的每一句都相同（空格和标点不计）。</p>
      </div>
    );
  }
  const unread = answer.differences.filter(({ kind }) => kind === "unread");
  const certain = answer.differences.filter(({ kind }) => kind !== "unread");
  return (
    <section className="panel" role="status">
      <h2>
        {certain.length > 0
          ? `“${answer.name}”有 ${certain.length} 处与审查通过的年报不同`
          : `“${answer.name}”里读到的都与审查通过的年报一致`}
      </h2>
      {certain.length > 0 && <Differences differences={certain} />}
      {unread.length > 0 && (
        <details>
          <summary>另有 {unread.length} 格没有读到确定的数，请人工核对</summary>
          <Differences differences={unread} />
        </details>
      )}
      {answer.unplaced.length > 0 && (
        <details>
          <summary>文件里没有用上的内容 {answer.unplaced.length} 处</summary>
          <ul>
            {answer.unplaced.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Differences({ differences }: { readonly differences: readonly PublishedDifference[] }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">审查通过的</th>
            <th scope="col">公布的</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one, index) => {
            const { place, approved, published } = told(one);
            return (
              <tr key={index}>
                <th scope="row">{place}</th>
                <td className="long-text">{approved}</td>
                <td className="long-text">{published}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function told(one: PublishedDifference): { place: string; approved: string; published: string } {
  switch (one.kind) {
    case "year":
      return {
        place: "年度（其余没有比对）",
        approved: `${one.approved} 年度`,
        published: `${one.published} 年度`,
      };
    case "title":
      return { place: "标题", approved: one.approved, published: one.published || "（没有读到标题）" };
    case "figure":
      return { place: one.place, approved: one.approved, published: one.published };
    case "unread":
      return { place: one.place, approved: one.approved, published: "（没有读到）" };
    case "missing":
      return { place: one.heading, approved: one.sentence, published: "（没有这一句）" };
    case "added":
      return { place: one.heading, approved: "（没有这一句）", published: one.sentence };
  }
}
