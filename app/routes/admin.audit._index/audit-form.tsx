import { Form, Link, useLocation } from "@remix-run/react";
import { auditKindLabels } from "#report-schema/audit.ts";
import type { AuditPage } from "./load-audit.ts";

const kinds = Object.entries(auditKindLabels);

/** What to look for in the record, kept in the address. */
export function AuditForm({ question }: { readonly question: AuditPage["question"] }) {
  const { pathname, search } = useLocation();
  const isAsked = Object.values(question).some((text) => text !== "");
  return (
    <Form className="panel audit-form" method="get" key={search}>
      <Words label="从" name="from" type="date" value={question.from} />
      <Words label="到" name="to" type="date" value={question.to} />
      <Words label="人员" name="who" value={question.who} />
      <Words label="单位" name="unit" value={question.unit} />
      <div className="field">
        <label htmlFor="audit-kind">类型</label>
        <select id="audit-kind" name="kind" defaultValue={question.kind}>
          <option value="">全部</option>
          {kinds.map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Words label="内容" name="q" value={question.q} />
      <div className="actions">
        <button className="primary" type="submit">
          查找
        </button>
        {isAsked && <Link to={pathname}>显示全部</Link>}
        <Exports search={search} />
      </div>
    </Form>
  );
}

/** Files of what is looked for, all pages of it. */
function Exports({ search }: { readonly search: string }) {
  const to = (format: string): string => {
    const query = new URLSearchParams(search);
    query.set("format", format);
    return `/admin/audit/export?${query}`;
  };
  return (
    <span className="actions">
      <Link reloadDocument className="button" to={to("xlsx")}>
        导出 Excel
      </Link>
      <Link reloadDocument className="button" to={to("csv")}>
        导出 CSV
      </Link>
    </span>
  );
}

function Words({
  label,
  name,
  value,
  type = "search",
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly type?: "search" | "date";
}) {
  return (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <input id={`audit-${name}`} name={name} type={type} defaultValue={value} maxLength={100} />
    </div>
  );
}
