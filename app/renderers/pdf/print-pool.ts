import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Outline } from "../outline.ts";
import type { FontPaths } from "./fonts.ts";
import { receiveError, type PrintReply, type PrintRequest, type PrintWorkerData } from "./print-messages.ts";
import { warmUpOutline } from "./warm-up-outline.ts";

export interface PrintJobOptions {
  /** ISO date or moment kept in the file as its creation date; the same input gives the same bytes. */
  readonly date: string;
  /** Given, a paper that is still waiting is printed for nobody. */
  readonly signal?: AbortSignal;
}

export interface PrintPool {
  /**
   * One paper as PDF, made off the event loop; jobs wait in the order they came.
   * @throws MissingGlyphError when no font has a character · FontFileError when a font file cannot be used ·
   * PrintPoolError when the worker died over the job, the queue is full or the pool is closed · the signal's reason
   */
  print(outline: Outline, options: PrintJobOptions): Promise<Uint8Array>;
  /** Starts every thread and lets it open its fonts, so that the first person's paper is as fast as the next one's. */
  warmUp(): Promise<void>;
  /** Ends the worker threads; jobs not yet done are rejected. */
  close(): Promise<void>;
}

export interface PrintPoolOptions {
  readonly fonts: FontPaths;
  /** Worker threads at most, started when there is work; each keeps its own fonts, about 100 MB. */
  readonly size?: number;
  /** Jobs that may wait; one more is refused rather than kept in memory. */
  readonly longestQueue?: number;
  /** The worker's file, when it is not found beside this one or in the build. */
  readonly worker?: URL;
}

/** The pool, not the paper, is in trouble. The message is a sentence for people. */
export class PrintPoolError extends Error {
  override name = "PrintPoolError";
}

interface Job {
  readonly request: PrintRequest;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
}

export function createPrintPool({ fonts, size = 2, longestQueue = 200, worker: file }: PrintPoolOptions): PrintPool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let count = 0;
  let closed = false;

  const startThread = (): Thread => {
    const thread: Thread = { worker: startWorker(file ?? workerFile(), { fonts }), job: undefined };
    threads.add(thread);
    // An idle pool does not keep a command line or a test from ending.
    thread.worker.unref();
    thread.worker.on("message", (reply: PrintReply) => {
      const job = thread.job;
      thread.job = undefined;
      thread.worker.unref();
      if ("bytes" in reply) job?.resolve(reply.bytes);
      else job?.reject(receiveError(reply.error));
      hand();
    });
    let cause: unknown;
    thread.worker.on("error", (error) => (cause = error));
    thread.worker.on("exit", () => {
      threads.delete(thread);
      thread.job?.reject(new PrintPoolError("排印这份文件的线程意外退出，请重试；反复出现请联系管理员。", { cause }));
      if (!closed) hand();
    });
    return thread;
  };

  const hand = (): void => {
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => !thread.job) ?? (threads.size < size ? startThread() : undefined);
      if (!idle) return;
      idle.job = waiting.shift()!;
      idle.worker.ref();
      idle.worker.postMessage(idle.job.request, []);
    }
  };

  const print = (outline: Outline, { date, signal }: PrintJobOptions): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      if (closed) throw new PrintPoolError("排印已经停止，不再接受新文件。");
      if (waiting.length >= longestQueue) throw new PrintPoolError("等待排印的文件太多，请稍后再试。");
      signal?.throwIfAborted();
      count += 1;
      const job: Job = { request: { id: count, outline, date }, resolve, reject };
      waiting.push(job);
      signal?.addEventListener("abort", () => {
        const place = waiting.indexOf(job);
        if (place >= 0) waiting.splice(place, 1);
        reject(signal.reason);
      });
      hand();
    });

  return {
    print,
    async warmUp() {
      const papers = Array.from({ length: size }, () => print(warmUpOutline, { date: "2000-01-01" }));
      // Trouble is for whoever prints first; a server without its printer still takes reports in.
      await Promise.allSettled(papers);
    },
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new PrintPoolError("排印已经停止，这份文件没有印出。"));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

/** An outline beyond all measure ends its thread, not the server. Fonts lie outside this limit. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

function startWorker(file: URL, workerData: PrintWorkerData): Worker {
  if (!file.pathname.endsWith(".ts")) return new Worker(file, { workerData, execArgv: [], resourceLimits });
  // From sources a thread must be taught TypeScript by itself: `--import tsx` does not reach threads on Node 20, and
  // tsx for CommonJS looks for its loader in the wrong place, so its module twin beside it is named.
  const tsx = new URL("./index.mjs", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")));
  const start = `import("${tsx.href}").then(({ register }) => { register(); return import("${file.href}"); });`;
  return new Worker(start, { eval: true, workerData, execArgv: [], resourceLimits });
}

/** Beside this file in the sources; in the build, this file may be part of either bundle or of a shared chunk. */
function workerFile(): URL {
  const places = import.meta.url.endsWith(".ts")
    ? ["./print-worker.ts"]
    : ["./print-worker.js", "../print-worker.js", "../node/print-worker.js", "../../node/print-worker.js"];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new PrintPoolError("找不到排印线程的程序 print-worker.js，请重新构建（npm run build）。");
  return found;
}
