import { Form } from "@remix-run/react";
import type { NarrativeKey } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { DifferenceText } from "./difference-text.tsx";
import type { HistoryData } from "./load-history.ts";

/** The report as it was, on paper, with what differs from now lit; brought back as a new change. */
export function PastReport({
  page,
  past,
}: {
  readonly page: HistoryData;
  readonly past: NonNullable<HistoryData["past"]>;
}) {
  const texts = new Map(past.texts.map(({ key, pieces }) => [key, pieces]));
  const textOf = (name: NarrativeKey) => {
    const pieces = texts.get(name);
    return pieces && <DifferenceText pieces={pieces} isWhole />;
  };
  return (
    <>
      <section className="panel">
        <h2>{past.heading} 的年报</h2>
        <p>
          {past.count === 0
            ? "与现在的内容完全相同。"
            : `与现在有 ${past.count} 处不同：数字加了底色；文字中，画线删去的是当时有、现在没有的，加下划线的是现在才有的。`}
        </p>
        {page.canRestore && past.count > 0 && (
          <Form method="post" action={`/reports/${page.id}/history`}>
            <input
              type="hidden"
              name={past.revision > 0 ? "revision" : "version"}
              value={past.revision || past.version}
            />
            <input type="hidden" name="seen" value={page.version} />
            <button type="submit">恢复成这时的年报</button>
            <span className="hint">　作为一次新的修改，现在的内容仍留在修改记录里。</span>
          </Form>
        )}
      </section>
      <ReportPaper report={past.report} format={formatById(page.formatId)} lit={new Set(past.lit)} textOf={textOf} />
    </>
  );
}
