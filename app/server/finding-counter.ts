import type { Db } from "#db/client.ts";
import { countFindings } from "#app/services/count-findings.ts";

const everySeconds = 10;
const atOnce = 40;

/** Keeps the board's numbers up with what is saved: a few reports at a time, one time after the other. */
export function startFindingCounter(db: Db, say: (line: string) => void): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  let told = "";
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = countFindings(db, () => new Date(), atOnce)
      .catch((error: unknown) => {
        // Said once, not every ten seconds; the numbers wait, nothing else does.
        const line = `检查计数没有完成：${error instanceof Error ? error.message : String(error)}`;
        if (line !== told) say(line);
        told = line;
      })
      .finally(() => {
        isBusy = false;
      });
  }, everySeconds * 1000);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
