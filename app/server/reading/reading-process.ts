/** Entry of a reading process: one file in, what stands in it out. Started by the pool with its bound of memory. */
import { inspect } from "node:util";
import { serialize } from "node:v8";
import { reportInFile } from "#app/readers/read-report-file.ts";
import { readTableFile } from "#app/readers/read-table-file.ts";
import { watchMemory } from "./memory-watch.ts";
import { unread, type ReadingReply, type ReadingRequest } from "./reading-messages.ts";

/** Bytes of a reading; whoever asked has to take it up and work on it while others wait. Real ones are a tenth of it. */
const largest = { report: 400_000, table: 4_000_000 };
const tooLarge = {
  report: unread("里的内容太多，年报不会这么长，请核对是否选错了文件，或只留年报再读"),
  table: unread("里的表格太大，请只留要用的行和列，另存后再用"),
};
const faulty = unread("读的时候出了错，没有读入，文件可能已损坏；请打开文件核对，另存或重新导出一份再试");

if (!process.send) throw new Error("reading-process 只能由读文件的程序启动");
const megabytes = Number(process.argv[2]);
watchMemory(megabytes);
const send = (reply: ReadingReply): void => void process.send?.(reply);

process.on("message", async (request: ReadingRequest) => {
  const outcome = await read(request).catch((error: unknown) => ({ reading: faulty, fault: inspect(error) }));
  send({ ...outcome, isSpent: process.memoryUsage.rss() > (megabytes / 2) * 2 ** 20 });
});
// Ctrl+C reaches every program of a terminal: whoever asked for the file decides when it is over.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
send({ ready: true });

async function read(request: ReadingRequest) {
  const reading =
    request.as === "table"
      ? await readTableFile(request.name, request.bytes)
      : await reportInFile(request.ending, request.bytes);
  return { reading: serialize(reading).length > largest[request.as] ? tooLarge[request.as] : reading };
}
