import type { Report } from "#report-schema/report.ts";
import { readReportJson } from "#report-schema/report-json.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { goldenJson, goldenNames, goldenReport } from "#tests/golden/golden-report.ts";
import { longReport } from "./long-report.ts";
import { compared, spread, times, type Part, type Row } from "./measure.ts";

const turns = 300;

/** As if just read: what was read of a text is kept with its object. */
function fresh(report: Report): Report {
  return { ...report, narrative: { ...report.narrative } };
}

/** All checks on a full report, as at hand-in, beside reading the same report from its file. */
export async function measure(): Promise<Part> {
  const rows: Row[] = [];
  for (const name of goldenNames) {
    const json = goldenJson(name);
    const report = goldenReport(name);
    const reading = { what: "读入", ...spread(await times(turns, () => readReportJson(json))) };
    const checking = spread(await times(turns, () => runChecks(subjectOf(fresh(report)), "submit")));
    rows.push(compared({ what: `${name}（${report.formatId}）`, ...checking }, reading));
  }
  const long = longReport();
  const checking = spread(await times(turns, () => runChecks(subjectOf(fresh(long)), "submit")));
  rows.push({ what: "正文 3000 字", ...checking });
  return { title: "全部检查，每份年报（已热）", rows };
}
