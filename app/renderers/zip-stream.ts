import { Zip, ZipPassThrough } from "fflate";

export interface ZipFile {
  /** With “/” between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Kept in the archive as the file's time. */
  readonly at: Date;
}

/**
 * Files as one zip, made while it is read: one file is held at a time, however many there are. Papers are compressed
 * already and go in as they are.
 * @param drained resolves when the reader has taken what it was given; rejects or ends when it has gone
 */
export function zipStream(files: AsyncIterable<ZipFile>, drained: () => Promise<void>): ReadableStream<Uint8Array> {
  const iterator = files[Symbol.asyncIterator]();
  const made: Uint8Array[] = [];
  const state = { ended: false };
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error;
    made.push(chunk);
    state.ended = final;
  });
  const addNext = async (): Promise<void> => {
    const next = await iterator.next();
    if (next.done) return zip.end();
    const { path, bytes, at } = next.value;
    const entry = new ZipPassThrough(path);
    entry.mtime = at;
    zip.add(entry);
    entry.push(bytes, true);
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        while (made.length === 0 && !state.ended) await addNext();
        for (const chunk of made.splice(0)) controller.enqueue(chunk);
        if (state.ended) controller.close();
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
