/** Entry of a print worker thread: one outline in, one PDF out, fonts kept open in between. */
import { parentPort, workerData } from "node:worker_threads";
import { sendError, type PrintReply, type PrintRequest, type PrintWorkerData } from "./print-messages.ts";
import { printOutline } from "./print-outline.ts";

if (!parentPort) throw new Error("print-worker 只能作为工作线程启动");
const port = parentPort;
const { fonts } = workerData as PrintWorkerData;

port.on("message", async ({ id, outline, date }: PrintRequest) => {
  try {
    // A copy of its own size: the writer's buffer may be a window onto a larger one, which cannot be handed over.
    const bytes = new Uint8Array(await printOutline(outline, { fonts, date }));
    port.postMessage({ id, bytes } satisfies PrintReply, [bytes.buffer]);
  } catch (error) {
    port.postMessage({ id, error: sendError(error) } satisfies PrintReply);
  }
});
