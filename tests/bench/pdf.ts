import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { createPrintPool } from "#app/renderers/pdf/print-pool.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { compared, spread, time, times, type Part, type Row } from "./measure.ts";

const report = goldenReport("yanshi-office-2020");
const outline = reportOutline(formatById(report.formatId), report);
const date = "2021-01-20";
const batch = 20;

/** The first paper of new threads, cold or after their warm-up. */
async function firstPapers(count: number, warm: boolean): Promise<number[]> {
  const measured: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const pool = createPrintPool({ fonts: {} });
    if (warm) await pool.warmUp();
    measured.push(await time(() => pool.print(outline, { date })));
    await pool.close();
  }
  return measured;
}

/** Time a paper when twenty are asked for at once. */
async function papersAtOnce(size: number): Promise<number[]> {
  const pool = createPrintPool({ fonts: {}, size });
  await pool.warmUp();
  const printAll = (): Promise<unknown> =>
    Promise.all(Array.from({ length: batch }, () => pool.print(outline, { date })));
  const measured = await times(5, printAll);
  await pool.close();
  return measured.map((all) => all / batch);
}

export async function measure(): Promise<Part> {
  const here: Row = {
    what: "已热，本线程，逐份",
    ...spread(await times(30, () => printOutline(outline, { fonts: {}, date }))),
  };
  const { length } = await printOutline(outline, { fonts: {}, date });
  return {
    title: "偃师市政府办公室 2020 年年报排成 PDF",
    rows: [
      here,
      compared({ what: "新线程的第一份，未预热", ...spread(await firstPapers(6, false)) }, here),
      compared({ what: "新线程的第一份，已预热", ...spread(await firstPapers(6, true)) }, here),
      compared({ what: `${batch} 份同时，1 个线程，每份`, ...spread(await papersAtOnce(1)) }, here),
      compared({ what: `${batch} 份同时，2 个线程，每份`, ...spread(await papersAtOnce(2)) }, here),
    ],
    notes: [`每份 ${Math.round(length / 1024)} KB`],
  };
}
