import { fork, type ChildProcess } from "node:child_process";
import type { ReportFileReading } from "#app/readers/read-report-file.ts";
import type { TableFileReading } from "#app/readers/read-table-file.ts";
import { unread, type ReadingReply, type ReadingRequest, type Unread } from "./reading-messages.ts";

/**
 * Reads what people send in processes of its own: whatever a file does there, the program that asked goes on. A file that
 * takes too long or too much memory, or ends its process, is told of like any other that cannot be read.
 */
export interface ReadingPool {
  /** @param gone aborts when nobody waits for the readings any more: they are given up and throw its reason */
  readerUntil(gone?: AbortSignal): UploadReader;
  /** Ends the processes; files not yet read are told of as not read. */
  close(): Promise<void>;
}

export interface UploadReader {
  /** As `reportInFile`. */
  report(ending: string, bytes: Uint8Array): Promise<ReportFileReading>;
  /** As `readTableFile`. */
  table(name: string, bytes: Uint8Array): Promise<TableFileReading>;
}

export interface ReadingLimits {
  /** One file may take, once its process has started. */
  readonly seconds: number;
  /** A process may hold, the program itself included. */
  readonly megabytes: number;
}

export interface ReadingPoolOptions {
  /** File of the reading process, from the sources or the build. */
  readonly program: string;
  readonly limits?: ReadingLimits;
  /** Processes at most, started when there is work. */
  readonly size?: number;
  /** Files that may wait; one more is refused rather than kept in memory. */
  readonly longestQueue?: number;
  /** Seconds after which a process without work is ended and gives its memory back. */
  readonly idleSeconds?: number;
}

interface Job {
  readonly request: ReadingRequest;
  readonly resolve: (reading: ReportFileReading | TableFileReading) => void;
  readonly reject: (error: Error) => void;
}

interface Reader {
  readonly child: ChildProcess;
  job: Job | undefined;
  /** Running out ends the process: of a file that takes too long, or of nothing to do. */
  timer: NodeJS.Timeout | undefined;
  isReady: boolean;
  isLate: boolean;
}

/** An ordinary report takes a second; an old office machine may be ten times as slow as ours. */
export const usualLimits: ReadingLimits = { seconds: 30, megabytes: 800 };

/** Starting is no fault of the file: a busy machine may take its time. */
const startSeconds = 60;

const whatToDo = "请打开文件核对是否选错、能否正常显示，另存或重新导出一份再试";
const stopping = unread("没有读：程序正在停止，请稍后再试");
const tooMany = unread("还没有读：正在读的文件太多，请过几分钟再试");

export function createReadingPool({
  program,
  limits = usualLimits,
  size = 2,
  longestQueue = 40,
  idleSeconds = 300,
}: ReadingPoolOptions): ReadingPool {
  const readers = new Set<Reader>();
  const waiting: Job[] = [];
  let closed = false;

  const startReader = (): Reader => {
    const child = startProcess(program, limits.megabytes);
    const reader: Reader = { child, job: undefined, timer: undefined, isReady: false, isLate: false };
    readers.add(reader);
    // An idle pool does not keep a test or a program from ending; one at work is kept by its timer.
    child.unref();
    child.channel?.unref();
    child.on("message", (reply: ReadingReply) => {
      if ("ready" in reply) {
        reader.isReady = true;
        limitTime(reader, limits.seconds);
        return;
      }
      const { job } = reader;
      reader.job = undefined;
      if (reply.isSpent) end(reader);
      else endWhenIdle(reader);
      if (reply.fault !== undefined) console.error(reply.fault);
      job?.resolve(reply.reading);
      hand();
    });
    const gone = (cause?: Error): void => {
      clearTimeout(reader.timer);
      readers.delete(reader);
      if (closed) reader.job?.resolve(stopping);
      else if (reader.isReady) reader.job?.resolve(broken(reader, limits));
      else reader.job?.reject(new Error(`读文件的进程 ${program} 没有启动，请重新构建（npm run build）`, { cause }));
      if (!closed) hand();
    };
    child.once("exit", () => gone());
    child.once("error", gone);
    return reader;
  };

  const end = (reader: Reader): void => {
    // Out of the pool at once, so that no file is handed to it while it ends.
    readers.delete(reader);
    clearTimeout(reader.timer);
    reader.child.kill("SIGKILL");
  };

  const limitTime = (reader: Reader, seconds: number): void => {
    clearTimeout(reader.timer);
    reader.timer = setTimeout(() => {
      reader.isLate = true;
      reader.child.kill("SIGKILL");
    }, seconds * 1000);
  };

  const endWhenIdle = (reader: Reader): void => {
    clearTimeout(reader.timer);
    reader.timer = setTimeout(() => end(reader), idleSeconds * 1000).unref();
  };

  const hand = (): void => {
    while (waiting.length > 0) {
      const idle = [...readers].find(({ job }) => !job) ?? (readers.size < size ? startReader() : undefined);
      if (!idle) return;
      idle.job = waiting.shift()!;
      limitTime(idle, idle.isReady ? limits.seconds : startSeconds);
      // A process that has just ended says so by its exit.
      idle.child.send(idle.job.request, () => {});
    }
  };

  const leave = (job: Job): void => {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    [...readers].find((reader) => reader.job === job)?.child.kill("SIGKILL");
  };

  const ask = <T extends ReportFileReading | TableFileReading>(
    request: ReadingRequest,
    gone: AbortSignal | undefined,
  ): Promise<T | Unread> => {
    if (closed) return Promise.resolve(stopping);
    if (waiting.length >= longestQueue) return Promise.resolve(tooMany);
    return new Promise<T | Unread>((resolve, reject) => {
      gone?.throwIfAborted();
      const job: Job = { request, resolve: (reading) => resolve(reading as T), reject };
      gone?.addEventListener("abort", () => {
        reject(gone.reason);
        leave(job);
      });
      waiting.push(job);
      hand();
    });
  };

  return {
    readerUntil: (gone) => ({
      report: (ending, bytes) => ask<ReportFileReading>({ as: "report", ending, bytes }, gone),
      table: (name, bytes) => ask<TableFileReading>({ as: "table", name, bytes }, gone),
    }),
    async close() {
      closed = true;
      for (const { resolve } of waiting.splice(0)) resolve(stopping);
      await Promise.all([...readers].map(ended));
    },
  };
}

function broken({ isLate }: Reader, { seconds }: ReadingLimits): Unread {
  return unread(
    isLate
      ? `读了 ${seconds} 秒还没有读完，已经停下，没有读入；${whatToDo}`
      : `读到一半停下了，没有读入，可能是展开后占用的内存过多，或文件已损坏；${whatToDo}`,
  );
}

function ended({ child }: Reader): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
    child.ref();
    child.kill("SIGKILL");
  });
}

/**
 * A process that knows nothing of the program's settings and keys. Its heap is bounded to half of what it may hold, so
 * that it is tidied up before the whole is too much; the other half is for the program and for bytes outside the heap.
 */
function startProcess(program: string, megabytes: number): ChildProcess {
  const loader = program.endsWith(".ts") ? ["--import", "tsx"] : [];
  return fork(program, [String(megabytes)], {
    execArgv: [...loader, `--max-old-space-size=${Math.round(megabytes / 2)}`],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
