import { build, type Rollup } from "vite";
import { openBrowser } from "#tests/support/browser.ts";
import type { Report } from "#report-schema/report.ts";
import { longReport } from "./long-report.ts";
import { compared, spread, type Part, type Row } from "./measure.ts";

const turns = 60;

type Checking = { checkTimes(report: Report, turns: number): number[] };

/** All checks on a full report with three thousand characters, in a real browser, slowed to a quarter too. */
export async function measure(): Promise<Part> {
  const script = await bundled(new URL("./browser-checks-entry.ts", import.meta.url).pathname);
  const browser = await openBrowser();
  try {
    const { page } = await browser.visit();
    await page.setContent("<!doctype html><title>bench</title>");
    await page.addScriptTag({ content: script });
    const session = await page.context().newCDPSession(page);
    const rows: Row[] = [];
    for (const rate of [1, 4]) {
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      const measured = await page.evaluate(
        ([report, count]) => (window as unknown as Checking).checkTimes(report, count),
        [longReport(), turns] as const,
      );
      const row = { what: rate === 1 ? "本机速度" : `处理器放慢到 1/${rate}`, ...spread(measured.slice(10)) };
      rows.push(rows[0] ? compared(row, rows[0]) : row);
    }
    return { title: "浏览器里全部检查，正文 3000 字", rows };
  } finally {
    await browser.close();
  }
}

/** As the pages are built: one script with all the rules. */
async function bundled(entry: string): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, target: "es2020", lib: { entry, formats: ["iife"], name: "checks" } },
  })) as Rollup.RollupOutput[];
  return made.flatMap(({ output }) => output.flatMap((one) => (one.type === "chunk" ? [one.code] : []))).join("\n");
}
