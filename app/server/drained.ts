import type { ServerResponse } from "node:http";

/**
 * For answers that are made while they are sent: the framework writes on without waiting for the reader, so a slow line
 * would pile the whole answer up in memory.
 */
export function drainedOf(response: ServerResponse): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error("对方已断开，不再发送"));
      if (response.destroyed) return gone();
      if (!response.writableNeedDrain) return resolve();
      const done = (then: () => void) => (): void => {
        response.off("drain", drained).off("close", closed);
        then();
      };
      const drained = done(resolve);
      const closed = done(gone);
      response.on("drain", drained).on("close", closed);
    });
}
