import { Worker } from "node:worker_threads";

/**
 * Runs beside whatever keeps the process busy and ends it at once: when it holds too much, for Node bounds the heap alone,
 * not the bytes a file is unpacked into; and when the program that asked is gone, which a busy process does not hear.
 */
const watch = `
  const { parent, megabytes } = require("node:worker_threads").workerData;
  const isAlone = () => {
    try {
      return process.ppid !== parent || !process.kill(parent, 0);
    } catch {
      return true;
    }
  };
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 2 ** 20 || isAlone()) process.kill(process.pid, "SIGKILL");
  }, 50);
`;

/** @param megabytes this process may hold, the program itself included */
export function watchMemory(megabytes: number): void {
  new Worker(watch, { eval: true, workerData: { parent: process.ppid, megabytes }, execArgv: [] }).unref();
}
