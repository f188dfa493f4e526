import { beijingDate } from "#report-schema/round-dates.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { importReport } from "#app/services/import-report.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { withdrawReport } from "#app/services/withdraw-report.ts";
import type { ActAs } from "./people.ts";
import { done, fill, reportIdOf, send } from "./steps.ts";
import type { Step } from "./this-year.ts";
import { lateLastYear, onPaperLastYear, unpublishedLastYear, withdrawnLastYear } from "./ways.ts";

export interface LastYear {
  readonly year: number;
  readonly roundId: string;
  readonly as: ActAs;
  /** Every unit that was to report, with its name of then. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  contentOf(unitId: string): ReportContent;
}

/** The year before, collected in January and made public in February; the reports of other units were read in. */
export function lastYear({ year, roundId, as, units, contentOf }: LastYear): Step[] {
  const day = (number: number, index: number, run: Step["run"]): Step => ({
    at: new Date(Date.UTC(year + 1, 0, number, 1, index * 7)),
    run,
  });
  return units.flatMap(({ id: unitId, name }, index): Step[] => {
    const report = { roundId, unitId };
    if (!onPaperLastYear.includes(unitId)) {
      return [
        day(40, index, async (at) => {
          const formatId = formatForYear(year).id;
          const read = { unit: name, year, formatId, ...contentOf(unitId) };
          await done(importReport(await as("kezhang", at), { ...report, report: read, file: `${name}.docx` }));
        }),
      ];
    }
    const handedIn = lateLastYear.includes(unitId) ? 34 : 8 + (index % 20);
    const steps = [
      day(handedIn - 2, index, async (at) => fill(await as(unitId, at), report, contentOf(unitId))),
      day(handedIn, index, async (at) => send(await as(unitId, at), report, "已核对。")),
      day(handedIn + 2, index, async (at) => {
        const act = await as("kezhang", at);
        await done(approveReport(act, await reportIdOf(act, report)));
      }),
    ];
    if (unitId === unpublishedLastYear) return steps;
    const url = `https://www.example.gov.cn/gkndbg/${year}/${unitId}.html`;
    steps.push(
      day(handedIn + 10, index, async (at) => {
        const act = await as("kezhang", at);
        await done(publishReport(act, { reportId: await reportIdOf(act, report), url, publishedOn: beijingDate(at) }));
      }),
    );
    if (unitId !== withdrawnLastYear) return steps;
    const note = "表三个别数据统计口径有误，撤回更正后重新公开（演示）。";
    return [
      ...steps,
      day(52, index, async (at) => {
        const act = await as("kezhang", at);
        await done(withdrawReport(act, { reportId: await reportIdOf(act, report), note }));
      }),
    ];
  });
}
