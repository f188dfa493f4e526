export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file as an answer. Names are Chinese; browsers take them percent-encoded (RFC 6266). */
export function fileAnswer(bytes: Uint8Array | string, type: string, name: string, download: boolean): Response {
  const disposition = `${download ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": disposition,
      "Cache-Control": "private, no-store",
    },
  });
}

/**
 * A file that is made while it is sent: one part is held at a time, however long it is.
 * @param drained resolves when the reader has taken what it was given; rejects or ends when it has gone
 */
export function streamedAnswer(
  parts: AsyncIterable<string>,
  drained: () => Promise<void>,
  type: string,
  name: string,
): Response {
  const iterator = parts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
