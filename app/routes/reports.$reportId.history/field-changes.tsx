import { Form } from "@remix-run/react";
import { DifferenceText } from "./difference-text.tsx";
import type { HistoryData } from "./load-history.ts";

/** Which figure or text to look up. */
export function FieldChoice({ page }: { readonly page: HistoryData }) {
  return (
    <Form className="history-choice" method="get">
      <label htmlFor="field">看一项的修改</label>
      <select id="field" name="field" defaultValue={page.field?.name ?? ""} key={page.field?.name ?? ""}>
        {page.fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit">查看</button>
    </Form>
  );
}

/** Who wrote one field when, from what to what; each earlier value comes back with one click. */
export function FieldChanges({
  page,
  field,
}: {
  readonly page: HistoryData;
  readonly field: NonNullable<HistoryData["field"]>;
}) {
  return (
    <section className="panel">
      <h2>{field.label}</h2>
      {field.changes.length === 0 && <p>开始填报以来没有改过。</p>}
      <ol className="history-list">
        {field.changes.map((change) => (
          <li key={change.version}>
            <p>
              <strong>{change.when}</strong>　{change.by}
              {change.isNow && <span className="hint">　现在的内容</span>}
            </p>
            {change.difference ? (
              <DifferenceText pieces={change.difference} />
            ) : (
              <p>
                <del>{change.before}</del> → <ins>{change.after}</ins>
              </p>
            )}
            {page.canRestore && !change.isNow && (
              <Form method="post" action={`/reports/${page.id}/history`}>
                <input type="hidden" name="field" value={field.name} />
                <input type="hidden" name="version" value={change.version} />
                <button className="small" type="submit">
                  恢复成这时的内容<span className="visually-hidden">（{change.when}）</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
