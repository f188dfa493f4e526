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
      {field.changes.length === 0 && (
        <p>{field.isBack ? "改过，又改回了开始填报时的内容。" : "开始填报以来没有改过。"}</p>
      )}
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
            {!change.isNow && <Restore page={page} field={field.name} version={change.version} when={change.when} />}
          </li>
        ))}
        {field.begun && (
          <li>
            <p>
              <strong>{field.begun.when}</strong>　开始填报时的内容
            </p>
            <p className="long-text">{field.begun.text}</p>
            <Restore page={page} field={field.name} version={1} when={field.begun.when} />
          </li>
        )}
      </ol>
    </section>
  );
}

function Restore({
  page,
  field,
  version,
  when,
}: {
  readonly page: HistoryData;
  readonly field: string;
  readonly version: number;
  readonly when: string;
}) {
  if (!page.canRestore) return null;
  return (
    <Form method="post" action={`/reports/${page.id}/history`}>
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={page.version} />
      <button className="small" type="submit">
        恢复成这时的内容<span className="visually-hidden">（{when}）</span>
      </button>
    </Form>
  );
}
