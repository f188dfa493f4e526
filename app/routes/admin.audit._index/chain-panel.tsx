import { Form } from "@remix-run/react";
import type { AuditVerdict } from "#app/services/verify-audit.ts";
import type { AuditPage } from "./load-audit.ts";

/** How the record proves that nobody tampered with it, and the button that reckons it anew. */
export function ChainPanel({
  head,
  verdict,
}: {
  readonly head: NonNullable<AuditPage["head"]>;
  readonly verdict: AuditVerdict | undefined;
}) {
  return (
    <section className="panel chain-panel">
      <h2>核对记录是否完整</h2>
      <p className="lead">
        每一条都带着前一条的校验值，改动或删去任何一条都会接不上。请定期抄下或打印末尾校验值另存；以后核对时，该序号的校验值应与抄下的一致。
      </p>
      <dl className="facts">
        <dt>共有</dt>
        <dd>{head.sequence} 条</dd>
        <dt>末尾校验值</dt>
        <dd className="mono">{head.hash.replace(/.{8}(?=.)/gu, "$& ")}</dd>
      </dl>
      {verdict && (
        <div className={verdict.ok ? "good-box" : "problem-box"} role={verdict.ok ? "status" : "alert"}>
          {verdict.ok
            ? `已逐条核对 ${verdict.lines} 条，全部完好。`
            : `${verdict.sentence}从第 ${verdict.from} 条起不可信，请保护好数据库文件和备份，并报告上级。`}
        </div>
      )}
      <Form method="post" action="?index">
        <button type="submit" name="intent" value="verify">
          核对
        </button>
      </Form>
    </section>
  );
}
