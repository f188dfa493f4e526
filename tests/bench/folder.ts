import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "#app/server/finished-build.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import { goldenNames, goldenReport } from "#tests/golden/golden-report.ts";
import { time, type Part } from "./measure.ts";

const reports = 1000;

/** `nianbao check` on a folder of a thousand reports, as an office runs it: the built program in a process of its own. */
export async function measure(): Promise<Part> {
  await ensureBuild((line) => process.stderr.write(`${line}\n`));
  const folder = await mkdtemp(join(tmpdir(), "nianbao-bench-"));
  try {
    const files = await Promise.all(
      Array.from({ length: reports }, async (_, index) => {
        const report = goldenReport(goldenNames[index % goldenNames.length]!);
        const file = join(folder, `${index}.json`);
        await writeFile(file, JSON.stringify(reportToJson({ ...report, unit: `${report.unit}${index}` })));
        return file;
      }),
    );
    const took = await time(() => checked(["check", "--json", ...files]));
    const beside = await time(() => checked(["check", "--json", ...files.slice(0, 100), "--siblings", folder]));
    return {
      title: "命令行检查一个文件夹（含启动）",
      rows: [],
      notes: [
        `${reports} 份年报：${(took / 1000).toFixed(1)} 秒，每份 ${(took / reports).toFixed(1)} 毫秒`,
        `100 份与同年度 ${reports} 份比对雷同：${(beside / 1000).toFixed(1)} 秒`,
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function checked(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["build/node/nianbao.js", ...args], { maxBuffer: 2 ** 30 }, (error) => {
      // 1: something blocks, which is what it was asked.
      if (error && Number(error.code) !== 1) reject(error);
      else resolve();
    });
  });
}
