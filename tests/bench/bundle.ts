import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BundleNews, BundleOrder, BundleRead } from "./bundle-run.ts";
import { spread, type Part, type Row } from "./measure.ts";
import { withFile } from "./served.ts";

/** Reports of a round: what a bundle holds in memory must not grow with them. */
const counts = [300, 1_000, 3_000];

function bundled(order: BundleOrder): Promise<BundleNews> {
  const file = fileURLToPath(new URL("./bundle-run.ts", import.meta.url));
  const child = fork(file, { execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.send(order);
  return new Promise((resolve, reject) => {
    child.once("message", (news) => resolve(news as BundleNews));
    child.once("exit", (code) => reject(new Error(`打包程序没有答复，退出码 ${code}`)));
  });
}

export async function measure(): Promise<Part> {
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const count of counts) {
    const { first, second } = await withFile((settings) => bundled({ settings, count }));
    const row = (what: string, { taken, bytes, most }: BundleRead): void => {
      rows.push({ what: `${count} 份，${what}，每份`, ...spread([taken / count]), perSecond: (1000 * count) / taken });
      notes.push(`${count} 份，${what}：压缩包 ${Math.round(bytes / 2 ** 20)} MB，内存最高 ${most} MB`);
    };
    row("逐份排印", first);
    row("没有改动", second);
  }
  return { title: "一个年度的年报打成一个压缩包", rows, notes };
}
