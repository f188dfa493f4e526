/**
 * `npm run bench:load`: many clerks type at once into a real `npm start`, and afterwards every acknowledged field is
 * looked for in the store. `--minutes 10 --clerks 300`; `--kill` ends the program with kill -9 half-way and starts it again.
 */
import "#app/server/production.ts";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ensureBuild } from "#app/server/finished-build.ts";
import { openDatabase } from "#db/client.ts";
import { findReport } from "#db/queries/reports.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { fieldsOfContent } from "#report-schema/draft-input.ts";
import { runStart, type Started } from "#tests/app/server/run-start.ts";
import { spreadText } from "../measure.ts";
import { format, layOut, type LoadClerk } from "./lay-out.ts";
import { typist, type Tally, type Typist } from "./typist.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    clerks: { type: "string", default: "300" },
    kill: { type: "boolean", default: false },
  },
});
const [minutes, count] = [Number(values.minutes), Number(values.clerks)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), "nianbao-load-"));
const database: DatabaseSettings = { engine: "sqlite", file: join(folder, "nianbao.sqlite") };
let started: Started | undefined;
let url = new URL("http://127.0.0.1");

async function start(): Promise<void> {
  started = runStart({ NIANBAO_DATA: folder, HOST: "127.0.0.1", PORT: url.port || "0" });
  const said = await started.says(/年报系统已启动：(\S+)/u);
  const [, address] = /年报系统已启动：(\S+)/u.exec(said) ?? [];
  if (address === undefined) throw new Error(`程序没有启动：${said}`);
  url = new URL(address);
}

async function killHalfWay(): Promise<void> {
  await wait((minutes * 60_000) / 2);
  const pid = started?.process.pid;
  if (pid === undefined) return;
  say("　kill -9，再启动……");
  process.kill(pid, "SIGKILL");
  await started?.ended;
  await start();
}

/** Processor time of the program so far, in milliseconds; where the system does not tell, nothing. */
function processorMs(): number {
  try {
    const fields = readFileSync(`/proc/${started?.process.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

async function missing(clerks: readonly LoadClerk[], typists: readonly Typist[]): Promise<[number, string[]]> {
  const db = await openDatabase(database);
  try {
    let fields = 0;
    const lost: string[] = [];
    for (const [index, { reportId }] of clerks.entries()) {
      const stored = await findReport(db, reportId);
      const kept = stored ? fieldsOfContent(format, stored.content) : {};
      for (const [name, text] of typists[index]?.acknowledged ?? []) {
        fields += 1;
        if (kept[name] !== text) lost.push(`${reportId} ${name}`);
      }
    }
    return [fields, lost];
  } finally {
    await db.destroy();
  }
}

try {
  await ensureBuild(say);
  const clerks = await layOut(database, count);
  await start();
  say(
    `${cpus()[0]?.model.trim() ?? "CPU"} × ${cpus().length}，Node ${process.versions.node}；出题与答题在同一台机器上`,
  );
  say(`${count} 人同时填报 ${minutes} 分钟，每人 2–5 秒一项，六项中一项是正文；SQLite，每次落盘`);
  const tally: Tally = { saves: [], pages: [], troubles: new Map() };
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const typists = clerks.map((clerk) => typist(clerk, () => url, agent, tally));
  const [begun, processor] = [Date.now(), processorMs()];
  // Nobody opens 300 pages in one moment: people come in over a while.
  const openWithinMs = Math.min(90_000, (minutes * 60_000) / 4);
  const until = begun + minutes * 60_000;
  const killing = values.kill ? killHalfWay() : undefined;
  await Promise.all(typists.map((one) => one.type(openWithinMs, until)));
  await killing;
  const seconds = (Date.now() - begun) / 1_000;
  const used = processorMs() - processor;
  agent.destroy();
  say(
    `　保存 ${tally.saves.length} 次，每秒 ${(tally.saves.length / seconds).toFixed(1)} 次：${spreadText(tally.saves)}`,
  );
  say(`　打开填报页 ${tally.pages.length} 次：${spreadText(tally.pages)}`);
  if (!values.kill) say(`　程序用处理器 ${(used / seconds / 10).toFixed(0)} %（一核为 100 %）`);
  const troubles = [...tally.troubles].map(([what, times]) => `${what} ${times} 次`);
  say(`　没有答成而重试的：${troubles.join("；") || "没有"}`);
  started?.process.kill("SIGTERM");
  await started?.ended;
  const [fields, lost] = await missing(clerks, typists);
  const { size } = await stat(join(folder, "nianbao.sqlite"));
  say(`　已确认的 ${fields} 项，库中缺 ${lost.length} 项；库 ${(size / 1e6).toFixed(0)} MB`);
  if (lost.length > 0) {
    say(lost.slice(0, 20).join("\n"));
    process.exitCode = 1;
  }
} finally {
  started?.process.kill("SIGKILL");
  await started?.ended;
  await rm(folder, { recursive: true, force: true });
}
